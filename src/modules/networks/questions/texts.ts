import nl from './texts/nl.json' with { type: 'json' };
import nlBE from './texts/nl-BE.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import { textsOf } from '#platform/i18n/index.ts';

/** What is said of a question to all members: on its pages, in its mails and on paper. */
export const questionsText = textsOf('questions', { nl, 'nl-BE': nlBE, en });
