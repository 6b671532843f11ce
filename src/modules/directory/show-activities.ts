import { sql } from 'kysely';
import { occurrences, type Schedule } from '#modules/calendar/index.ts';
import { query, type Work } from '#platform/use-case/index.ts';
import { holidaysOf } from './local-day.ts';
import { endOfDays } from './local-day.ts';
import { wijkBySlug } from './wijken.ts';
import type { ActivityView } from './views.ts';

/** The most calendar items one page looks at: a wijk of 20,000 people has a few hundred. */
const MOST_ITEMS = 2000;

/** What takes place in a wijk from now on, in so many local days of which today is the first, in order of time. @throws Refusal 404 when there is no such wijk. */
export const showActivities = query(async (work: Work, { wijk, days }: { wijk: string; days: number }): Promise<ActivityView[]> =>
  activitiesIn(work, (await wijkBySlug(work, wijk)).codes, work.now, endOfDays(work, days)));

/** The same for codes of areas, within a transaction. */
export async function activitiesIn(work: Work, areas: readonly string[], from: Date, to: Date): Promise<ActivityView[]> {
  const { rows } = await sql<{ title: string; path: string; place: string | null; schedules: Schedule[]; free: boolean }>`
    select title, path, place, schedules, coalesce(c.is_free, false) as free from calendar_item i left join service_card c on i.subject_kind = 'service' and c.service_id = i.subject_id
    where i.areas && ${areas}::text[] order by title limit ${MOST_ITEMS}`.execute(work.tx);
  const holidays = holidaysOf(work);
  const found = rows.flatMap(({ schedules, ...item }) => occurrences(schedules, { from, to, holidays }).map(({ day, start, end }): ActivityView => ({ ...item, day, start, end })));
  const order = (a: ActivityView) => a.start?.getTime() ?? Date.parse(`${a.day}T00:00:00Z`);
  return found.sort((a, b) => order(a) - order(b) || (a.title < b.title ? -1 : 1));
}

/** What stands in the calendar of a wijk, with its hours as they are kept. */
export type CalendarEntry = { id: string; title: string; path: string; place: string | null; schedules: Schedule[] };

/** Everything that anybody may come to in a wijk, by name. @throws Refusal 404 when there is no such wijk. */
export const listCalendar = query(async (work: Work, wijk: string): Promise<CalendarEntry[]> => {
  const { codes } = await wijkBySlug(work, wijk);
  const { rows } = await sql<CalendarEntry>`select subject_id as id, title, path, place, schedules from calendar_item where areas && ${codes}::text[] order by title, subject_id limit ${MOST_ITEMS}`.execute(work.tx);
  return rows;
});
