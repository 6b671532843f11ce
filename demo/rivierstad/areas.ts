/**
 * Rivierstad lies on the north bank of a river, in its inner bend. The Singel, the old town's moat, runs from the river to the north
 * and parts Molenwijk (west) from Steenoven (east). Borders are sketched once, in metres, and shared by the areas on both sides.
 */
import type { Stage, StageArea } from '../stage.ts';
import { sketch } from '../write.ts';

export const { point, spot, ring } = sketch({ latitude: 51.97, longitude: 5.86 });
type Line = [number, number][];
const back = (line: Line): Line => line.toReversed();

// The river, from west to east, in the stretches that the borders cut it into.
const riverAlongUiterwaarden: Line = [[-2600, -350], [-2410, -500], [-2200, -620], [-1960, -730], [-1700, -800], [-1420, -830], [-1150, -820],
  [-880, -750], [-650, -640]];
const riverAlongMarket: Line = [[-650, -640], [-440, -490], [-250, -330], [-60, -210], [150, -140]];
const riverAlongQuay: Line = [[150, -140], [380, -115], [620, -120], [860, -210], [1080, -330]];
const riverAlongPits: Line = [[1080, -330], [1290, -510], [1500, -680], [1720, -810], [1950, -900], [2200, -930], [2450, -900], [2640, -830],
  [2800, -720]];
// The heath and the railway, from west to east.
const heathWest: Line = [[-2750, 650], [-2530, 880], [-2300, 1050], [-1950, 1170], [-1600, 1230], [-1250, 1225], [-900, 1180]];
const railwayTown: Line = [[-900, 1180], [-600, 1240], [-300, 1320], [-80, 1315], [150, 1290]];
const railwayFlats: Line = [[150, 1290], [420, 1360], [700, 1420], [1050, 1425], [1400, 1380]];
const railwayEast: Line = [[1400, 1380], [1700, 1295], [2000, 1180], [2300, 1080], [2600, 960]];
const westEdgeSouth: Line = [[-2600, -350], [-2655, -100], [-2680, 150]];
const westEdgeNorth: Line = [[-2680, 150], [-2740, 400], [-2750, 650]];
const eastEdgeSouth: Line = [[2800, -720], [2890, -420], [2860, -80], [2900, 300]];
const eastEdgeNorth: Line = [[2900, 300], [2790, 640], [2600, 960]];
// The Singel, from the river to the railway.
const singelSouth: Line = [[150, -140], [165, 20], [120, 180]];
const singelMiddle: Line = [[120, 180], [60, 330], [40, 520]];
const singelNorth: Line = [[40, 520], [45, 720], [110, 900], [120, 1100], [150, 1290]];
// The Molenweg, from the railway down to the ferry.
const molenwegNorth: Line = [[-900, 1180], [-865, 940], [-860, 700], [-780, 330]];
const molenwegMiddle: Line = [[-780, 330], [-725, 110], [-700, -100]];
const molenwegSouth: Line = [[-700, -100], [-690, -380], [-650, -640]];
const winterDike: Line = [[-2680, 150], [-2330, 75], [-2000, 20], [-1640, -10], [-1300, 60], [-980, 10], [-700, -100]];
const backOfTheMarket: Line = [[-780, 330], [-590, 355], [-400, 400], [-170, 480], [40, 520]];
// In Steenoven: the Touwbaan, the Kleiweg and the path to the pits.
const touwbaan: Line = [[120, 180], [360, 215], [600, 210], [880, 150], [1150, 50]];
const kleiwegNorth: Line = [[1400, 1380], [1345, 1130], [1330, 900], [1290, 660], [1270, 420]];
const kleiwegMiddle: Line = [[1270, 420], [1215, 240], [1150, 50]];
const kleiwegSouth: Line = [[1150, 50], [1105, -140], [1080, -330]];
const pitPath: Line = [[1270, 420], [1560, 395], [1900, 350], [2400, 355], [2900, 300]];

const singel = [...singelSouth, ...singelMiddle, ...singelNorth];
const molenwijk = ring(westEdgeSouth, westEdgeNorth, heathWest, railwayTown, back(singel), back(riverAlongMarket), back(riverAlongUiterwaarden));
const steenoven = ring(singel, railwayFlats, railwayEast, back(eastEdgeNorth), back(eastEdgeSouth), back(riverAlongPits), back(riverAlongQuay));
const town = ring(westEdgeSouth, westEdgeNorth, heathWest, railwayTown, railwayFlats, railwayEast, back(eastEdgeNorth), back(eastEdgeSouth),
  back(riverAlongPits), back(riverAlongQuay), back(riverAlongMarket), back(riverAlongUiterwaarden));

const buurt = (code: string, name: string, parent: string, boundary: [number, number][]): StageArea => ({ code, name, level: 'buurt', parent,
  boundary });

export const areas: StageArea[] = [
  { code: 'GM9901', name: 'Rivierstad', level: 'municipality', parent: null, boundary: town },
  { code: 'WK990101', name: 'Molenwijk', level: 'wijk', parent: 'GM9901', boundary: molenwijk, slug: 'molenwijk',
    intro: 'Molenwijk is het oude Rivierstad. Hier vind je de Markt, de molen en de veerdam. Op het Molenplein komt iedereen langs.' },
  { code: 'WK990102', name: 'Steenoven', level: 'wijk', parent: 'GM9901', boundary: steenoven, slug: 'steenoven',
    intro: 'In Steenoven werden vroeger bakstenen gemaakt. Nu worden de flats aan de Ovenlaan vernieuwd. Er wonen mensen uit zestig landen.' },
  buurt('BU99010101', 'Oude Markt', 'WK990101', ring(riverAlongMarket, singelSouth, singelMiddle, back(backOfTheMarket), molenwegMiddle,
    molenwegSouth)),
  buurt('BU99010102', 'Korenbuurt', 'WK990101', ring(backOfTheMarket, singelNorth, back(railwayTown), molenwegNorth)),
  buurt('BU99010103', 'Bloemenbuurt', 'WK990101', ring(westEdgeNorth, heathWest, molenwegNorth, molenwegMiddle, back(winterDike))),
  buurt('BU99010104', 'Uiterwaarden', 'WK990101', ring(riverAlongUiterwaarden, back(molenwegSouth), back(winterDike), back(westEdgeSouth))),
  buurt('BU99010201', 'Havenkade', 'WK990102', ring(singelSouth, touwbaan, kleiwegSouth, back(riverAlongQuay))),
  buurt('BU99010202', 'Ovenlaan', 'WK990102', ring(touwbaan, back(kleiwegMiddle), back(kleiwegNorth), back(railwayFlats), back(singelNorth),
    back(singelMiddle))),
  buurt('BU99010203', 'Vogelbuurt', 'WK990102', ring(kleiwegNorth, pitPath, eastEdgeNorth, back(railwayEast))),
  buurt('BU99010204', 'Kleiputten', 'WK990102', ring(pitPath, back(eastEdgeSouth), back(riverAlongPits), back(kleiwegSouth), back(kleiwegMiddle))),
];

// No Dutch post is delivered at these postcodes.
export const postcodes: Stage['postcodes'] = [
  { postcode: '6896', place: 'Rivierstad', ...spot(-1500, 500) },
  { postcode: '6897', place: 'Rivierstad', ...spot(-300, 450) },
  { postcode: '6898', place: 'Rivierstad', ...spot(650, 600) },
  { postcode: '6899', place: 'Rivierstad', ...spot(2000, 450) },
];
