import { occurrences, type HolidayCalendar, type Schedule } from '#modules/calendar/index.ts';
import type { ChannelDocument, Every } from './channel-document.ts';

const DAY = 86_400_000;
/** Days asked about at once: most deadlines come back within it, so that a year is rarely looked through. */
const STRIDE = 45;
const FARTHEST = 400;

const rules: Record<Every, Pick<Schedule, 'freq' | 'interval'>> = {
  once: { freq: null, interval: 1 }, week: { freq: 'WEEKLY', interval: 1 }, two_weeks: { freq: 'WEEKLY', interval: 2 }, month: { freq: 'MONTHLY', interval: 1 },
  two_months: { freq: 'MONTHLY', interval: 2 }, quarter: { freq: 'MONTHLY', interval: 3 }, half_year: { freq: 'MONTHLY', interval: 6 }, year: { freq: 'MONTHLY', interval: 12 },
};

/** The first deadline that is not over (`YYYY-MM-DD`, today included), within thirteen months; null when there is none. `holidays` knows the clocks of the region. */
export function nextDeadline(deadline: ChannelDocument['deadline'], now: Date, holidays: HolidayCalendar): string | null {
  if (!deadline) return null;
  const schedule = scheduleOf(deadline);
  for (let ahead = 0; ahead < FARTHEST; ahead += STRIDE) {
    const [first] = occurrences([schedule], { from: new Date(now.getTime() + ahead * DAY), to: new Date(now.getTime() + (ahead + STRIDE) * DAY), holidays });
    if (first) return first.day;
  }
  return null;
}

/** The last day of a month stays the last day, however long the month is. A deadline does not move for a holiday. */
function scheduleOf({ on, every }: NonNullable<ChannelDocument['deadline']>): Schedule {
  const day = Number(on.slice(8));
  const bymonthday = rules[every].freq === 'MONTHLY' ? [day > 28 ? -1 : day] : [];
  return { ...rules[every], byday: [], bymonthday, dtstart: on, until: null, opensAt: null, closesAt: null, closedOn: 'none', byAppointment: false, note: null };
}
