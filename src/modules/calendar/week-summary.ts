import { dayNumber, weekdayOf } from './days.ts';
import { holidayBits, type HolidayCalendar } from './holidays.ts';
import { ruleOf, weeklyDays } from './recurrence.ts';
import type { Schedule } from './schedule.ts';
import { localOf } from './zone.ts';

/** What a day is, as far as hours depend on it: what `Schedule.closedOn` can name, `ordinary` when it is no holiday. */
export type DayKind = 'ordinary' | 'public' | 'school' | 'public_and_school';
/** From and until in minutes of the local week: 0 is Monday 0.00, 10080 is the end of Sunday. `until` is not included. */
export type WeekRange = [from: number, until: number];

/**
 * A week of opening hours in a form that a database row can hold, so that "open now" can be asked of 10,000 rows at once.
 *
 * With `minute` and `kind` of `weekMoment` at a moment it promises:
 * - `minute` lies in `open[kind]`: `openness` says open;
 * - it does not, and `exceptions` is false: `openness` does not say open;
 * - it does not, and `exceptions` is true: only `openness` can tell (not every week, a first or last day, one single school holiday, or past midnight
 *   around a holiday).
 * Not promised in the night that the clocks change. `until`, `opens`, "unknown" and "by appointment" are always for `openness`.
 */
export type WeekSummary = { open: Record<DayKind, WeekRange[]>; exceptions: boolean; evening: boolean; weekend: boolean };

const closedKinds: Record<Schedule['closedOn'], DayKind[]> = {
  none: [], public: ['public', 'public_and_school'], school: ['school', 'public_and_school'], public_and_school: ['public', 'school', 'public_and_school'],
};

/** An ordinary week of all schedules together, beside what is other on holidays; `exceptions` says that some days are not as the week. */
export function weekSummary(schedules: readonly Schedule[]): WeekSummary {
  const open: WeekSummary['open'] = { ordinary: [], public: [], school: [], public_and_school: [] };
  let exceptions = false;
  for (const schedule of schedules) {
    const { opens, closes } = ruleOf(schedule);
    if (schedule.byAppointment || opens === null || closes === null) continue;
    const days = weeklyDays(schedule);
    if (days === null || schedule.dtstart || schedule.until) {
      exceptions = true;
      continue;
    }
    const named = Boolean(schedule.closedDuring?.length);
    // Past midnight the day before decides, and a row only knows the kind of today.
    const spills = closes > 1440 && schedule.closedOn !== 'none';
    exceptions ||= named || spills;
    for (const kind of Object.keys(open) as DayKind[]) {
      if (closedKinds[schedule.closedOn].includes(kind) || (named && kind.includes('school'))) continue;
      for (let weekday = 0; weekday < 7; weekday += 1) {
        if ((days >> weekday) & 1) open[kind].push(...weekRanges(weekday * 1440 + opens, weekday * 1440 + (spills || named ? Math.min(closes, 1440) : closes)));
      }
    }
  }
  for (const kind of Object.keys(open) as DayKind[]) open[kind] = joined(open[kind]);
  return { open, exceptions, evening: opensInTheEvening(schedules), weekend: opensInTheWeekend(schedules) };
}

const weekMinutes = 7 * 1440;

/** A range that runs past Sunday midnight goes on on Monday. */
const weekRanges = (from: number, until: number): WeekRange[] =>
  from >= weekMinutes ? [[from - weekMinutes, until - weekMinutes]] : until > weekMinutes ? [[from, weekMinutes], [0, until - weekMinutes]] : from < until ? [[from, until]] : [];

/** Sorted, with ranges that touch or overlap made one. */
export function joined(ranges: readonly (readonly [number, number])[]): WeekRange[] {
  const result: WeekRange[] = [];
  for (const [from, until] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else result.push([from, until]);
  }
  return result;
}

/** The minute of the local week and the kind of day at a moment: what a query on week summaries needs. */
export function weekMoment(now: Date, holidays: HolidayCalendar): { minute: number; kind: DayKind } {
  const { day, minutes } = localOf(holidays.zone, now.getTime());
  const bits = holidays.bitsOn(day);
  const school = Boolean(bits & holidayBits.school);
  const kind = bits & holidayBits.public ? (school ? 'public_and_school' : 'public') : school ? 'school' : 'ordinary';
  return { minute: weekdayOf(day) * 1440 + minutes, kind };
}

const evening = 18 * 60;

/** Whether one can come in the evening on some day that keeps coming back: it begins at 18.00 or later, or is open for an hour after that. */
export const opensInTheEvening = (schedules: readonly Schedule[]): boolean => schedules.some((schedule) => {
  const { opens, closes } = ruleOf(schedule);
  return schedule.freq !== null && opens !== null && (opens >= evening || (closes !== null && closes >= evening + 60));
});

/** Whether it takes place on a Saturday or Sunday that keeps coming back, whatever the hours. */
export const opensInTheWeekend = (schedules: readonly Schedule[]): boolean => schedules.some(({ freq, byday, bymonthday, dtstart }) => {
  if (byday.length) return freq !== null && byday.some((d) => d.endsWith('SA') || d.endsWith('SU'));
  if (freq === 'WEEKLY') return dtstart !== null && weekdayOf(dayNumber(dtstart)) >= 5;
  return freq === 'DAILY' && !bymonthday.length;
});
