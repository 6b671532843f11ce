import type { Stage } from '../stage.ts';
import { spot } from './areas.ts';

type Access = NonNullable<Stage['locations'][number]['accessibility']>;
type Extra = { postcode?: string; area: string; transportation?: string; accessibility?: Access };

/** `x` and `y`: metres east and north of the middle of the sketch in areas.ts. */
const place = (slug: string, name: string, address: string | null, [x, y]: [number, number], extra: Extra): Stage['locations'][number] =>
  ({ slug, name, address, city: 'Rivierstad', ...spot(x, y), ...extra });

const [oudeMarkt, korenbuurt, bloemenbuurt, uiterwaarden] = ['BU99010101', 'BU99010102', 'BU99010103', 'BU99010104'];
const [havenkade, ovenlaan, vogelbuurt, kleiputten] = ['BU99010201', 'BU99010202', 'BU99010203', 'BU99010204'];

export const locations: Stage['locations'] = [
  // Oude Markt
  place('stadhuis', 'Stadhuis', 'Markt 1', [-150, 190], { postcode: '6897 MA', area: oudeMarkt, transportation: 'Bus 2 en 5, halte Markt.',
    accessibility: { stepFree: true, toilet: true, lift: true, hearingLoop: true, signLanguage: false, quiet: true, description: 'De ingang zonder trap is aan de Kerkstraat.' } }),
  place('markt', 'De Markt', 'Markt', [-180, 130], { postcode: '6897 MA', area: oudeMarkt, accessibility: { stepFree: true, description: 'De keien zijn lastig met een rollator.' } }),
  place('wijkpunt-markt', 'Wijkpunt Markt', 'Markt 17', [-230, 110], { postcode: '6897 MB', area: oudeMarkt, transportation: 'Bus 2 en 5, halte Markt.',
    accessibility: { stepFree: true, toilet: true, quiet: true, description: 'Druk op de bel naast de deur, dan helpen we je.' } }),
  place('sint-joriskerk', 'Sint-Joriskerk', 'Kerkstraat 2', [-310, 60], { postcode: '6897 KE', area: oudeMarkt, accessibility: { stepFree: true, toilet: true, hearingLoop: true, description: 'De kerkzaal heeft één lage drempel met een plank.' } }),
  place('rechtswinkel', 'Rechtswinkel', 'Kerkstraat 31', [-430, 10], { postcode: '6897 KG', area: oudeMarkt, accessibility: { stepFree: false, description: 'Er zijn drie treden. Bel vooraf, dan spreken we ergens anders af.' } }),
  place('filmhuis', 'Filmhuis Het Veerhuis', 'Waterstraat 8', [-300, -190], { postcode: '6897 WS', area: oudeMarkt, accessibility: { stepFree: true, toilet: true, lift: false } }),
  place('politiebureau', 'Politiepost Rivierstad', 'Singelkade 40', [20, 330], { postcode: '6897 SK', area: oudeMarkt, accessibility: { stepFree: true, lift: null } }),
  place('muziektent', 'Muzieklokaal De Rijnklanken', 'Waterstraat 54', [-120, -110], { postcode: '6897 WT', area: oudeMarkt, accessibility: { stepFree: false } }),
  place('vrouwencentrum', 'Vrouwencentrum Safina', 'Singelkade 12', [90, 120], { postcode: '6897 SJ', area: oudeMarkt, transportation: 'Bus 5, halte Singel.',
    accessibility: { stepFree: true, toilet: true, lift: false, quiet: true } }),
  // Korenbuurt
  place('de-wiek', 'Buurthuis De Wiek', 'Molenplein 4', [-430, 640], { postcode: '6897 MP', area: korenbuurt, transportation: 'Bus 2, halte Molenplein. Je kunt gratis parkeren achter het buurthuis.',
    accessibility: { stepFree: true, toilet: true, lift: true, hearingLoop: true, quiet: false, description: 'In de grote zaal kan het druk zijn. Boven is een stille kamer.' } }),
  place('de-molen', 'Molen De Jonge Hendrik', 'Molenplein 1', [-500, 690], { postcode: '6897 MP', area: korenbuurt, accessibility: { stepFree: false, toilet: false, description: 'Je gaat met steile trappen naar boven. Beneden kan iedereen binnen.' } }),
  place('moestuin-molen', 'Moestuin Achter de Molen', 'Molenplein 1a', [-540, 730], { postcode: '6897 MP', area: korenbuurt, accessibility: { stepFree: true, toilet: false, description: 'Twee bakken zijn hoog genoeg voor een rolstoel.' } }),
  place('bibliotheek-molenwijk', 'Bibliotheek Molenwijk', 'Korenstraat 12', [-310, 710], { postcode: '6897 KS', area: korenbuurt, transportation: 'De bus stopt voor de deur: lijn 2, halte Korenstraat.',
    accessibility: { stepFree: true, toilet: true, lift: true, hearingLoop: true, quiet: true } }),
  place('de-korenmaat', 'Gezondheidscentrum De Korenmaat', 'Korenstraat 60', [-110, 850], { postcode: '6897 KT', area: korenbuurt, transportation: 'Bus 2, halte Korenmaat.',
    accessibility: { stepFree: true, toilet: true, lift: true, signLanguage: false } }),
  place('het-kompas', 'Basisschool Het Kompas', 'Haverstraat 5', [-560, 800], { postcode: '6897 HA', area: korenbuurt, accessibility: { stepFree: true, toilet: true, lift: false } }),
  place('speelotheek', 'Speelotheek De Tol', 'Gerststraat 22', [-250, 960], { postcode: '6897 GE', area: korenbuurt }),
  place('station', 'Station Rivierstad', 'Stationsplein 1', [-200, 1240], { postcode: '6897 SP', area: korenbuurt, transportation: 'Trein en alle bussen.', accessibility: { stepFree: true, lift: true, toilet: null } }),
  place('rivier-college', 'Rivier College', 'Roggestraat 80', [-700, 1010], { postcode: '6897 RO', area: korenbuurt, accessibility: { stepFree: true, toilet: true, lift: true } }),
  // Bloemenbuurt
  place('geefkast', 'Geefkast Tulpstraat', 'Tulpstraat 19', [-1280, 640], { postcode: '6896 TU', area: bloemenbuurt, accessibility: { stepFree: true } }),
  place('de-bloem', 'Huiskamer De Bloem', 'Asterplein 3', [-1490, 520], { postcode: '6896 AS', area: bloemenbuurt, transportation: 'Bus 2, halte Asterplein.', accessibility: { stepFree: true, toilet: true, quiet: true } }),
  place('woonzorgcentrum', 'Woonzorgcentrum De Uiterwaard', 'Rozenlaan 100', [-1750, 330], { postcode: '6896 RZ', area: bloemenbuurt, transportation: 'Bus 2, eindhalte Rozenlaan.',
    accessibility: { stepFree: true, toilet: true, lift: true, hearingLoop: true, quiet: true } }),
  place('judozaal', 'Gymzaal Irisstraat', 'Irisstraat 7', [-1330, 820], { postcode: '6896 IR', area: bloemenbuurt, accessibility: { stepFree: null, toilet: true } }),
  place('sportpark', 'Sportpark De Bloemert', 'Dahliastraat 90', [-2050, 700], { postcode: '6896 DA', area: bloemenbuurt, accessibility: { stepFree: true, toilet: true, lift: false } }),
  // Uiterwaarden
  place('veerdam', 'Veerdam', 'Veerweg 2', [-760, -600], { postcode: '6896 VE', area: uiterwaarden, transportation: 'Het fietspontje vaart van april tot en met oktober.' }),
  place('kinderboerderij', 'Kinderboerderij Het Weitje', 'Dijkweg 14', [-1250, -70], { postcode: '6896 DY', area: uiterwaarden, accessibility: { stepFree: true, toilet: true, description: 'De paden zijn na regen modderig.' } }),
  // Havenkade
  place('kade-9', 'Jongerencentrum Kade 9', 'Havenkade 9', [330, -40], { postcode: '6898 HK', area: havenkade, transportation: 'Bus 5, halte Havenkade.', accessibility: { stepFree: true, toilet: true } }),
  place('draadkracht', 'Atelier Draadkracht', 'Touwbaan 15', [620, 130], { postcode: '6898 TB', area: havenkade, accessibility: { stepFree: true, toilet: false } }),
  place('de-luwte', 'Herstelplek De Luwte', 'Scheepmakersstraat 3', [480, 60], { postcode: '6898 SM', area: havenkade, accessibility: { stepFree: true, toilet: true, quiet: true } }),
  place('omroep', 'Studio Omroep Rivierstad', 'Havenkade 31', [760, -90], { postcode: '6898 HL', area: havenkade, accessibility: { stepFree: false, lift: false } }),
  place('de-loods', 'De Loods', 'Havenkade 45', [900, -130], { postcode: '6898 HM', area: havenkade, transportation: 'Bus 5, halte De Loods.', accessibility: { stepFree: true, toilet: true, description: 'In de winter is het er fris. Neem een trui mee.' } }),
  // Ovenlaan
  place('de-oven', 'Wijkcentrum De Oven', 'Vormersplein 10', [700, 760], { postcode: '6898 VP', area: ovenlaan, transportation: 'Bus 5 en 8, halte Vormersplein.',
    accessibility: { stepFree: true, toilet: true, lift: true, hearingLoop: false, quiet: null } }),
  place('bibliotheek-steenoven', 'Bibliotheek Steenoven', 'Vormersplein 12', [730, 790], { postcode: '6898 VP', area: ovenlaan, transportation: 'Bus 5 en 8, halte Vormersplein.',
    accessibility: { stepFree: true, toilet: true, quiet: true } }),
  place('wijkpunt-steenoven', 'Wijkpunt Steenoven', 'Vormersplein 3', [650, 720], { postcode: '6898 VP', area: ovenlaan, transportation: 'Bus 5 en 8, halte Vormersplein.', accessibility: { stepFree: true, toilet: true, lift: true } }),
  place('praktijk-vormersplein', 'Huisartsenpraktijk Vormersplein', 'Vormersplein 21', [760, 730], { postcode: '6898 VR', area: ovenlaan, accessibility: { stepFree: true, toilet: true } }),
  place('flat-ovenlaan', 'Bewonersruimte Ovenlaan', 'Ovenlaan 212', [960, 900], { postcode: '6898 OV', area: ovenlaan, transportation: 'Bus 8, halte Ovenlaan.', accessibility: { stepFree: true, toilet: true, lift: null, description: 'Begane grond van de tweede flat.' } }),
  place('moskee', 'Moskee Al-Wadi', 'Tegelstraat 40', [480, 930], { postcode: '6898 TE', area: ovenlaan, accessibility: { stepFree: true, toilet: true, lift: false } }),
  place('oeverthuis', 'Kantoor Oeverthuis', 'Steenbakkersweg 2', [350, 560], { postcode: '6898 SB', area: ovenlaan, transportation: 'Bus 5, halte Steenbakkersweg.', accessibility: { stepFree: true, toilet: true, lift: true } }),
  place('wijkbedrijf', 'Wijkbedrijf Handig Steenoven', 'Tegelstraat 7', [560, 690], { postcode: '6898 TD', area: ovenlaan, accessibility: { stepFree: true, toilet: true } }),
  place('voedselbank', 'Voedselbank Rivierstad', 'Steenbakkersweg 55', [420, 1080], { postcode: '6898 SD', area: ovenlaan, transportation: 'Bus 8, halte Steenbakkersweg-Noord.', accessibility: { stepFree: true, toilet: false } }),
  place('kledingbank', 'Kledingbank De Kapstok', 'Steenbakkersweg 57', [430, 1110], { postcode: '6898 SD', area: ovenlaan, accessibility: { stepFree: true } }),
  place('kindcentrum-de-steenuil', 'Kindcentrum De Steenuil', 'Kleiweg 30', [1150, 720], { postcode: '6898 KW', area: ovenlaan, accessibility: { stepFree: true, toilet: true, lift: true } }),
  place('milieustraat', 'Milieustraat', 'Steenbakkersweg 120', [780, 1300], { postcode: '6898 SF', area: ovenlaan }),
  // Vogelbuurt
  place('de-zwaluw', 'Basisschool De Zwaluw', 'Lijsterstraat 1', [1760, 760], { postcode: '6899 LY', area: vogelbuurt, accessibility: { stepFree: true, toilet: true } }),
  place('het-nest', 'Buurtkamer Het Nest', 'Merelstraat 44', [2060, 860], { postcode: '6899 ME', area: vogelbuurt, transportation: 'Buurtbus 58, halte Merelstraat.', accessibility: { stepFree: true, toilet: true } }),
  place('zwembad', 'Zwembad De Kolk', 'Kievitlaan 70', [2250, 620], { postcode: '6899 KI', area: vogelbuurt, transportation: 'Buurtbus 58, halte De Kolk.', accessibility: { stepFree: true, toilet: true, lift: false, description: 'Er is een stoel waarmee je het water in gaat.' } }),
  place('dagbesteding-spreeuwenhof', 'Werkplaats Spreeuwenhof', 'Spreeuwenhof 6', [1600, 1020], { postcode: '6899 SP', area: vogelbuurt, accessibility: { stepFree: true, toilet: true, quiet: true } }),
  // Kleiputten
  place('buurttuin-kleiput', 'Buurttuin De Kleiput', 'Plasweg 1', [1500, 60], { postcode: '6899 PL', area: kleiputten, accessibility: { stepFree: true, toilet: true, description: 'Er is een droogtoilet zonder drempel.' } }),
  place('paviljoen-de-plas', 'Paviljoen De Plas', 'Plasweg 20', [1850, -150], { postcode: '6899 PM', area: kleiputten, accessibility: { stepFree: true, toilet: true } }),
  // Nobody writes down where the shelter is.
  { slug: 'opvang-de-haven', name: 'Opvang De Haven', addressSecret: true, area: 'GM9901' },
];
