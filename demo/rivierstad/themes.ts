import type { Stage } from '../stage.ts';

export const themes: Stage['themes'] = [
  { slug: 'geld-en-brieven', name: 'Geld en brieven', openEligibility: ['1107', '1292'] },
  { slug: 'brieven-en-formulieren', name: 'Brieven en formulieren', parent: 'geld-en-brieven', openEligibility: ['1293', '1260'] },
  { slug: 'schulden', name: 'Schulden en rondkomen', parent: 'geld-en-brieven', openEligibility: ['1263', '1262'] },
  { slug: 'uitkering-en-toeslag', name: 'Uitkering, toeslag en Meedoenpas', parent: 'geld-en-brieven', openEligibility: ['1256', '1232'] },
  { slug: 'belasting', name: 'Belasting', parent: 'geld-en-brieven', openEligibility: ['1270'] },

  { slug: 'computer-en-telefoon', name: 'Computer en telefoon', digcomp: ['1', '2', '3', '4', '5'], openEligibility: ['1351'] },
  { slug: 'telefoon-en-tablet', name: 'Vragen over telefoon en tablet', parent: 'computer-en-telefoon', digcomp: ['5.1', '2.1'] },
  { slug: 'computers-en-printen', name: 'Computers, wifi en printen', parent: 'computer-en-telefoon', digcomp: ['5.2', '1.1'] },
  { slug: 'digid-en-overheid', name: 'DigiD en de overheid', parent: 'computer-en-telefoon', digcomp: ['2.3', '2.6'], openEligibility: ['1260'] },
  { slug: 'veilig-op-internet', name: 'Veilig op internet', parent: 'computer-en-telefoon', digcomp: ['4.1', '4.2', '1.2', '2.5'] },
  { slug: 'computercursus', name: 'Computercursus', parent: 'computer-en-telefoon', digcomp: ['1.1', '2.1', '3.1', '5.4'],
    openEligibility: ['1351'] },

  { slug: 'samen-iets-doen', name: 'Samen iets doen', openEligibility: ['1303', '1285'] },
  { slug: 'koffie-en-inloop', name: 'Koffie en inloop', parent: 'samen-iets-doen', openEligibility: ['1303'] },
  { slug: 'wandelen-en-bewegen', name: 'Wandelen en bewegen', parent: 'samen-iets-doen', openEligibility: ['1285'] },
  { slug: 'muziek-en-maken', name: 'Muziek, spel en maken', parent: 'samen-iets-doen', openEligibility: ['1285'] },
  { slug: 'tuin-en-dieren', name: 'Tuin en dieren', parent: 'samen-iets-doen', openEligibility: ['1127'] },
  { slug: 'maatjes', name: 'Maatjes en bezoek', parent: 'samen-iets-doen', openEligibility: ['1306', '1308', '1309'] },

  { slug: 'zorg-en-gezondheid', name: 'Zorg en gezondheid', openEligibility: ['1106', '1108'] },
  { slug: 'huisarts-en-medicijnen', name: 'Huisarts en medicijnen', parent: 'zorg-en-gezondheid', openEligibility: ['1206'] },
  { slug: 'hulp-thuis', name: 'Hulp thuis', parent: 'zorg-en-gezondheid', openEligibility: ['1307', '1228'] },
  { slug: 'mantelzorg', name: 'Zorgen voor een ander', parent: 'zorg-en-gezondheid', openEligibility: ['1286'] },
  { slug: 'niet-lekker-in-je-vel', name: 'Niet lekker in je vel', parent: 'zorg-en-gezondheid', openEligibility: ['1304', '1310', '1178'] },
  { slug: 'verlies-en-rouw', name: 'Verlies en rouw', parent: 'zorg-en-gezondheid', openEligibility: ['1288', '1314'] },

  { slug: 'kinderen-en-opvoeden', name: 'Kinderen en opvoeden', openEligibility: ['1277', '1315'] },
  { slug: 'baby-en-peuter', name: 'Baby en peuter', parent: 'kinderen-en-opvoeden', openEligibility: ['1284', '1155'] },
  { slug: 'school-en-huiswerk', name: 'School en huiswerk', parent: 'kinderen-en-opvoeden', openEligibility: ['1343', '1318'] },
  { slug: 'opvoeden', name: 'Opvoeden', parent: 'kinderen-en-opvoeden', openEligibility: ['1315'] },
  { slug: 'clubs-en-sport', name: 'Clubs en sport voor kinderen', parent: 'kinderen-en-opvoeden', openEligibility: ['1285', '1279'] },
  { slug: 'jongeren', name: 'Jongeren', parent: 'kinderen-en-opvoeden', openEligibility: ['1308'] },

  { slug: 'taal-en-leren', name: 'Taal en leren', openEligibility: ['1109'] },
  { slug: 'nederlands-leren', name: 'Nederlands leren', parent: 'taal-en-leren', openEligibility: ['1331'] },
  { slug: 'lezen-en-schrijven', name: 'Lezen en schrijven', parent: 'taal-en-leren', openEligibility: ['1350'] },

  { slug: 'wonen-en-buurt', name: 'Wonen en buurt', openEligibility: ['1103'] },
  { slug: 'huren', name: 'Je huurhuis', parent: 'wonen-en-buurt', openEligibility: ['1141', '1142'] },
  { slug: 'huis-zoeken', name: 'Een huis zoeken', parent: 'wonen-en-buurt', openEligibility: ['1136'] },
  { slug: 'energie', name: 'Energie', parent: 'wonen-en-buurt', openEligibility: ['1138'] },
  { slug: 'straat-en-buurt', name: 'Straat en buurt', parent: 'wonen-en-buurt' },
  { slug: 'lenen-en-maken', name: 'Lenen, huren en repareren', parent: 'wonen-en-buurt', openEligibility: ['1104'] },

  { slug: 'eten-en-kleding', name: 'Eten en kleding', openEligibility: ['1102', '1104'] },
  { slug: 'gratis-eten', name: 'Gratis eten', parent: 'eten-en-kleding', openEligibility: ['1130', '1131'] },
  { slug: 'samen-eten', name: 'Samen eten', parent: 'eten-en-kleding', openEligibility: ['1131'] },
  { slug: 'kleding-en-spullen', name: 'Kleding en spullen', parent: 'eten-en-kleding', openEligibility: ['1158', '1163'] },

  { slug: 'werk-en-meehelpen', name: 'Werk en meehelpen', openEligibility: ['1110'] },
  { slug: 'werk-zoeken', name: 'Werk zoeken', parent: 'werk-en-meehelpen', openEligibility: ['1357', '1365'] },
  { slug: 'vrijwilliger-worden', name: 'Vrijwilliger worden', parent: 'werk-en-meehelpen' },

  { slug: 'vervoer', name: 'Vervoer', openEligibility: ['1105'] },

  { slug: 'veilig-en-je-recht', name: 'Veilig zijn en je recht', openEligibility: ['1111', '1123'] },
  { slug: 'ruzie-en-onveilig', name: 'Ruzie en onveilig', parent: 'veilig-en-je-recht', openEligibility: ['1387', '1124'] },
  { slug: 'recht', name: 'Je recht', parent: 'veilig-en-je-recht', openEligibility: ['1375'] },
];

export const audiences: Stage['audiences'] = [
  { slug: 'iedereen', name: 'Iedereen', openEligibility: ['20001'] },
  { slug: 'kinderen', name: 'Kinderen', card: 'children', openEligibility: ['20005'] },
  { slug: 'jongeren', name: 'Jongeren', openEligibility: ['20004'] },
  { slug: 'ouders', name: 'Ouders', openEligibility: ['20076'] },
  { slug: 'ouderen', name: 'Ouderen', card: 'older', openEligibility: ['20006'] },
  { slug: 'vrouwen', name: 'Vrouwen', openEligibility: ['20036'] },
  { slug: 'mannen', name: 'Mannen', openEligibility: ['20037'] },
  { slug: 'nieuwkomers', name: 'Mensen die nieuw zijn in Nederland', card: 'newcomers', openEligibility: ['20012', '20013'] },
  { slug: 'weinig-geld', name: 'Mensen met weinig geld', openEligibility: ['20063', '20062'] },
  { slug: 'mantelzorgers', name: 'Mensen die voor een ander zorgen', openEligibility: ['20073'] },
  { slug: 'beperking', name: 'Mensen met een beperking', openEligibility: ['20017'] },
  { slug: 'dementie', name: 'Mensen met dementie', openEligibility: ['20045'] },
  { slug: 'huurders', name: 'Huurders', openEligibility: ['20057'] },
  { slug: 'werkzoekenden', name: 'Mensen die werk zoeken', openEligibility: ['20034'] },
  { slug: 'lhbti', name: 'Lhbti+', openEligibility: ['20078'] },
];
