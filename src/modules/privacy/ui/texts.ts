import { textsOf } from '#platform/i18n/index.ts';
import en from './texts/en.json' with { type: 'json' };
import nl from './texts/nl.json' with { type: 'json' };
import nlBE from './texts/nl-BE.json' with { type: 'json' };

/** What stands on the pages about one's own data. */
export const ownDataText = textsOf('privacyPages', { nl, 'nl-BE': nlBE, en });
