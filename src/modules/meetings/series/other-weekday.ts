import { ruleDates, weekdayCodes, type Schedule } from '#modules/calendar/index.ts';
import { refuse } from '#platform/use-case/index.ts';
import type { Meeting } from '../meeting-row.ts';
import type { Series } from './series.ts';

type Weekday = (typeof weekdayCodes)[number];
/** A meeting with the day of the rule that it stands for from now on, and the one on which it is held. */
export type Moved = { meeting: Meeting; day: string; on: string };
/** Whether it is held on the day of its rule, and so on another than before. */
export const isOnRule = ({ day, on }: Moved): boolean => day === on;

const DAY_MS = 86_400_000;
const refused = (key: string): never => refuse('platform.inputUnclear', { status: 422, fields: { weekday: key } });
const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
/** 0 is Monday. */
const weekdayOf = (day: string): number => (new Date(day).getUTCDay() + 6) % 7;

/**
 * These meetings of a series on another day of the week: in the same week, or at the same place in the month ("the second Tuesday" becomes the second Wednesday). One that was moved by
 * itself is held when it was. `all` are all meetings of the series. @throws Refusal beside `weekday`: a day is over already, or two meetings would be on one.
 */
export function onWeekday(series: Series, { rest, all, weekday, today }: { rest: readonly Meeting[]; all: readonly Meeting[]; weekday: Weekday; today: string }): { moved: Moved[]; schedule: Schedule | null } {
  const rule = series.schedule && ruleOn(series.schedule, weekday), moved = rest.map((meeting): Moved => {
    const before = meeting.series!.on, day = (rule?.freq === 'MONTHLY' ? inMonth(rule, before) : dayAfter(before, weekdayCodes.indexOf(weekday) - weekdayOf(before))) ?? refused('meetings.seriesDaysMeet');
    return { meeting, day, on: meeting.on === before ? day : meeting.on };
  });
  const ids = new Set(rest.map(({ id }) => id)), others = all.filter(({ id }) => !ids.has(id));
  if (moved.some(({ on }) => on < today)) refused('meetings.dayOver');
  if (new Set([...moved.map(({ day }) => day), ...others.map((meeting) => meeting.series!.on)]).size < moved.length + others.length) refused('meetings.seriesDaysMeet');
  const days = moved.map(({ day }) => day).toSorted();
  return { moved, schedule: rule && { ...rule, dtstart: days[0]!, until: days.at(-1)! > (rule.until ?? '') ? days.at(-1)! : rule.until } };
}

/** The same rule on another weekday; null for one that is on several days of the week, or on days of the month by their number. */
function ruleOn(schedule: Schedule, weekday: Weekday): Schedule | null {
  const [day, ...more] = schedule.byday;
  if (!day || more.length > 0 || schedule.bymonthday.length > 0) return null;
  return { ...schedule, byday: [`${day.slice(0, -2)}${weekday}`] };
}

/** The day of a rule of a month in the month of this day. */
function inMonth(rule: Schedule, day: string): string | undefined {
  const first = `${day.slice(0, 8)}01`, last = dayAfter(new Date(Date.UTC(+day.slice(0, 4), +day.slice(5, 7), 1)).toISOString().slice(0, 10), -1);
  return ruleDates({ ...rule, interval: 1, dtstart: null, until: null }, { from: first, until: last }).days[0];
}
