import { dayName, dayNumber } from './days.ts';
import type { HolidayCalendar } from './holidays.ts';
import { closedBy, ruleOf } from './recurrence.ts';
import type { Schedule } from './schedule.ts';
import { momentOf, type Zone } from './zone.ts';

/** A schedule as calendar programs know it: a first time, what repeats it, and days on which it does not take place. Times are local; without `starts` it is the whole day. */
export type Series = { day: string; starts: string | null; endsOn: string; ends: string | null; /** RFC 5545 RRULE; null is one single time. */ rule: string | null; except: string[] };

const MIDNIGHT = 1440;
const timeName = (minutes: number): string => [Math.floor((minutes % MIDNIGHT) / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');

/**
 * A schedule between two days (`YYYY-MM-DD`), both included, with the holidays that close it as exceptions. It ends at the last of the two: beyond it nobody knows the holidays, and
 * a program that fetches it again hears more. Null when it does not take place then, or when nobody knows on which days.
 */
export function seriesOf(schedule: Schedule, { from, until, holidays }: { from: string; until: string; holidays: HolidayCalendar }): Series | null {
  const rule = ruleOf(schedule), last = Math.min(dayNumber(until), schedule.until ? dayNumber(schedule.until) : Infinity);
  if (!rule.certain) return null;
  const isClosed = (day: number) => closedBy(schedule, day, holidays), held: number[] = [];
  for (let day = Math.max(dayNumber(from), schedule.dtstart ? dayNumber(schedule.dtstart) : -Infinity); day <= last; day += 1) if (rule.holdsOn(day)) held.push(day);
  // The first time decides which weeks and months are counted, and must be one at which it takes place.
  const first = held.find((day) => !isClosed(day));
  if (first === undefined) return null;
  const starts = rule.opens === null ? null : timeName(rule.opens), ends = rule.closes === null ? null : timeName(rule.closes);
  const endsOn = rule.opens === null ? first + 1 : rule.closes === null ? first : first + Math.floor(rule.closes / MIDNIGHT);
  return { day: dayName(first), starts, endsOn: dayName(endsOn), ends, rule: schedule.freq ? ruleText(schedule, { last, starts, zone: holidays.zone }) : null, except: held.filter((day) => day > first && isClosed(day)).map(dayName) };
}

/** The RRULE of a schedule until the end of the day number `last`. */
export function ruleText({ freq, interval, byday, bymonthday }: Schedule, { last, starts, zone }: { last: number; starts: string | null; zone: Zone }): string {
  // The end of a rule with times is told in UTC, that of one with days as a day.
  const until = starts === null ? dayName(last).replaceAll('-', '') : new Date(momentOf(zone, last, MIDNIGHT - 1)).toISOString().replace(/[-:]|\.\d+/g, '');
  return [`FREQ=${freq}`, interval > 1 && `INTERVAL=${interval}`, byday.length > 0 && `BYDAY=${byday.join(',')}`, bymonthday.length > 0 && `BYMONTHDAY=${bymonthday.join(',')}`, `UNTIL=${until}`].filter(Boolean).join(';');
}
