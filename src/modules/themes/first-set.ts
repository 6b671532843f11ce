/**
 * The themes and audiences that a municipality begins with, in words of our own, and what outside lists call them. Nobody has to keep to it: it is
 * theirs from the first day.
 */
import { slugify } from '#platform/db/index.ts';
import type { Locale } from '#platform/use-case/index.ts';
import type { AudienceInput, ThemeInput } from './save-themes.ts';

/** `flemish`: what Flanders says otherwise. */
type Named = { name: string; flemish?: string };
type Outside = Pick<ThemeInput, 'digcomp' | 'openEligibility'>;
type FirstTheme = Named & Outside & { below?: readonly (Named & Outside)[] };

const themes: readonly FirstTheme[] = [
  { name: 'Geld en brieven', flemish: 'Geld en papieren', openEligibility: ['1107', '1292'], below: [
    { name: 'Brieven en formulieren', flemish: 'Brieven en papieren invullen', openEligibility: ['1293', '1260'] },
    { name: 'Rondkomen en schulden', openEligibility: ['1262', '1263'] },
    { name: 'Uitkeringen en toeslagen', flemish: 'Uitkeringen en premies', openEligibility: ['1256', '1232'] },
    { name: 'Belasting', flemish: 'Belastingen', openEligibility: ['1270'] },
    { name: 'Verzekeringen', openEligibility: ['1267'] },
  ] },
  { name: 'Computer en telefoon', flemish: 'Computer en gsm', digcomp: ['1', '2', '3', '4', '5'], openEligibility: ['1351'], below: [
    { name: 'Vragen over telefoon en tablet', flemish: 'Vragen over gsm en tablet', digcomp: ['2.1', '5.1'] },
    { name: 'Computers, wifi en printen', flemish: 'Computers, wifi en afdrukken', digcomp: ['1.1', '5.2'] },
    { name: 'DigiD en de overheid', flemish: 'Itsme, eID en de overheid', digcomp: ['2.3', '2.6'], openEligibility: ['1260'] },
    { name: 'Veilig op internet', digcomp: ['1.2', '2.5', '4.1', '4.2'] },
    { name: 'Computerles', digcomp: ['1.1', '2.1', '3.1', '5.4'], openEligibility: ['1351'] },
  ] },
  { name: 'Samen iets doen', openEligibility: ['1285', '1303'], below: [
    { name: 'Koffie en inloop', flemish: 'Koffie en ontmoeting', openEligibility: ['1303'] },
    { name: 'Sporten en bewegen', openEligibility: ['1285'] },
    { name: 'Muziek, spel en creatief', openEligibility: ['1285'] },
    { name: 'Tuin, natuur en dieren', openEligibility: ['1127', '1276'] },
    { name: 'Iemand om mee op te trekken', flemish: 'Buddy en bezoek', openEligibility: ['1306', '1308', '1309'] },
    { name: 'Geloof en zingeving', openEligibility: ['1311'] },
  ] },
  { name: 'Gezondheid', openEligibility: ['1106'], below: [
    { name: 'Huisarts en medicijnen', flemish: 'Huisarts en geneesmiddelen', openEligibility: ['1206', '1204'] },
    { name: 'Tandarts', openEligibility: ['1184'] },
    { name: 'Niet lekker in je vel', flemish: 'Niet goed in je vel', openEligibility: ['1304', '1310', '1198'] },
    { name: 'Verslaving', openEligibility: ['1178'] },
    { name: 'Gezond leven', openEligibility: ['1190', '1134'] },
    { name: 'Zwanger en geboorte', flemish: 'Zwangerschap en geboorte', openEligibility: ['1217', '1193'] },
    { name: 'Verlies en rouw', openEligibility: ['1288', '1314'] },
  ] },
  { name: 'Zorg en hulp thuis', openEligibility: ['1108'], below: [
    { name: 'Verzorging en verpleging thuis', flemish: 'Thuisverpleging', openEligibility: ['1228', '1307'] },
    { name: 'Hulp in huis en tuin', flemish: 'Poetshulp en klusjes', openEligibility: ['1307'] },
    { name: 'Zorgen voor een ander', flemish: 'Mantelzorg', openEligibility: ['1286'] },
    { name: 'Dagbesteding', flemish: 'Dagopvang', openEligibility: ['1278'] },
    { name: 'Wonen met zorg', openEligibility: ['1298', '1299', '1301'] },
    { name: 'Hulpmiddelen', openEligibility: ['1169', '1170'] },
    { name: 'Laatste levensfase', flemish: 'Zorg bij het levenseinde', openEligibility: ['1287'] },
  ] },
  { name: 'Kinderen en opvoeden', flemish: 'Kinderen en opvoeding', openEligibility: ['1277', '1315'], below: [
    { name: 'Baby en peuter', openEligibility: ['1155', '1284'] },
    { name: 'Kinderopvang', openEligibility: ['1280', '1279'] },
    { name: 'Vragen over opvoeden', flemish: 'Vragen over opvoeding', openEligibility: ['1315', '1195'] },
    { name: 'School en huiswerk', openEligibility: ['1343', '1296'] },
    { name: 'Spelen en clubs', flemish: 'Spelen en jeugdbeweging', openEligibility: ['1285', '1283'] },
    { name: 'Hulp voor jongeren', openEligibility: ['1308'] },
  ] },
  { name: 'Taal en leren', openEligibility: ['1109'], below: [
    { name: 'Nederlands leren', openEligibility: ['1331'] },
    { name: 'Lezen, schrijven en rekenen', openEligibility: ['1350'] },
    { name: 'Cursussen en diploma', openEligibility: ['1323', '1349'] },
    { name: 'Inburgeren', flemish: 'Inburgering', openEligibility: ['1346'] },
  ] },
  { name: 'Wonen en buurt', openEligibility: ['1103'], below: [
    { name: 'Je huurhuis', flemish: 'Je huurwoning', openEligibility: ['1141', '1142'] },
    { name: 'Een huis zoeken', flemish: 'Een woning zoeken', openEligibility: ['1136'] },
    { name: 'Geen dak boven je hoofd', openEligibility: ['1135'] },
    { name: 'Energie', openEligibility: ['1138'] },
    { name: 'Straat, afval en groen' },
    { name: 'Buren' },
  ] },
  { name: 'Eten, kleding en spullen', flemish: 'Eten, kledij en spullen', openEligibility: ['1102', '1104'], below: [
    { name: 'Gratis of goedkoop eten', openEligibility: ['1130', '1131', '1128'] },
    { name: 'Samen eten', openEligibility: ['1131'] },
    { name: 'Maaltijden aan huis', openEligibility: ['1129'] },
    { name: 'Kleding', flemish: 'Kledij', openEligibility: ['1158'] },
    { name: 'Meubels en spullen', openEligibility: ['1163', '1171'] },
    { name: 'Lenen en repareren', flemish: 'Lenen en herstellen', openEligibility: ['1104'] },
  ] },
  { name: 'Werk en meehelpen', openEligibility: ['1110'], below: [
    { name: 'Werk zoeken', openEligibility: ['1357', '1365'] },
    { name: 'Werken met hulp', flemish: 'Werken met begeleiding', openEligibility: ['1373'] },
    { name: 'Rechten op je werk', openEligibility: ['1374'] },
    { name: 'Vrijwilliger worden' },
    { name: 'Zelf iets beginnen' },
  ] },
  { name: 'Vervoer', openEligibility: ['1105'], below: [
    { name: 'Bus, trein en fiets', openEligibility: ['1172', '1173'] },
    { name: 'Gebracht worden', flemish: 'Aangepast vervoer', openEligibility: ['1175', '1176'] },
    { name: 'Parkeren en rijbewijs' },
  ] },
  { name: 'Veilig zijn en je recht', openEligibility: ['1111', '1123'], below: [
    { name: 'Hulp bij nood', openEligibility: ['1101'] },
    { name: 'Geweld thuis', flemish: 'Geweld in het gezin', openEligibility: ['1124', '1125'] },
    { name: 'Ruzie en bemiddeling', openEligibility: ['1387'] },
    { name: 'Discriminatie', openEligibility: ['1382'] },
    { name: 'Advies over je recht', openEligibility: ['1375'] },
    { name: 'Nieuw in het land', openEligibility: ['1381'] },
  ] },
];

const audiences: readonly (AudienceInput & Named)[] = [
  { slug: 'iedereen', name: 'Iedereen', openEligibility: ['20001'] },
  { slug: 'kinderen', name: 'Kinderen', card: 'children', openEligibility: ['20005'] },
  { slug: 'jongeren', name: 'Jongeren', openEligibility: ['20004'] },
  { slug: 'ouders', name: 'Ouders en gezinnen', openEligibility: ['20076', '20054'] },
  { slug: 'ouderen', name: 'Ouderen', card: 'older', openEligibility: ['20006'] },
  { slug: 'nieuwkomers', name: 'Mensen die nieuw zijn in Nederland', flemish: 'Mensen die nieuw zijn in België', card: 'newcomers', openEligibility: ['20012', '20013'] },
  { slug: 'weinig-nederlands', name: 'Mensen die weinig Nederlands spreken', openEligibility: ['20067'] },
  { slug: 'weinig-geld', name: 'Mensen met weinig geld', openEligibility: ['20063', '20062'] },
  { slug: 'mantelzorgers', name: 'Mensen die voor een ander zorgen', flemish: 'Mantelzorgers', openEligibility: ['20073'] },
  { slug: 'beperking', name: 'Mensen met een beperking', openEligibility: ['20017'] },
  { slug: 'ziek', name: 'Mensen die lang ziek zijn', openEligibility: ['20090'] },
  { slug: 'dementie', name: 'Mensen met dementie', openEligibility: ['20045'] },
  { slug: 'werkzoekenden', name: 'Mensen die werk zoeken', openEligibility: ['20034'] },
  { slug: 'huurders', name: 'Huurders', openEligibility: ['20057'] },
  { slug: 'dakloos', name: 'Mensen zonder huis', flemish: 'Mensen zonder woning', openEligibility: ['20058', '20059'] },
];

/** The set as a region of this language gets it: themes below their parents, each with a slug after its name. */
export function firstSet(locale: Locale): { themes: ThemeInput[]; audiences: AudienceInput[] } {
  const nameOf = ({ name, flemish }: Named) => (locale === 'nl-BE' && flemish) || name;
  const themeOf = ({ digcomp, openEligibility, ...named }: Named & Outside, parent?: string): ThemeInput =>
    ({ slug: slugify(nameOf(named)), name: nameOf(named), ...(parent && { parent }), digcomp, openEligibility });
  return {
    themes: themes.flatMap(({ below = [], ...top }) => [themeOf(top), ...below.map((theme) => themeOf(theme, slugify(nameOf(top))))]),
    audiences: audiences.map(({ slug, card, openEligibility, ...named }) => ({ slug, name: nameOf(named), card, openEligibility })),
  };
}
