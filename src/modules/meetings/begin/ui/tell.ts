import { textOf } from '#platform/i18n/index.ts';
import type { Locale } from '#platform/use-case/index.ts';
import { dateInWords } from '#modules/directory/index.ts';
import type { Said } from '../lists.ts';

/** What a plan says, in words: a day in it as people say it. */
export const tell = (locale: Locale, { key, values = {} }: Said): string =>
  textOf(locale, key.includes('.') ? key : `begin.${key}`, typeof values.day === 'string' ? { ...values, day: dateInWords(values.day, locale) } : values);
