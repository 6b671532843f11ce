import type { Stage } from '../stage.ts';
import { mail, page, site } from './contact.ts';

const town = ['GM9901'];
const molenwijk = ['WK990101'];
const steenoven = ['WK990102'];
const everyone = { everyone: true } as const;
const only = (...audiences: string[]) => ({ everyone: false, audiences });

/** What comes into the wijken of Rivierstad. It leaves gaps: nothing on paper in Tigrinya, nothing of their own for many. */
export const channels: Stage['channels'] = [
  { slug: 'de-molensteen', kind: 'paper', name: 'Wijkkrant De Molensteen', owner: 'Wijkkrant De Molensteen', areas: molenwijk, ...everyone, languages: ['nl'], forms: ['paper'],
    about: 'Wie, wat en waar in Molenwijk. Geschreven door buren.', reach: { number: 3200, unit: 'copies', basis: 'oplage bij de drukker', on: '2026-09-15' },
    rhythm: 'Vier keer per jaar', deadline: { on: '2026-03-05', every: 'quarter' }, deadlineWords: 'hooguit 250 woorden', handInEmail: mail('demolensteen', 'redactie'),
    cost: 'free', costWords: 'voor groepen uit de wijk', foundAt: 'Valt op je mat. Ligt ook in De Wiek en de bibliotheek.', shown: true,
    contact: { name: 'Kees Dolman', phone: null, email: 'kees@demolensteen.example' }, confirmedOn: '2026-10-12' },
  { slug: 'rivierbode', kind: 'paper', name: 'De Rivierbode', owner: 'Uitgeverij De Rivierbode', areas: town, ...everyone, languages: ['nl'], forms: ['paper', 'online'],
    about: 'Huis-aan-huisblad met nieuws en berichten van de gemeente.', reach: { number: 21_000, unit: 'copies', basis: 'opgave van de uitgever', on: '2026-01-05' },
    rhythm: 'Elke donderdag', deadline: { on: '2026-11-02', every: 'week' }, deadlineWords: 'voor 12 uur', handInEmail: mail('rivierbode', 'redactie'),
    cost: 'paid', costWords: 'een bericht in de agenda is gratis', website: site('rivierbode'), foundAt: 'Komt elke donderdag in de bus.', shown: true, confirmedOn: '2026-06-02' },
  { slug: 'gemeente-nieuws', kind: 'website', name: 'Nieuws van de gemeente', owner: 'Gemeente Rivierstad', areas: town, ...everyone, languages: ['nl', 'en'], forms: ['online'],
    rhythm: 'Elke werkdag', handInUrl: page('nieuws/tip'), cost: 'free', website: page('nieuws'), shown: true, confirmedOn: '2026-11-03' },
  { slug: 'steenoven-samen', kind: 'facebook', name: 'Steenoven Samen', owner: 'Bewoners van Steenoven', areas: steenoven, ...everyone, languages: ['nl'], forms: ['online'],
    reach: { number: 2140, unit: 'people', basis: 'leden van de groep', on: '2026-10-30' }, rhythm: 'Elke dag', handInWords: 'Plaats zelf een bericht in de groep.', cost: 'free',
    website: 'https://www.facebook.example/groups/steenovensamen', shown: true, confirmedOn: '2026-10-30' },
  { slug: 'bloemenbuurt-app', kind: 'chat_group', name: 'Appgroep Bloemenbuurt', owner: 'Bewoners van de Bloemenbuurt', areas: molenwijk, ...everyone, languages: ['nl'], forms: ['online'],
    reach: { number: 186, unit: 'people', basis: 'leden van de groep', on: '2026-11-01' }, handInWords: 'Vraag iemand uit de buurt om je bericht te plaatsen.', cost: 'free', shown: false },
  { slug: 'plan-ovenlaan', kind: 'door_to_door', name: 'Bewonersbrief Plan Ovenlaan', owner: 'Bewonerscommissie Ovenlaan', areas: steenoven, ...only('huurders'), languages: ['nl'], forms: ['paper'],
    reach: { number: 640, unit: 'copies', basis: 'adressen aan de Ovenlaan', on: '2026-09-01' }, rhythm: 'Om de maand', deadline: { on: '2026-10-31', every: 'two_months' },
    handInEmail: mail('ovenlaan', 'commissie'), cost: 'free', foundAt: 'Komt in de bus aan de Ovenlaan.', shown: true, contact: { name: 'Fatiha Amrani', phone: '06 00 00 00 90', email: null }, confirmedOn: '2026-09-04' },
  { slug: 'selam-app', kind: 'chat_group', name: 'Appgroep van Selam', owner: 'Selam, Eritrese gemeenschap', areas: town, ...only('nieuwkomers'), languages: ['ti'], forms: ['online'],
    rhythm: 'Elke dag', handInWords: 'Bel Selam. Zij vertalen je bericht.', cost: 'free', shown: false, confirmedOn: '2026-08-20' },
  { slug: 'selam-koffie', kind: 'gathering', name: 'Eritrese koffie', owner: 'Selam, Eritrese gemeenschap', areas: steenoven, ...only('nieuwkomers'), languages: ['ti', 'nl'], forms: ['spoken'],
    reach: { number: 45, unit: 'people', basis: 'geteld op een zaterdag', on: '2026-08-15' }, rhythm: 'Elke zaterdag', handInWords: 'Kom langs en vertel het zelf. Bel van tevoren.', cost: 'free',
    foundAt: 'Wijkcentrum De Oven, zaterdag vanaf 15.00 uur', shown: true, confirmedOn: '2026-08-20' },
  { slug: 'scherm-bibliotheek', kind: 'screen', name: 'Scherm in de bibliotheek', owner: 'Bibliotheek Rivierstad', areas: town, ...everyone, languages: ['nl'], forms: ['screen'],
    about: 'Staand scherm in de hal van beide vestigingen.', rhythm: 'De hele dag, elke week nieuw', deadline: { on: '2026-11-04', every: 'week' }, handInEmail: mail('bibliotheekrivierstad', 'scherm'),
    handInWords: 'Een plaatje van 1080 bij 1920, met weinig tekst.', cost: 'free', foundAt: 'Korenstraat en Vormersplein, in de hal', shown: true, confirmedOn: '2026-11-10' },
  { slug: 'prikbord-de-wiek', kind: 'notice_board', name: 'Prikbord in De Wiek', owner: 'Welzijn De Brug', areas: molenwijk, ...everyone, languages: ['nl'], forms: ['paper'],
    handInWords: 'Geef je poster af aan de bar. Hij hangt twee weken.', cost: 'free', foundAt: 'Buurthuis De Wiek, naast de voordeur', shown: true, confirmedOn: '2025-09-01' },
  { slug: 'radio-rivierstad', kind: 'radio', name: 'Radio Rivierstad', owner: 'Omroep Rivierstad', areas: town, ...everyone, languages: ['nl'], forms: ['spoken', 'online'],
    about: 'Elke ochtend om 10 uur een gesprek met iemand uit de wijk.', rhythm: 'Elke dag', deadlineWords: 'bel een week vooruit', handInEmail: mail('omroeprivierstad', 'redactie'), cost: 'free',
    website: site('omroeprivierstad'), foundAt: 'Op de radio en op de site', shown: true, confirmedOn: '2026-05-18' },
  { slug: 'tekst-tv', kind: 'television', name: 'Tekst-tv van de omroep', owner: 'Omroep Rivierstad', areas: town, ...everyone, languages: ['nl'], forms: ['screen'],
    rhythm: 'De hele dag', deadline: { on: '2026-11-06', every: 'two_weeks' }, handInEmail: mail('omroeprivierstad', 'tekst'), cost: 'free', foundAt: 'Op televisie, bij de lokale zender', shown: true },
  { slug: 'weekmarkt', kind: 'market', name: 'Kraam op de weekmarkt', owner: 'Gemeente Rivierstad', areas: molenwijk, ...everyone, languages: ['nl'], forms: ['spoken', 'paper'],
    rhythm: 'Elke vrijdag', deadline: { on: '2026-11-25', every: 'month' }, deadlineWords: 'voor een kraam in de maand erna', handInUrl: page('markt'), cost: 'paid', costWords: 'gratis voor groepen uit de wijk',
    foundAt: 'Op de Markt, vrijdag van 9.00 tot 14.00 uur', shown: true, confirmedOn: '2026-04-11' },
  { slug: 'zilverreiger-blad', kind: 'paper', name: 'Zilverreigertje', owner: 'Seniorenvereniging Zilverreiger', areas: town, ...only('ouderen'), languages: ['nl'], forms: ['paper'],
    reach: { number: 310, unit: 'copies', basis: 'leden van de vereniging', on: '2026-10-01' }, rhythm: 'Elke maand', deadline: { on: '2026-01-15', every: 'month' }, handInEmail: mail('zilverreiger', 'secretaris'),
    handInWords: 'Of met de post aan het secretariaat.', cost: 'free', foundAt: 'Leden krijgen het thuis.', shown: true, confirmedOn: '2026-10-01' },
  { slug: 'schoolapp-kompas', kind: 'app', name: 'Schoolapp van Het Kompas', owner: 'Basisschool Het Kompas', areas: molenwijk, ...only('ouders'), languages: ['nl'], forms: ['online'],
    reach: { number: 290, unit: 'people', basis: 'ouders met de app', on: '2026-09-01' }, handInWords: 'Vraag het aan de directie.', cost: 'free', shown: false, confirmedOn: '2026-09-01' },
  { slug: 'kade-9-insta', kind: 'social', name: 'Kade 9 op Instagram', owner: 'Jongerenwerk Kade 9', areas: town, ...only('jongeren'), languages: ['nl'], forms: ['online'],
    reach: { number: 870, unit: 'people', basis: 'volgers', on: '2026-11-02' }, rhythm: 'Een paar keer per week', handInWords: 'Stuur Kade 9 een bericht, met een filmpje.', cost: 'free',
    website: 'https://www.instagram.example/kade9', shown: true, confirmedOn: '2026-11-02' },
  { slug: 'safina-brief', kind: 'newsletter', name: 'Brief van Safina', owner: 'Vrouwencentrum Safina', areas: town, ...only('vrouwen'), languages: ['nl', 'ar', 'tr'], forms: ['online'],
    rhythm: 'Elke maand', deadline: { on: '2026-01-20', every: 'month' }, handInEmail: mail('safina', 'welkom'), cost: 'free', foundAt: 'Geef je e-mailadres aan Safina.', shown: true, confirmedOn: '2026-07-07' },
];
