import { dayName, dayNumber } from './days.ts';
import type { HolidayCalendar } from './holidays.ts';
import { closedBy, ruleOf, weeklyDays, type Rule } from './recurrence.ts';
import type { Schedule } from './schedule.ts';
import { weekSummary, type WeekRange } from './week-summary.ts';

/**
 * Opening hours as a week that keeps coming back, and where days differ from it: `notOn` the week does not hold, on these days there are only the `also`,
 * in minutes of that day (above 1440 past midnight). For a row that must know "open now" without rules: a moment in it is one at which `openness` says open.
 */
export type OpeningDates = { weekly: WeekRange[]; notOn: string[]; also: [day: string, from: number, until: number][] };

type Timed = Rule & { opens: number; closes: number };

/** The hours of these schedules, day by day right from one day to another (`YYYY-MM-DD`, both included). */
export function openingDates(schedules: readonly Schedule[], { from, to, holidays }: { from: string; to: string; holidays: HolidayCalendar }): OpeningDates {
  const rules = schedules.filter((schedule) => !schedule.byAppointment).map(ruleOf).filter((rule): rule is Timed => rule.certain && rule.opens !== null && rule.closes !== null);
  const [ofWeek, single] = [rules.filter(isOfWeek), rules.filter((rule) => !isOfWeek(rule))];
  const dates: OpeningDates = { weekly: weekSummary(ofWeek.map(({ schedule }) => schedule)).open.ordinary, notOn: [], also: [] };
  if (single.length === 0 && ofWeek.every(({ schedule }) => schedule.closedOn === 'none' && !schedule.closedDuring?.length)) return dates;
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) {
    const isOpen = (rule: Timed) => rule.holdsOn(day) && !closedBy(rule.schedule, day, holidays);
    const differs = holidays.bitsOn(day) !== 0 && ofWeek.some((rule) => rule.holdsOn(day) && !isOpen(rule));
    if (differs) dates.notOn.push(dayName(day));
    for (const rule of differs ? rules : single) if (isOpen(rule)) dates.also.push([dayName(day), rule.opens, rule.closes]);
  }
  return dates;
}

/** The same every week, without a first or last day. What runs past midnight around a holiday is told day by day. */
const isOfWeek = ({ schedule, closes }: Timed): boolean =>
  weeklyDays(schedule) !== null && !schedule.dtstart && !schedule.until && (closes <= 1440 || (schedule.closedOn === 'none' && !schedule.closedDuring?.length));
