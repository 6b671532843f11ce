import { textsOf } from '../i18n/index.ts';
import nl from './texts/nl.json' with { type: 'json' };
import nlBE from './texts/nl-BE.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };

export const restText = textsOf('rest', { nl, 'nl-BE': nlBE, en });
