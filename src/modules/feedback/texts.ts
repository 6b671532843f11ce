import { textsOf } from '#platform/i18n/index.ts';
import nl from './texts/nl.json' with { type: 'json' };
import nlBE from './texts/nl-BE.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };

export const feedbackText = textsOf('feedback', { nl, 'nl-BE': nlBE, en });
