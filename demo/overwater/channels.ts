import type { Stage } from '../stage.ts';
import { mail, site } from './places.ts';

const town = ['99901'];
const sluis = ['99901-sluiswijk'];
const everyone = { everyone: true } as const;
const only = (...audiences: string[]) => ({ everyone: false, audiences });

/** What comes into the wijken of Overwater. */
export const channels: Stage['channels'] = [
  { slug: 'overwater-info', kind: 'paper', name: 'Overwater Info', owner: 'Lokaal bestuur Overwater', areas: town, ...everyone, languages: ['nl'], forms: ['paper', 'online'],
    about: 'Infoblad van de gemeente, met een kalender achteraan.', reach: { number: 8400, unit: 'copies', basis: 'oplage bij de drukker', on: '2026-10-01' }, rhythm: 'Elke maand',
    deadline: { on: '2026-01-10', every: 'month' }, handInUrl: site('infoblad'), cost: 'free', costWords: 'voor verenigingen', website: site('infoblad'), foundAt: 'In elke brievenbus. Ook aan het onthaal op de Kouter.', shown: true, confirmedOn: '2026-10-02' },
  { slug: 'sluiswijk-leeft', kind: 'facebook', name: 'Sluiswijk leeft', owner: 'Buren van de Sluiswijk', areas: sluis, ...everyone, languages: ['nl'], forms: ['online'],
    reach: { number: 960, unit: 'people', basis: 'leden van de groep', on: '2026-11-04' }, rhythm: 'Elke dag', handInWords: 'Plaats zelf een bericht in de groep.', cost: 'free',
    website: 'https://www.facebook.example/groups/sluiswijkleeft', shown: true, confirmedOn: '2026-11-04' },
  { slug: 'scherm-sociaal-huis', kind: 'screen', name: 'Scherm in het Sociaal Huis', owner: 'OCMW Overwater', areas: town, ...everyone, languages: ['nl'], forms: ['screen'],
    rhythm: 'De hele dag', deadline: { on: '2026-11-05', every: 'week' }, handInEmail: mail('overwater', 'scherm'), cost: 'free', foundAt: 'Kouter 8, in de wachtzaal', shown: true, confirmedOn: '2026-03-20' },
  { slug: 'prikbord-de-kaai', kind: 'notice_board', name: 'Prikbord in De Kaai', owner: 'Buurtwerk Sluiswijk', areas: sluis, ...everyone, languages: ['nl'], forms: ['paper'],
    handInWords: 'Geef je affiche af aan de toog.', cost: 'free', foundAt: 'Buurthuis De Kaai, in de gang', shown: true, confirmedOn: '2026-09-15' },
  { slug: 'meanderpraat', kind: 'paper', name: 'Meanderpraat', owner: 'Lokaal dienstencentrum De Meander', areas: town, ...only('ouderen'), languages: ['nl'], forms: ['paper'],
    reach: { number: 420, unit: 'copies', basis: 'adressen van bezoekers', on: '2026-09-30' }, rhythm: 'Elk kwartaal', deadline: { on: '2026-03-01', every: 'quarter' }, handInEmail: mail('demeander'), cost: 'free',
    foundAt: 'Ligt in De Meander. Bezoekers krijgen het thuis.', shown: true, contact: { name: 'Fien Calewaert', phone: null, email: 'fien@demeander.example' }, confirmedOn: '2026-09-30' },
  { slug: 'babbelbank', kind: 'gathering', name: 'De babbelbank', owner: 'Babbelbank Textielwijk', areas: sluis, ...everyone, languages: ['nl', 'tr'], forms: ['spoken'],
    reach: { number: 20, unit: 'people', basis: 'geteld op een woensdag', on: '2026-09-23' }, rhythm: 'Elke woensdag', handInWords: 'Zet je erbij en vertel het.', cost: 'free', foundAt: 'Elke woensdag op straat in de Textielwijk', shown: true },
  { slug: 'vlasbloem-app', kind: 'app', name: 'Schoolapp van De Vlasbloem', owner: 'Freinetschool De Vlasbloem', areas: sluis, ...only('ouders'), languages: ['nl'], forms: ['online'],
    handInWords: 'Vraag het aan het secretariaat.', cost: 'free', shown: false, confirmedOn: '2026-09-02' },
];
