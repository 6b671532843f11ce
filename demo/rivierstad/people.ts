import type { StagePerson } from '../stage.ts';

const mail = (name: string) => `${name}@post.example`;

/** The cast. Tests name people by slug, which says what they are: `librarian`, `coordinator`, `alderman`. */
export const people: StagePerson[] = [
  { slug: 'resident', name: 'Nadia Berrada', role: 'resident', email: mail('nadia.berrada'), area: 'WK990101', address: 'Gerststraat 17, 6897 GE Rivierstad' },
  { slug: 'newcomer', name: 'Yonas Tesfay', role: 'resident', email: mail('yonas.tesfay'), phone: '06 00 00 01 02', area: 'WK990102', address: 'Ovenlaan 307, 6898 OV Rivierstad' },
  { slug: 'resident-without-internet', name: 'Truus Kamphuis', role: 'resident', phone: '026 000 01 03', area: 'WK990101', address: 'Asterplein 11, 6896 AS Rivierstad' },
  { slug: 'neighbour-who-calls', name: 'Rudi van Zomeren', role: 'resident', phone: '026 000 01 04', email: mail('rudi.van.zomeren'), area: 'WK990101', address: 'Asterplein 12, 6896 AS Rivierstad' },
  { slug: 'initiator', name: 'Latifa Ouali', role: 'initiator', email: mail('latifa.ouali'), area: 'WK990102', party: 'lange-tafel' },
  { slug: 'gardener', name: 'Joke Lammers', role: 'initiator', phone: '06 00 00 00 81', area: 'WK990101', party: 'moestuin-molen' },
  { slug: 'librarian', name: 'Hanneke Terpstra', role: 'member', email: 'hanneke@bibliotheekrivierstad.example', area: 'WK990101', party: 'bibliotheek' },
  { slug: 'welfare-worker', name: 'Samir el Idrissi', role: 'member', email: 'samir@welzijndebrug.example', area: 'WK990102', party: 'welzijn-de-brug' },
  { slug: 'teacher', name: 'Marloes Dijkgraaf', role: 'member', email: 'm.dijkgraaf@kompasrivierstad.example', area: 'WK990101', party: 'het-kompas' },
  { slug: 'housing-officer', name: 'Priya Jhagroe', role: 'member', email: 'p.jhagroe@oeverthuis.example', area: 'WK990102', party: 'oeverthuis' },
  { slug: 'municipal-officer', name: 'Bart Wijnands', role: 'member', email: 'b.wijnands@rivierstad.example', area: 'GM9901', party: 'gemeente' },
  { slug: 'volunteer', name: 'Gülay Demirtaş', role: 'member', email: mail('gulay.demirtas'), area: 'WK990102', party: 'formulierenbrigade' },
  { slug: 'coordinator', name: 'Esther Nijboer', role: 'coordinator', email: 'esther@bibliotheekrivierstad.example', area: 'WK990101', party: 'bibliotheek' },
  { slug: 'deputy-coordinator', name: 'Mohamed Aydid', role: 'coordinator', email: 'mohamed@welzijndebrug.example', area: 'WK990102', party: 'welzijn-de-brug' },
  { slug: 'liaison', name: 'Carla Roelofs', role: 'liaison', email: 'c.roelofs@rivierstad.example', phone: '026 000 00 15', area: 'WK990101', party: 'gemeente' },
  { slug: 'liaison-steenoven', name: 'Tom Sedney', role: 'liaison', email: 't.sedney@rivierstad.example', phone: '026 000 00 16', area: 'WK990102', party: 'gemeente' },
  { slug: 'connector', name: 'Agnieszka Wrona', role: 'connector', email: 'agnieszka@welzijndebrug.example', area: 'BU99010202', party: 'welzijn-de-brug' },
  { slug: 'alderman', name: 'Ruben Kraaijvanger', role: 'director', email: 'wethouder.kraaijvanger@rivierstad.example', area: 'GM9901', party: 'gemeente' },
  { slug: 'researcher', name: 'Thi Lan Pham', role: 'researcher', email: 'onderzoek@rivierstad.example', area: 'GM9901', party: 'gemeente' },
  { slug: 'editor', name: 'Kees Dolman', role: 'editor', email: 'kees@demolensteen.example', area: 'WK990101', party: 'molensteen' },
  { slug: 'administrator', name: 'Ingrid Sloot', role: 'administrator', email: 'i.sloot@rivierstad.example', area: 'GM9901', party: 'gemeente' },
];
