import { dayName, dayNumber } from './days.ts';
import type { HolidayCalendar } from './holidays.ts';
import { closedBy, ruleOf } from './recurrence.ts';
import type { Schedule } from './schedule.ts';
import { localOf, momentOf, type Zone } from './zone.ts';

/** One time that a schedule takes place. `day` is the local day it begins on. `start` null: no hours known. `end` null: nobody said until when. */
export type Occurrence = { day: string; start: Date | null; end: Date | null; schedule: Schedule };

/**
 * Every time between two moments that one of the schedules takes place, oldest first; those under way at `from` are included, those that begin at
 * `to` are not. Times are local times of the zone: 9.00 stays 9.00 when the clocks change. Holidays that close a schedule leave out. So do
 * schedules of which nobody knows the days: "op afspraak", "om de week" without a first day.
 */
export function occurrences(schedules: readonly Schedule[], { from, to, holidays, zone = holidays.zone }: { from: Date; to: Date; holidays: HolidayCalendar; zone?: Zone }): Occurrence[] {
  const first = localOf(zone, from.getTime()).day;
  const last = localOf(zone, to.getTime()).day;
  const found: Occurrence[] = [];
  for (const schedule of schedules) {
    const rule = ruleOf(schedule);
    if (!rule.certain) continue;
    for (let day = first - 1; day <= last; day += 1) {
      if (!rule.holdsOn(day) || closedBy(schedule, day, holidays)) continue;
      const start = momentOf(zone, day, rule.opens ?? 0);
      const end = rule.closes !== null ? momentOf(zone, day, rule.closes) : rule.opens !== null ? start : momentOf(zone, day, 1440);
      if (start >= to.getTime() || end < from.getTime() || (end === from.getTime() && end > start)) continue;
      found.push({ day: dayName(day), start: rule.opens === null ? null : new Date(start), end: rule.closes === null ? null : new Date(end), schedule });
    }
  }
  const moment = (o: Occurrence) => o.start?.getTime() ?? momentOf(zone, dayNumber(o.day), 0);
  return found.sort((a, b) => moment(a) - moment(b));
}
