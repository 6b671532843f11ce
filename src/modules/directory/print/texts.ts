import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { projectRoot } from '#platform/root.ts';
import type { PrintLocale } from './views.ts';

const read = (locale: PrintLocale): Record<string, string> =>
  JSON.parse(readFileSync(join(projectRoot, 'src/modules/directory/print/texts', `${locale}.json`), 'utf8'));
const texts: Record<PrintLocale, Record<string, string>> = { nl: read('nl'), 'nl-BE': { ...read('nl'), ...read('nl-BE') }, en: read('en') };

export type Words = (key: string, values?: Record<string, string | number>) => string;

/** The fixed words of the papers in one language. An unknown key is a bug. */
export function wordsIn(locale: PrintLocale): Words {
  return (key, values = {}) => {
    const text = texts[locale][key];
    if (text === undefined) throw new Error(`directory/print: no text '${key}' in ${locale}`);
    return String(new IntlMessageFormat(text, locale).format(values));
  };
}

/** "november 2026" from `2026-11-03`. */
export const monthInWords = (day: string, locale: PrintLocale): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));

/** "3 november 2026". */
export const dayInWords = (day: string, locale: PrintLocale): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));
