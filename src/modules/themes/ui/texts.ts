import nl from './texts/nl.json' with { type: 'json' };
import nlBE from './texts/nl-BE.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import { textsOf } from '#platform/i18n/index.ts';

/** What stands on the pages where themes and audiences are kept. */
export const headingPagesText = textsOf('headingPages', { nl, 'nl-BE': nlBE, en });
