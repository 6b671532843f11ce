/**
 * Overwater lies on the west bank of a slow river. The canal parts Sint-Amandus (west) from Sluiswijk (east). A wijk here is the town's
 * own list of statistical sectors; sector codes follow Statbel's pattern under a municipality number that is nobody's.
 */
import type { Stage, StageArea } from '../stage.ts';
import { sketch } from '../write.ts';

export const { point, spot, ring } = sketch({ latitude: 51.03, longitude: 3.52 });
type Line = [number, number][];
const back = (line: Line): Line => line.toReversed();

const westNorth: Line = [[-1450, 200], [-1540, 560], [-1600, 900]];
const westSouth: Line = [[-1400, -1200], [-1490, -850], [-1520, -500], [-1450, 200]];
const northTown: Line = [[-1600, 900], [-1260, 1110], [-900, 1250], [-430, 1230], [0, 1180]];
const northWeavers: Line = [[0, 1180], [310, 1270], [600, 1300], [980, 1180], [1300, 1050], [1750, 700]];
const canalNorth: Line = [[0, 1180], [60, 600], [30, 330], [-40, 100]];
const canalSouth: Line = [[-40, 100], [30, -190], [120, -500], [150, -930], [200, -1350]];
const southBeguines: Line = [[-1400, -1200], [-1050, -1290], [-700, -1320]];
const southTown: Line = [[-700, -1320], [-260, -1300], [200, -1350]];
const southLock: Line = [[200, -1350], [490, -1410], [800, -1420]];
const southMeadows: Line = [[800, -1420], [1080, -1390], [1350, -1300]];
const riverNorth: Line = [[1750, 700], [1690, 430], [1600, 200]];
const riverSouth: Line = [[1600, 200], [1660, -60], [1820, -300], [1840, -610], [1700, -900], [1540, -1120], [1350, -1300]];
const railwayWest: Line = [[-1450, 200], [-1000, 270], [-620, 210]];
const railwayEast: Line = [[-620, 210], [-320, 165], [-40, 100]];
const beguineWall: Line = [[-620, 210], [-590, -80], [-560, -400], [-640, -880], [-700, -1320]];
const threadStreet: Line = [[-40, 100], [500, 40], [1000, 160]];
const towpath: Line = [[1000, 160], [1280, 205], [1600, 200]];
const lockPath: Line = [[1000, 160], [1070, -180], [1050, -500], [940, -960], [800, -1420]];

const sector = (code: string, name: string, parent: string, boundary: Line): StageArea => ({ code, name, level: 'sector', parent, boundary });

export const areas: StageArea[] = [
  { code: '99901', name: 'Overwater', level: 'municipality', parent: null,
    boundary: ring(westSouth, westNorth, northTown, northWeavers, riverNorth, riverSouth, back(southMeadows), back(southLock), back(southTown),
      back(southBeguines)) },
  { code: '99901-sint-amandus', name: 'Sint-Amandus', level: 'wijk', parent: '99901', slug: 'sint-amandus',
    intro: 'Sint-Amandus is het centrum van Overwater. Hier vind je de kerk, het begijnhof, het station en het Sociaal Huis.',
    boundary: ring(westSouth, westNorth, northTown, canalNorth, canalSouth, back(southTown), back(southBeguines)) },
  { code: '99901-sluiswijk', name: 'Sluiswijk', level: 'wijk', parent: '99901', slug: 'sluiswijk',
    intro: 'In Sluiswijk woonden de wevers van de vlasfabriek. Nu wonen er jonge gezinnen en mensen van overal. De rivier is vlakbij.',
    boundary: ring(back(canalNorth), northWeavers, riverNorth, riverSouth, back(southMeadows), back(southLock), back(canalSouth)) },
  sector('99901A00-', 'Overwater-Centrum', '99901-sint-amandus', ring(railwayEast, canalSouth, back(southTown), back(beguineWall))),
  sector('99901A01-', 'Begijnhof', '99901-sint-amandus', ring(westSouth, railwayWest, beguineWall, back(southBeguines))),
  sector('99901A02-', 'Stationskwartier', '99901-sint-amandus', ring(westNorth, northTown, canalNorth, back(railwayEast), back(railwayWest))),
  sector('99901B00-', 'De Sluis', '99901-sluiswijk', ring(threadStreet, lockPath, back(southLock), back(canalSouth))),
  sector('99901B01-', 'Textielwijk', '99901-sluiswijk', ring(back(canalNorth), northWeavers, riverNorth, back(towpath), back(threadStreet))),
  sector('99901B90-', 'Meersen', '99901-sluiswijk', ring(towpath, riverSouth, back(southMeadows), back(lockPath))),
];

// No Belgian post is delivered at this postcode.
export const postcodes: Stage['postcodes'] = [{ postcode: '9999', place: 'Overwater', ...spot(-100, 0) }];
