import { textsOf } from '#platform/i18n/index.ts';
import type { Locale } from '#platform/use-case/index.ts';
import nl from './texts/nl.json' with { type: 'json' };
import nlBE from './texts/nl-BE.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };

const bookletText = textsOf('booklet', { nl, 'nl-BE': nlBE, en });

export type TextKey = keyof typeof nl;
export type Words = (key: TextKey, values?: Record<string, string | number>) => string;

/** The fixed words of the papers, in one language. */
export const wordsIn = (locale: Locale): Words => (key, values) => bookletText(locale, key, values);

/** "november 2026" from `2026-11-03`. */
export const monthInWords = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));

/** "3 november 2026". */
export const dayInWords = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));
