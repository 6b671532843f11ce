import type { ServiceInput } from '#modules/directory/index.ts';
import type { ScheduleInput } from '#modules/calendar/index.ts';
import type { Stage } from '../stage.ts';
import { spot } from './areas.ts';

/** 09 000 00 nn: nobody's telephone begins with 000. */
export const tel = (nn: number, description: string | null = null, ...schedules: ScheduleInput[]): NonNullable<ServiceInput['phones']> =>
  [{ number: `+329000${String(nn).padStart(4, '0')}`, description, schedules }];
export const mail = (host: string, box = 'info') => `${box}@${host}.example`;
export const site = (path = '') => `https://www.overwater.example/${path}`;

type Access = NonNullable<Stage['locations'][number]['accessibility']>;
const place = (slug: string, name: string, address: string, [x, y]: [number, number], area: string, accessibility: Access = {},
  transportation: string | null = null): Stage['locations'][number] =>
  ({ slug, name, address, postcode: '9999', city: 'Overwater', ...spot(x, y), area, accessibility, transportation });

export const locations: Stage['locations'] = [
  place('sociaal-huis', 'Sociaal Huis', 'Kouter 8', [-260, -150], '99901A00-', { stepFree: true, toilet: true, lift: true, hearingLoop: true },
    'Bus 14, halte Kouter.'),
  place('gemeentehuis', 'Gemeentehuis', 'Kouter 1', [-300, -190], '99901A00-',
    { stepFree: true, toilet: true, lift: true, description: 'De helling ligt links van de trap.' }, 'Bus 14, halte Kouter.'),
  place('bibliotheek', 'Bibliotheek Overwater', 'Kerkstraat 22', [-150, -330], '99901A00-', { stepFree: true, toilet: true, lift: true,
    quiet: true }),
  place('huis-van-het-kind', 'Huis van het Kind', 'Stationsstraat 45', [-380, 420], '99901A02-', { stepFree: true, toilet: true }),
  place('de-meander', 'Lokaal dienstencentrum De Meander', 'Begijnhofstraat 3', [-820, -200], '99901A01-',
    { stepFree: true, toilet: true, lift: true, hearingLoop: true }, 'De dienst voor vervoer brengt je tot aan de deur.'),
  place('begijnhof-tuin', 'Tuin van het begijnhof', 'Begijnhofstraat 40', [-980, -420], '99901A01-',
    { stepFree: null, description: 'Er liggen oude kasseien.' }),
  place('mutualiteit', 'Kantoor Mutualiteit De Schakel', 'Stationsstraat 12', [-250, 250], '99901A02-', { stepFree: true, toilet: null }),
  place('recyclagepark', 'Recyclagepark', 'Vlaslaan 90', [-1100, 750], '99901A02-'),
  place('wgc', 'Wijkgezondheidscentrum De Sluis', 'Sluisstraat 17', [380, -260], '99901B00-', { stepFree: true, toilet: true, lift: false },
    'Bus 16, halte Sluis.'),
  place('buurthuis-de-kaai', 'Buurthuis De Kaai', 'Kaaistraat 5', [250, -420], '99901B00-', { stepFree: true, toilet: true }),
  place('weefgetouw', 'Kringloopwinkel ’t Weefgetouw', 'Spinnersstraat 60', [620, 520], '99901B01-', { stepFree: true }),
  place('vlasbloem', 'Freinetschool De Vlasbloem', 'Weverslaan 11', [450, 720], '99901B01-', { stepFree: true, toilet: true }),
  place('garenplein', 'Garenplein', 'Garenplein', [820, 610], '99901B01-', { stepFree: true }),
  place('spinnewiel', 'Jeugdhuis ’t Spinnewiel', 'Garenplein 9', [860, 580], '99901B01-', { stepFree: false, toilet: true }),
  place('volkstuin', 'Volkstuin De Meersen', 'Meersstraat 2', [1250, -150], '99901B90-', { stepFree: null }),
  { slug: 'vluchthuis', name: 'Vluchthuis', addressSecret: true, area: '99901' },
];
