import nl from './texts/nl.json' with { type: 'json' };
import nlBE from './texts/nl-BE.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import { textsOf } from '../i18n/index.ts';

/** What stands on every page: menus, footer, forms, error pages. */
export const uiText = textsOf('ui', { nl, 'nl-BE': nlBE, en });
