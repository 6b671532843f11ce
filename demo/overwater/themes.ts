import type { Stage } from '../stage.ts';
import { audiences as dutch } from '../rivierstad/themes.ts';

export const themes: Stage['themes'] = [
  { slug: 'geld-en-papieren', name: 'Geld en papieren', openEligibility: ['1107', '1292'] },
  { slug: 'schulden', name: 'Schulden en rondkomen', parent: 'geld-en-papieren', openEligibility: ['1263', '1262'] },
  { slug: 'premies-en-rechten', name: 'Premies en sociale rechten', parent: 'geld-en-papieren', openEligibility: ['1256', '1260', '1293'] },
  { slug: 'computer-en-gsm', name: 'Computer en gsm', digcomp: ['1', '2', '3', '4', '5'], openEligibility: ['1351'] },
  { slug: 'digitale-overheid', name: 'Itsme, eID en de overheid', parent: 'computer-en-gsm', digcomp: ['2.3', '2.6'], openEligibility: ['1260'] },
  { slug: 'samen-iets-doen', name: 'Samen iets doen', openEligibility: ['1303', '1285'] },
  { slug: 'zorg-en-gezondheid', name: 'Zorg en gezondheid', openEligibility: ['1106', '1108'] },
  { slug: 'hulp-thuis', name: 'Hulp thuis', parent: 'zorg-en-gezondheid', openEligibility: ['1307', '1228'] },
  { slug: 'kinderen-en-opvoeding', name: 'Kinderen en opvoeding', openEligibility: ['1277', '1315'] },
  { slug: 'jongeren', name: 'Jongeren', parent: 'kinderen-en-opvoeding', openEligibility: ['1308'] },
  { slug: 'taal-en-leren', name: 'Taal en leren', openEligibility: ['1109', '1331'] },
  { slug: 'wonen-en-buurt', name: 'Wonen en buurt', openEligibility: ['1103'] },
  { slug: 'eten-en-kledij', name: 'Eten en kledij', openEligibility: ['1102', '1104'] },
  { slug: 'vervoer', name: 'Vervoer', openEligibility: ['1105'] },
  { slug: 'veilig-en-je-recht', name: 'Veilig zijn en je recht', openEligibility: ['1111', '1123'] },
];

export const audiences: Stage['audiences'] = dutch.map((audience) =>
  audience.slug === 'nieuwkomers' ? { ...audience, name: 'Mensen die nieuw zijn in België' } : audience);
