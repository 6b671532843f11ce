import type { Locale } from '#platform/use-case/index.ts';
import type { HolidayCalendar } from './holidays.ts';
import type { Caution, Openness } from './openness.ts';
import { capital } from '#platform/i18n/index.ts';
import { dayWords, holidayWord, say, timeWords, weekdayWord } from './words.ts';
import { localOf } from './zone.ts';

/**
 * What a visitor reads: "Nu open, tot 15.00 uur", "Nu dicht. Morgen open om 9.00 uur". Never more than three short sentences, without a full stop at the
 * end. `now` and `holidays` are those that `openness` was asked with.
 */
export function opennessInWords(openness: Openness, now: Date, holidays: HolidayCalendar, locale: Locale): string {
  if (openness.state === 'by_appointment') return capital(say(locale, 'byAppointment'));
  if (openness.state === 'unknown') return say(locale, 'openUnknown');
  const today = localOf(holidays.zone, now.getTime()).day;
  const sentences = openness.state === 'open'
    ? [untilWords(openness.until, today, holidays, locale), cautionWords(openness.caution, locale)]
    : [openness.holiday ? say(locale, 'closedToday', { holiday: holidayWord(openness.holiday.name, locale) }) : say(locale, 'closedNow'),
        opensWords(openness.opens, today, holidays, locale), openness.alsoByAppointment ? say(locale, 'alsoByAppointment') : null];
  return sentences.filter(Boolean).join('. ');
}

const dawn = 6 * 60;

function untilWords(until: Date | null, today: number, { zone }: HolidayCalendar, locale: Locale): string {
  if (!until) return say(locale, 'openAlways');
  const { day, minutes } = localOf(zone, until.getTime());
  // Until 2.00 tonight needs no day; midnight is the end of today, not the beginning of tomorrow.
  if (day === today || (day === today + 1 && minutes < dawn)) return say(locale, 'openUntil', { time: timeWords(minutes === 0 ? 1440 : minutes, locale) });
  return minutes === 0
    ? say(locale, 'openUntilDay', { day: weekdayWord(day - 1, locale), time: timeWords(1440, locale) })
    : say(locale, 'openUntilDay', { day: weekdayWord(day, locale), time: timeWords(minutes, locale) });
}

function opensWords(opens: Date | null, today: number, { zone }: HolidayCalendar, locale: Locale): string | null {
  if (!opens) return null;
  const { day, minutes } = localOf(zone, opens.getTime());
  const time = timeWords(minutes, locale);
  if (day === today) return say(locale, 'opensToday', { time });
  if (day === today + 1) return say(locale, 'opensTomorrow', { time });
  const name = day - today < 7 ? weekdayWord(day, locale) : dayWords(day, locale);
  return say(locale, 'opensOn', { day: locale === 'en' ? name : capital(name), time });
}

function cautionWords(caution: Caution | null, locale: Locale): string | null {
  if (!caution) return null;
  return caution.kind === 'school_unknown' ? say(locale, 'cautionSchool') : say(locale, 'cautionHoliday', { holiday: holidayWord(caution.holiday.name, locale) });
}
