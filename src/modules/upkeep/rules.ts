import type { HolidayCalendar } from '#modules/calendar/index.ts';

const DAY_MS = 86_400_000;
/** Owners whose entries have the same date are asked in weeks of their own, so that nobody who answers questions has them all at once. */
const WEEKS_APART = 4;
/** A whole list that was read in on one day is spread further: nobody ever said that it is right. */
const WEEKS_APART_AT_FIRST = 26;
const DAYS_UNTIL_FIRST = 14;
/** What was looked at is left alone for so long, whatever a reader says. */
const DAYS_OF_REST = 90;
/** Reminders come after two and after four weeks. */
export const DAYS_BETWEEN = 14;

/** The day so many days after one. */
export const dayAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The day so many months after one, or the last of that month where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1, 12)), last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, last)).padStart(2, '0')}`;
}

/** What is known of an owner's entries together: the oldest day on which one of them was said to be right, or that there is one which never was. */
export type Age = { partyId: string; oldestOn: string; isNever: boolean;
  /** The last day on which a reader said that something is not right and nobody found that it was; null when there is none. */
  warnedOn?: string | null };

/**
 * The day from which an owner is asked whether all its entries are still right: a year (or so many months) after the oldest was confirmed, from the Monday of a week of
 * its own, the same each time, moved on past school holidays. Entries that nobody ever confirmed come soon, spread over half a year. After a warning all of it is asked
 * two weeks later, but nothing that was looked at in the last three months.
 */
export function askOn({ partyId, oldestOn, isNever, warnedOn = null }: Age, months: number, holidays: HolidayCalendar): string {
  const due = isNever ? dayAfter(oldestOn, DAYS_UNTIL_FIRST) : monthsAfter(oldestOn, months);
  const usual = outsideHolidays(dayAfter(mondayFrom(due), 7 * (numberOf(partyId) % (isNever ? WEEKS_APART_AT_FIRST : WEEKS_APART))), holidays);
  if (warnedOn === null || warnedOn < oldestOn) return usual;
  const warned = [dayAfter(warnedOn, DAYS_BETWEEN), dayAfter(oldestOn, DAYS_OF_REST)].sort().at(-1)!, early = outsideHolidays(mondayFrom(warned), holidays);
  return early < usual ? early : usual;
}

const mondayFrom = (day: string): string => dayAfter(day, (8 - (new Date(`${day}T12:00:00Z`).getUTCDay() || 7)) % 7);

/** This day, or the Monday after the school holidays it lies in: people are away then. */
export function outsideHolidays(day: string, holidays: HolidayCalendar): string {
  let free = day;
  while (holidays.isHoliday(free, 'school') || holidays.isHoliday(free, 'public')) free = dayAfter(free, 1);
  if (free === day) return day;
  const weekday = new Date(`${free}T12:00:00Z`).getUTCDay();
  return weekday === 6 || weekday === 0 ? dayAfter(free, weekday === 6 ? 2 : 1) : free;
}

/** The last figures of an id are random. */
const numberOf = (id: string): number => Number.parseInt(id.slice(-6), 16);

/** The steps of a round: asked, reminded after two weeks and again after four, then telephoned, until somebody answers. */
export const stepAfter = { asked: 'reminded', reminded: 'reminded_again', reminded_again: 'to_call', to_call: 'waits', waits: 'waits' } as const;
export type Step = keyof typeof stepAfter;
