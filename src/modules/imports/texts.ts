import { textsOf } from '#platform/i18n/index.ts';
import en from './texts/en.json' with { type: 'json' };
import nl from './texts/nl.json' with { type: 'json' };

export const importsText = textsOf('imports', { nl, 'nl-BE': {}, en });
