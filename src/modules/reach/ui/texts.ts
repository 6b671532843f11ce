import nl from './texts/nl.json' with { type: 'json' };
import nlBE from './texts/nl-BE.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import { textsOf } from '#platform/i18n/index.ts';

/** What stands on the pages of letters, calls and texts, on those behind a link, and on those to write to somebody. */
export const reachPagesText = textsOf('reachPages', { nl, 'nl-BE': nlBE, en });
