import { textsOf } from '#platform/i18n/index.ts';
import type { Locale } from '#platform/use-case/index.ts';
import { weekdayOf } from './days.ts';
import type { HolidayName } from './holidays.ts';
import nl from './texts/nl.json' with { type: 'json' };
import nlBE from './texts/nl-BE.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };

export const say = textsOf('calendar', { nl, 'nl-BE': nlBE, en });
export type TextKey = keyof typeof nl;

/** British English counts the hours to 24 and puts the day before the month, as the two other languages do. */
const intl = (locale: Locale) => (locale === 'en' ? 'en-GB' : locale);
const dayMs = 86_400_000;

function formatter(options: Intl.DateTimeFormatOptions): (day: number, locale: Locale) => string {
  const made = new Map<Locale, Intl.DateTimeFormat>();
  return (day, locale) => {
    let format = made.get(locale);
    if (!format) made.set(locale, (format = new Intl.DateTimeFormat(intl(locale), { ...options, timeZone: 'UTC' })));
    return format.format(day * dayMs);
  };
}

/** Of a day number: "maandag", "dinsdag 8 december", "9 januari 2027", "donderdag 24 december 2026". */
export const weekdayWord = formatter({ weekday: 'long' });
export const dayWords = formatter({ weekday: 'long', day: 'numeric', month: 'long' });
export const dateWords = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
export const dayMonthWords = formatter({ day: 'numeric', month: 'long' });
/** "dinsdag 24 november 2026". */
export const fullDateWords = (day: number, locale: Locale) => `${weekdayWord(day, locale)} ${dateWords(day, locale)}`;

const aMonday = 4;
/** 0 is Monday. */
export const nameOfWeekday = (weekday: number, locale: Locale) => weekdayWord(aMonday + weekday - weekdayOf(aMonday), locale);

/**
 * Minutes after midnight as 9.00 or, in English, 9:00. The end of a day is 24.00, past midnight counts anew. Before 7.00 the hour has a zero in front, so that
 * nobody (and no `readHours`) takes 02.00 for the afternoon.
 */
export function timeWords(minutes: number, locale: Locale): string {
  const within = minutes > 1440 ? minutes - 1440 : minutes;
  const hour = String(Math.floor(within / 60)).padStart(within < 7 * 60 ? 2 : 1, '0');
  return `${hour}${locale === 'en' ? ':' : '.'}${String(within % 60).padStart(2, '0')}`;
}

/** "Koningsdag". */
export const holidayWord = (name: HolidayName, locale: Locale) => say(locale, `holiday_${name}`);

const lists = new Map<Locale, Intl.ListFormat>();
/** "a", "a en b", "a, b en c". */
export function listWords(items: readonly string[], locale: Locale): string {
  let list = lists.get(locale);
  if (!list) lists.set(locale, (list = new Intl.ListFormat(intl(locale), { type: 'conjunction' })));
  return list.format(items);
}

