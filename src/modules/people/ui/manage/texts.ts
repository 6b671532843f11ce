import nl from './texts/nl.json' with { type: 'json' };
import nlBE from './texts/nl-BE.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import { textsOf } from '#platform/i18n/index.ts';

/** What stands on the pages about people, their roles and how they are reached. */
export const manageText = textsOf('peopleManage', { nl, 'nl-BE': nlBE, en });
