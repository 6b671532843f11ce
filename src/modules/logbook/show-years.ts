import { sql } from 'kysely';
import { notFound, query, raised } from '#platform/use-case/index.ts';
import { anyNetworkAt, carries, type Network } from '#modules/networks/index.ts';
import type { LineKind } from './propose-lines.ts';
import { keptLines } from './show-logbook.ts';

/** `attended`: everybody who was at a meeting, added up. `kept` of `agreements`: done, of those that were closed or whose day is over. */
export type Year = { year: string; meetings: number; attended: number; agreements: number; kept: number; partnerships: number; results: string[] };
export type YearsView = { network: Network; years: Year[] };

/** The kinds of line that tell of a result. */
export const RESULTS: readonly LineKind[] = ['achieved', 'partnership', 'ended'];

/** A network year by year, the newest first, for who carries it: counts only, and the results that stand in its story. @throws Refusal 404. */
export const showYears = query((work, slug: string): Promise<YearsView> => raised(work, async (all) => {
  const network = await anyNetworkAt(all, slug), today = all.now.toISOString().slice(0, 10);
  if (!network || !carries(work.actor, network.id)) return notFound();
  const { rows } = await sql<Omit<Year, 'results'>>`with counted as (
      select to_char(m.starts_on, 'YYYY') as year, 1 as meetings, coalesce(m.attended, (select count(*) from attendee a where a.meeting_id = m.id and a.was_there))::int as attended, 0 as agreements, 0 as kept, 0 as partnerships
        from meeting m where m.network_id = ${network.id} and m.cancelled_at is null and (m.final_at is not null or m.starts_on < ${today})
      union all select to_char(due_on, 'YYYY'), 0, 0, 1, (closed_as is not distinct from 'done')::int, 0 from agreement where network_id = ${network.id} and (closed_at is not null or due_on < ${today})
      union all select to_char(made_at, 'YYYY'), 0, 0, 0, 0, 1 from partnership where network_id = ${network.id})
    select year, sum(meetings)::int as meetings, sum(attended)::int as attended, sum(agreements)::int as agreements, sum(kept)::int as kept, sum(partnerships)::int as partnerships from counted group by year order by year desc`.execute(all.tx);
  const results = (await keptLines(all, network.id)).filter(({ isShown, kind }) => isShown && RESULTS.includes(kind));
  return { network, years: rows.map((year) => ({ ...year, results: results.filter(({ on }) => on.startsWith(year.year)).map(({ words }) => words) })) };
}));
