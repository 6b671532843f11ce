import nl from './texts/nl.json' with { type: 'json' };
import nlBE from './texts/nl-BE.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import { textsOf } from '#platform/i18n/index.ts';

export { openBeginning, regionToBe } from './beginning.ts';
export { allRegions, createRegion, openRegionBook, hostName, regionInput, reservedWords } from './regions.ts';
export { saveSettings } from './save-settings.ts';
export { isSchoolRegionOf, schoolRegions } from './settings.ts';
export { welcomeIn, type WelcomeWords } from './welcome.ts';
export const regionsText = textsOf('regions', { nl, 'nl-BE': nlBE, en });
