import { textsOf } from '#platform/i18n/index.ts';
import en from './texts/en.json' with { type: 'json' };
import nl from './texts/nl.json' with { type: 'json' };
import nlBE from './texts/nl-BE.json' with { type: 'json' };

/** What stands on the pages where spreadsheets are brought in. */
export const importPagesText = textsOf('importPages', { nl, 'nl-BE': nlBE, en });

type FieldKey = Extract<keyof typeof nl, `field_${string}`>;

/** The key of what people call a field of a spreadsheet: `service.hours`. */
export const fieldName = (field: string): FieldKey => `field_${field.replace('.', '_')}` as FieldKey;
