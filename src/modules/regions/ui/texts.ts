import nl from './texts/nl.json' with { type: 'json' };
import nlBE from './texts/nl-BE.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import { textsOf } from '#platform/i18n/index.ts';

/** The pages that every region has: accessibility, privacy. Each paragraph is a text of its own. */
export const regionPageText = textsOf('regionPages', { nl, 'nl-BE': nlBE, en });
