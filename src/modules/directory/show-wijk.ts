import { sql } from 'kysely';
import { query, type Work } from '#platform/use-case/index.ts';
import { activitiesIn } from './show-activities.ts';
import { ringsOf, wijkBySlug } from './wijken.ts';
import type { Counted, JoiningView, NewEntry, RegionView, WijkName, WijkView } from './views.ts';
import { countBits } from './bits.ts';
import { lineIndexOf } from './line-index.ts';
import { choicesIn, linesOf, noFilters } from './lines.ts';
import { endOfDays, localDay } from './local-day.ts';

const TODAY_LINES = 5;
const NEWEST_LINES = 20;
const MOST_TO_JOIN = 60;
/** Fewer entries than this leave most of the sheet empty. */
const FILLS_A_CARD = 6;

/** The first page of a wijk. @throws Refusal 404 when there is no such wijk. */
export const showWijk = query(async (work: Work, slug: string): Promise<WijkView> => {
  const wijk = await wijkBySlug(work, slug);
  const { themes, total } = choicesIn(await lineIndexOf(work), wijk.codes);
  return {
    wijk: { code: wijk.code, slug: wijk.slug, name: wijk.name, intro: wijk.intro, rings: await ringsOf(work, wijk.code) }, themes, total,
    today: (await activitiesIn(work, wijk.codes, work.now, endOfDays(work))).slice(0, TODAY_LINES), newest: await newestIn(work, wijk.codes, 3),
  };
});

/** The first page of a region: its wijken. */
export const showRegion = query<void, RegionView>(async (work) => {
  const index = await lineIndexOf(work);
  const rows = await work.tx.selectFrom('wijk').select(['code', 'slug', 'name', 'intro', 'codes']).orderBy('position').execute();
  const wijken = [];
  for (const { codes, ...w } of rows) wijken.push({ ...w, count: countBits(index.inAreas(codes)), rings: await ringsOf(work, w.code) });
  return { wijken, total: countBits(index.inAreas(null)) };
});

/** What was added to the directory of a wijk last. @throws Refusal 404 when there is no such wijk. */
export const showNewest = query(async (work: Work, slug: string): Promise<NewEntry[]> => newestIn(work, (await wijkBySlug(work, slug)).codes, NEWEST_LINES));

/** What residents of a wijk started and what anybody can join. @throws Refusal 404 when there is no such wijk. */
export const showJoining = query(async (work: Work, slug: string): Promise<JoiningView> => {
  const wijk = await wijkBySlug(work, slug);
  const { rows: initiatives } = await sql<JoiningView['initiatives'][number]>`select slug, name, plain_words as "plainWords", kind, ends_on as "endsOn",
    (select coalesce(jsonb_agg(jsonb_build_object('slug', s.slug, 'name', s.name) order by s.name), '[]') from party_support ps join party s on s.id = ps.supporter_id where ps.party_id = p.id) as supporters
    from party p where kind in ('initiative', 'occasion') and areas && ${wijk.codes}::text[] and ended_at is null and (ends_on is null or ends_on >= ${localDay(work)}) order by lower(name) limit ${MOST_TO_JOIN}`.execute(work.tx);
  const { rows: ids } = await sql<{ id: string }>`select s.id from service s join party p on p.id = s.party_id join calendar_item i on i.subject_kind = 'service' and i.subject_id = s.id
    where p.kind in ('initiative', 'occasion') and s.areas && ${wijk.codes}::text[] order by lower(s.name) limit ${MOST_TO_JOIN}`.execute(work.tx);
  const { lines } = await linesOf(work, await lineIndexOf(work), { ...noFilters, areas: wijk.codes, ids: ids.map((r) => r.id) }, 1, MOST_TO_JOIN);
  return { wijk: { code: wijk.code, slug: wijk.slug, name: wijk.name }, initiatives, activities: lines };
});

/** Every public page of the region with when it last changed, for search engines. */
export const sitemap = query<void, { path: string; changedAt: Date | null }[]>(async ({ tx }) => {
  const { rows } = await sql<{ path: string; changedAt: Date | null }>`
    select '/' as path, null::timestamptz as "changedAt" union all select '/' || slug || page, null from wijk, unnest(array['', '/hulp', '/activiteiten', '/meedoen', '/nieuws', '/wegwijs']) page
    union all (select '/organisaties/' || slug, changed_at from party where ended_at is null order by slug limit 20000)
    union all (select '/aanbod/' || slug, changed_at from service where status <> 'ended' order by slug limit 25000)`.execute(tx);
  return rows;
});

async function newestIn(work: Work, areas: readonly string[], limit: number): Promise<NewEntry[]> {
  const { rows } = await sql<NewEntry>`select * from (
      (select '/aanbod/' || s.slug as path, s.name, s.plain_words as "plainWords", 'service' as kind, p.name as party, s.made_at as at from service s join party p on p.id = s.party_id where s.areas && ${areas}::text[] and s.status <> 'ended' order by s.made_at desc, s.slug limit ${limit})
      union all (select '/organisaties/' || slug, name, plain_words, 'party', null, made_at from party where areas && ${areas}::text[] and ended_at is null order by made_at desc, slug limit ${limit})) x
    order by at desc, path limit ${limit}`.execute(work.tx);
  return rows;
}

/** For which audiences a wijk has enough to fill a card. @throws Refusal 404 when there is no such wijk. */
export const showPapers = query(async (work: Work, slug: string): Promise<{ wijk: WijkName; audiences: Counted[] }> => {
  const { code, name, codes } = await wijkBySlug(work, slug);
  const { audiences } = choicesIn(await lineIndexOf(work), codes);
  return { wijk: { code, slug, name }, audiences: audiences.filter(({ count }) => count >= FILLS_A_CARD) };
});
