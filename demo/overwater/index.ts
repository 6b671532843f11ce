import { network } from './network.ts';
import type { Stage, StagePerson } from '../stage.ts';
import { areas, postcodes } from './areas.ts';
import { channels } from './channels.ts';
import { parties } from './parties.ts';
import { locations } from './places.ts';
import { services } from './services.ts';
import { audiences, themes } from './themes.ts';

const mail = (name: string) => `${name}@brief.example`;
const people: StagePerson[] = [
  { slug: 'resident', name: 'Lotte Verbauwhede', role: 'resident', email: mail('lotte.verbauwhede'), area: '99901-sluiswijk',
    address: 'Weverslaan 64, 9999 Overwater' },
  { slug: 'resident-without-internet', name: 'Maurits De Cloedt', role: 'resident', phone: '09 000 01 02', area: '99901-sint-amandus',
    address: 'Begijnhofstraat 18, 9999 Overwater' },
  { slug: 'initiator', name: 'Rosa Vandewalle', role: 'initiator', email: mail('rosa.vandewalle'), area: '99901-sluiswijk', party: 'babbelbank' },
  { slug: 'librarian', name: 'Joris Maenhout', role: 'member', email: 'joris@biboverwater.example', area: '99901-sint-amandus',
    party: 'bibliotheek' },
  { slug: 'welfare-worker', name: 'Selin Aksoy', role: 'member', email: 'selin@buurtwerksluiswijk.example', area: '99901-sluiswijk',
    party: 'buurtwerk' },
  { slug: 'teacher', name: 'Pieter-Jan Goethals', role: 'member', email: 'pj@vlasbloem.example', area: '99901-sluiswijk', party: 'vlasbloem' },
  { slug: 'housing-officer', name: 'Annelies Bonte', role: 'member', email: 'annelies@woonmeersland.example', area: '99901',
    party: 'woonmaatschappij' },
  { slug: 'municipal-officer', name: 'Kofi Mensah', role: 'member', email: 'kofi.mensah@overwater.example', area: '99901', party: 'ocmw' },
  { slug: 'coordinator', name: 'Hilde Van Parys', role: 'coordinator', email: 'hilde@huisvanhetkindoverwater.example', area: '99901-sluiswijk',
    party: 'huis-van-het-kind', isFound: true },
  { slug: 'liaison', name: 'Wouter Dobbelaere', role: 'liaison', email: 'wouter.dobbelaere@overwater.example', phone: '09 000 00 12',
    area: '99901-sluiswijk', party: 'lokaal-bestuur' },
  { slug: 'connector', name: 'Imane Lahlou', role: 'connector', email: 'imane@buurtwerksluiswijk.example', area: '99901B01-', party: 'buurtwerk' },
  { slug: 'alderman', name: 'Greet Schepens', role: 'director', email: 'schepen.schepens@overwater.example', area: '99901', party: 'lokaal-bestuur' },
  { slug: 'researcher', name: 'Bram Stevaert', role: 'researcher', email: 'cijfers@overwater.example', area: '99901', party: 'lokaal-bestuur' },
  { slug: 'editor', name: 'Fien Calewaert', role: 'editor', email: 'fien@demeander.example', area: '99901-sint-amandus', party: 'de-meander' },
  { slug: 'administrator', name: 'Dieter Van Hecke', role: 'administrator', email: 'dieter.vanhecke@overwater.example', area: '99901',
    party: 'lokaal-bestuur' },
];

const synonyms: Stage['synonyms'] = [
  ['OCMW', 'Sociaal Huis', 'sociale dienst'], ['mutualiteit', 'ziekenfonds', 'mutualiteiten'],
  ['huisvestingsmaatschappij', 'woonmaatschappij', 'sociale woning'],
  ['leefloon', 'bijstand', 'uitkering', 'steun'], ['gsm', 'telefoon', 'smartphone', 'mobiel'], ['bib', 'bibliotheek'],
  ['kuisen', 'poetsen', 'schoonmaken', 'poetsvrouw', 'kuisvrouw'],
  ['kledij', 'kleding', 'kleren'], ['containerpark', 'recyclagepark', 'milieustraat'],
  ['crèche', 'kribbe', 'kinderopvang', 'onthaalmoeder', 'onthaalouder'],
  ['dokter', 'huisarts', 'arts'], ['kine', 'kinesist', 'fysiotherapie'], ['dienstencentrum', 'buurthuis'],
  ['stookolie', 'mazout', 'verwarming', 'chauffage'],
  ['eenzaam', 'alleen', 'gezelschap', 'babbel'], ['huiswerk', 'bijles', 'studiebegeleiding'], ['kringwinkel', 'kringloopwinkel', 'tweedehands'],
  ['stappen', 'wandelen'],
  ['wijkfeest', 'straatfeest', 'buurtfeest'], ['herstelling', 'reparatie', 'panne', 'stuk', 'kapot'],
].map((words) => ({ words }));

/** A Flemish town with its own words: OCMW, mutualiteit, Huis van het Kind, and a wijk as a list of statistical sectors. */
export const overwater: Stage = {
  region: {
    slug: 'overwater', name: 'Overwater', country: 'BE', locale: 'nl-BE', host: 'overwater.localhost', schoolRegion: 'vlaanderen',
    helpPhone: '09 000 00 00', helpHours: 'Elke werkdag van 9 tot 12 en van 13.30 tot 16.30 uur', helpPlace: 'Sociaal Huis, Kouter 8',
  },
  areas, postcodes, themes, audiences, locations, parties, services, people, messages: [], synonyms, channels, network,
};
