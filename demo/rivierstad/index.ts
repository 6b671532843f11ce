import type { Stage } from '../stage.ts';
import { areas, postcodes } from './areas.ts';
import { care } from './care.ts';
import { channels } from './channels.ts';
import { children } from './children.ts';
import { digital } from './digital.ts';
import { food } from './food.ts';
import { initiatives } from './initiatives.ts';
import { language } from './language.ts';
import { living } from './living.ts';
import { locations } from './locations.ts';
import { money } from './money.ts';
import { circle, cityNetwork, network } from './network.ts';
import { organisations } from './organisations.ts';
import { messages } from './messages.ts';
import { people } from './people.ts';
import { synonyms } from './synonyms.ts';
import { audiences, themes } from './themes.ts';
import { making, meeting } from './together.ts';

/** A Dutch town on a river, with two wijken: old Molenwijk and Steenoven, where the flats are renewed. */
export const rivierstad: Stage = {
  region: {
    slug: 'rivierstad', name: 'Rivierstad', country: 'NL', locale: 'nl', host: 'rivierstad.localhost', schoolRegion: 'midden',
    helpPhone: '026 000 00 00', helpHours: 'Elke werkdag van 9.00 tot 17.00 uur', helpPlace: 'Buurthuis De Wiek, Molenplein 4',
  },
  areas, postcodes, themes, audiences, locations, people, messages, synonyms, channels, network, cityNetwork, circle,
  parties: [...organisations, ...initiatives],
  services: [...money, ...digital, ...meeting, ...making, ...care, ...children, ...language, ...living, ...food],
};
