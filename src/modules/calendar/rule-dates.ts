import { dayName, dayNumber, weekdayCodes, weekdayOf } from './days.ts';
import { ruleOf } from './recurrence.ts';
import type { Schedule } from './schedule.ts';
import { ruleText } from './series.ts';
import type { Zone } from './zone.ts';

/**
 * The days (`YYYY-MM-DD`) of a schedule between two days, both included, whatever holiday they fall on. "Om de week" counts from the first day that fits. The schedule comes back
 * with the days it was asked between. Empty when it does not say on which days.
 */
export function ruleDates(schedule: Schedule, { from, until }: { from: string; until: string }): { schedule: Schedule; days: string[] } {
  const first = repeatable(schedule) ? heldIn({ ...schedule, interval: 1, dtstart: from, until })[0] : undefined, counted = { ...schedule, dtstart: first ?? from, until };
  return { schedule: counted, days: first ? heldIn(counted) : [] };
}

/** Whether a schedule repeats, and says on which days. */
export const repeatable = ({ freq, byday, bymonthday, dtstart }: Schedule): boolean => freq !== null && (freq === 'DAILY' || byday.length + bymonthday.length > 0 || dtstart !== null);

function heldIn(schedule: Schedule & { dtstart: string | null; until: string | null }): string[] {
  const rule = ruleOf(schedule), days: string[] = [];
  if (!rule.certain) return days;
  for (let day = dayNumber(schedule.dtstart!); day <= dayNumber(schedule.until!); day += 1) if (rule.holdsOn(day)) days.push(dayName(day));
  return days;
}

/**
 * These days, oldest first, as calendar programs know them: a rule that counts from the first of them, and the days of that rule which are none of them. A rule that programs
 * do not share ("the first and third Wednesday", dates that somebody typed) is told as every week on these weekdays with the other weeks left out, which all of them know.
 * Times are local; `starts` as `10:00`, null for whole days.
 */
export function repeating(days: readonly string[], { schedule, starts, zone }: { schedule: Schedule | null; starts: string | null; zone: Zone }): { rule: string; except: string[] } {
  const [first, last] = [days[0]!, days.at(-1)!], given = new Set(days);
  for (const pattern of [schedule && isShared(schedule) ? schedule : null, weekly(days)]) {
    const counted = pattern && { ...pattern, dtstart: first, until: last }, held = counted ? heldIn(counted) : [];
    if (counted && days.every((day) => held.includes(day))) return { rule: ruleText(counted, { last: dayNumber(last), starts, zone }), except: held.filter((day) => !given.has(day)) };
  }
  throw new Error('every day is a day of some week');
}

/** What Outlook, Google and Apple alike repeat something by: one place in the month, or days of the week. */
const isShared = ({ freq, byday, bymonthday }: Schedule): boolean =>
  freq === 'WEEKLY' ? !bymonthday.length : freq === 'MONTHLY' && byday.length + bymonthday.length === 1 && bymonthday.every((day) => day > 0);

const weekly = (days: readonly string[]): Schedule => ({ freq: 'WEEKLY', interval: 1, byday: weekdayCodes.filter((_, i) => days.some((day) => weekdayOf(dayNumber(day)) === i)), bymonthday: [],
  dtstart: null, until: null, opensAt: null, closesAt: null, closedOn: 'none', byAppointment: false, note: null });
