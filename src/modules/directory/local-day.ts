import { dayName, holidayCalendar, localOf, momentOf, type HolidayCalendar, type SchoolRegion } from '#modules/calendar/index.ts';
import type { Context } from '#platform/use-case/index.ts';

type Here = Pick<Context, 'region' | 'now'>;

/** The holidays of the region's country and school region. */
export const holidaysOf = ({ region }: Pick<Context, 'region'>): HolidayCalendar => holidayCalendar({ country: region.country, schoolRegion: region.settings.schoolRegion as SchoolRegion });

/** The local day of the region as `YYYY-MM-DD`. */
export const localDay = ({ region, now }: Here): string => dayName(localOf(holidaysOf({ region }).zone, now.getTime()).day);

/** The moment that so many local days end, of which today is the first. */
export function endOfDays({ region, now }: Here, days = 1): Date {
  const { zone } = holidaysOf({ region });
  return new Date(momentOf(zone, localOf(zone, now.getTime()).day + days, 0));
}
