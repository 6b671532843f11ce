import type { Locale } from '#platform/use-case/index.ts';
import { dayName } from './days.ts';
import type { HolidayCalendar } from './holidays.ts';
import { hoursWords } from './hours-in-words.ts';
import { closingAmong } from './openness.ts';
import { closedBy, ruleOf } from './recurrence.ts';
import type { Schedule } from './schedule.ts';
import { capital } from '#platform/i18n/index.ts';
import { dayWords, holidayWord, say } from './words.ts';
import { localOf } from './zone.ts';

/**
 * One line of "deze week". `day` is `YYYY-MM-DD`, `label` "Vandaag" or "Woensdag 25 november", `words` "9.00 - 12.00 uur", "dicht: tweede kerstdag" or
 * "op afspraak". `open` is false when nothing takes place.
 */
export type DayLine = { day: string; label: string; words: string; open: boolean };

/** The hours of today and the six days after it, with the holiday that closes a day named. `schoolKnown` false: a page says that it does not know the school holidays. */
export function weekInWords(schedules: readonly Schedule[], now: Date, holidays: HolidayCalendar, locale: Locale): { days: DayLine[]; schoolKnown: boolean } {
  const today = localOf(holidays.zone, now.getTime()).day;
  const days = Array.from({ length: 7 }, (_, ahead) => dayLine(schedules, today + ahead, ahead, holidays, locale));
  const asksSchool = schedules.some((s) => s.closedOn === 'school' || s.closedOn === 'public_and_school' || s.closedDuring?.length);
  return { days, schoolKnown: !asksSchool || days.every(({ day }) => holidays.schoolKnown(day)) };
}

function dayLine(schedules: readonly Schedule[], day: number, ahead: number, holidays: HolidayCalendar, locale: Locale): DayLine {
  const onPattern = schedules.map(ruleOf).filter((rule) => rule.holdsOn(day));
  const held = onPattern.filter((rule) => !closedBy(rule.schedule, day, holidays));
  const label = ahead === 0 ? say(locale, 'today') : ahead === 1 ? say(locale, 'tomorrow') : capital(dayWords(day, locale));
  const line = { day: dayName(day), label, open: held.length > 0 };
  if (held.length) {
    const byAppointment = held.filter((rule) => rule.certain && rule.schedule.byAppointment).map((rule) => rule.schedule);
    const certain = held.filter((rule) => rule.certain && !rule.schedule.byAppointment).map((rule) => rule.schedule);
    const perhaps = held.filter((rule) => !rule.certain).map((rule) => rule.schedule);
    const parts = [certainWords(certain, locale), appointmentWords(byAppointment, locale), perhapsWords(perhaps, locale)];
    return { ...line, words: parts.filter(Boolean).join(', ') };
  }
  const holiday = closingAmong(onPattern.map((rule) => rule.schedule), day, holidays);
  return { ...line, words: holiday ? say(locale, 'closedDayBy', { holiday: holidayWord(holiday.name, locale) }) : say(locale, 'closedDay') };
}

const certainWords = (schedules: Schedule[], locale: Locale): string =>
  [hoursWords(schedules.filter((s) => s.closesAt && s.opensAt), locale), hoursWords(schedules.filter((s) => s.opensAt && !s.closesAt), locale),
    schedules.length && schedules.every((s) => !s.opensAt) ? say(locale, 'hoursNotKnown') : null].filter(Boolean).join(', ');

const appointmentWords = (schedules: Schedule[], locale: Locale): string | null =>
  schedules.length ? `${hoursWords(schedules, locale) ?? ''} ${say(locale, 'byAppointment')}`.trim() : null;

function perhapsWords(schedules: Schedule[], locale: Locale): string | null {
  const hours = hoursWords(schedules, locale);
  return hours === null ? null : hours ? say(locale, 'mayBe', { hours }) : say(locale, 'mayBeDay');
}
