import { sql } from 'kysely';
import { query, raised, type Locale } from '#platform/use-case/index.ts';
import { knowNewsOfWijken, whenInWords } from '#modules/meetings/index.ts';
import { ownNetworks } from '#modules/networks/index.ts';
import { RESULTS } from './show-years.ts';
import { logbookText } from './texts.ts';

/** A line of a story that tells of a result. `partnership`: the slug of the one that it tells of, where that is shown to all. */
export type Result = { source: string; on: string; words: string; partnership: string | null };
/** What a network in a wijk shows to all: the next time that anybody may come, and its last results. */
export type WijkNews = { slug: string; name: string; next: { number: number; title: string; on: string; from: string; until: string } | null; results: Result[] };
export type ResultsView = { results: Result[]; /** More than are shown here stand in the story. */ more: number; /** Only of a network for the whole region. */ wijken: WijkNews[] };

const MOST = 12, MOST_WIJKEN = 50, MOST_OF_WIJK = 3;

/** Lines that who carries the network let stand and that tell of a result, of the network `n`; nothing else of it is a result. */
const resultsOf = (most: number, today: string) => sql`select l.source, l.on_day, l.words, p.slug as partnership from logbook_line l left join partnership p on l.source = 'partnership:' || p.id and p.is_public and p.ended_at is null and (p.ends_on is null or p.ends_on >= ${today})
  where l.network_id = n.id and l.is_shown and l.kind = any(${[...RESULTS]}::text[]) order by l.on_day desc, l.source limit ${most}`;
const asJson = sql`jsonb_build_object('source', source, 'on', to_char(on_day, 'YYYY-MM-DD'), 'words', words, 'partnership', partnership) order by on_day desc, source`;

/** What a network showed for itself, for all where it is shown and else for who takes part. For a city-level network also what those in the wijken show. Empty for anybody else. */
export const showResults = query((work, slug: string): Promise<ResultsView> => raised(work, async (all) => {
  const today = all.now.toISOString().slice(0, 10);
  const { rows: [row] } = await sql<ResultsView>`select coalesce((select jsonb_agg(${asJson}) from (${resultsOf(MOST, today)}) r), '[]') as results,
      (select greatest(count(*) - ${MOST}, 0)::int from logbook_line l where l.network_id = n.id and l.is_shown and l.kind = any(${[...RESULTS]}::text[])) as more,
      case when n.kind = 'city_network' then ${wijkNews(today)} else '[]' end as wijken
    from network n where n.slug = ${slug} and (n.is_public or n.id = any(${ownNetworks(work.actor)}::uuid[]))`.execute(all.tx);
  return row ?? { results: [], more: 0, wijken: [] };
}));

/** Of every network in a wijk that is shown and goes on, by an allow-list: name, the next meeting that anybody may come to without its place, and the last results. */
const wijkNews = (today: string) => sql`coalesce((select jsonb_agg(jsonb_build_object('slug', w.slug, 'name', w.name, 'next', w.next, 'results', w.results) order by w.name) from (
    select n.slug, n.name, (select jsonb_build_object('number', m.number, 'title', m.title, 'on', m.starts_on, 'from', m.starts_at, 'until', m.ends_at) from meeting m where m.network_id = n.id and m.is_public and m.cancelled_at is null and m.starts_on >= ${today} order by m.starts_on, m.starts_at limit 1) as next,
      coalesce((select jsonb_agg(${asJson}) from (${resultsOf(MOST_OF_WIJK, today)}) r), '[]') as results
    from network n where n.is_public and n.ended_at is null and n.area is not null order by n.name limit ${MOST_WIJKEN}) w where w.next is not null or w.results <> '[]'), '[]')`;

const inWords = (wijken: readonly WijkNews[], locale: Locale): { source: string; words: string }[] => wijken.flatMap(({ slug, name, next, results }) => [
  ...(next ? [{ source: `meets:${slug}-${next.number}`, words: logbookText(locale, 'newsNext', { name, title: next.title, when: whenInWords(next, locale) }) }] : []),
  ...results.map(({ source, words }) => ({ source: `result:${source.split(':')[1]}`, words: logbookText(locale, 'newsResult', { name, words }) })),
]);

/** The standing part plans and news of a city-level network gathers these. */
knowNewsOfWijken({ found: wijkNews, inWords: (found, locale) => inWords(found as WijkNews[], locale) });
