import { sql } from 'kysely';
import { placeOfPostcode } from '#modules/areas/index.ts';
import { search } from '#modules/search/index.ts';
import { query, refuse, type Work } from '#platform/use-case/index.ts';
import { countLines, linesOf, noFilters, type LineFilters } from './lines.ts';
import type { Counted, DirectoryQuestion, DirectoryView, WijkName } from './views.ts';

type WijkRow = WijkName & { codes: string[] };
const NEAREST = 5;
/** More than this nobody pages through; filters then choose among the best. */
const MOST_HITS = 200;

/**
 * A page of the directory of a wijk, or of the whole region, for what a visitor asked, with what can be chosen further. When nothing is found it says what would help: the
 * question without filters, the closest entries, other wijken.
 * @throws Refusal 404 when there is no such wijk.
 */
export const findServices = query(async (work: Work, q: DirectoryQuestion): Promise<DirectoryView> => {
  const wijken = await work.tx.selectFrom('wijk').select(['code', 'slug', 'name', 'codes']).orderBy('position').execute();
  const wijk = q.wijk === null ? null : (wijken.find((w) => w.slug === q.wijk) ?? refuse('platform.notFound', { status: 404 }));
  const areas = wijk?.codes ?? [...new Set(wijken.flatMap((w) => w.codes))];
  const place = q.postcode ? await placeOfPostcode(work.tx, work.region.country, q.postcode) : undefined;
  const found = q.words.trim() ? await searched(work, q.words, areas, place && { latitude: place.lat, longitude: place.lon }) : undefined;
  const filters: LineFilters = {
    areas, theme: q.theme, audience: q.audience, when: q.when, free: q.free, language: q.language, access: q.access, remote: q.remote,
    near: place ? { latitude: place.lat, longitude: place.lon, kilometres: q.within } : null, ids: found?.ids ?? null,
  };
  const { lines, total } = await linesOf(work, filters, q.page, q.pageSize);
  const choices = await choicesIn(work, areas);
  return {
    wijk: wijk && { code: wijk.code, slug: wijk.slug, name: wijk.name }, lines, total, page: q.page, pages: Math.max(1, Math.ceil(total / q.pageSize)), ...choices,
    readAs: found?.readAs ?? null, postcodeUnknown: q.postcode !== null && place === undefined,
    instead: total === 0 ? await insteadOf(work, q, filters, wijk ? wijken.filter((w) => w.slug !== wijk.slug) : []) : null,
  };
});

/** The services that answer a question in these areas, best first, and what the question was read as when words were corrected. */
async function searched(work: Work, words: string, areas: readonly string[], near?: { latitude: number; longitude: number }): Promise<{ ids: string[]; readAs: string | null }> {
  const { hits, corrections } = await search(work.tx, { question: words, filters: { kinds: ['service'], areas }, near, now: work.now, pageSize: MOST_HITS });
  const readAs = corrections.reduce((text, { typed, meant }) => text.replaceAll(typed, meant), words.toLowerCase());
  return { ids: hits.map((h) => h.subject.id), readAs: corrections.length ? readAs : null };
}

/** What can be chosen in a wijk, each with how many there are. */
async function choicesIn(work: Work, areas: readonly string[]): Promise<Pick<DirectoryView, 'themes' | 'audiences' | 'languages'>> {
  const { rows } = await sql<{ kind: 'theme' | 'audience' | 'language'; slug: string; name: string; count: number }>`
    with here as materialized (select themes, audiences, languages from service_card where areas && ${areas}::text[])
    select 'theme' as kind, t.slug, t.name, c.count, t.position from theme t join (select unnest(themes) slug, count(*)::int from here group by 1) c using (slug) where t.parent_slug is null
    union all select 'audience', a.slug, a.name, c.count, a.position from audience a join (select unnest(audiences) slug, count(*)::int from here group by 1) c using (slug)
    union all select 'language', slug, slug, count, 0 from (select unnest(languages) slug, count(*)::int from here group by 1) c
    order by kind, position, slug`.execute(work.tx);
  const of = (kind: string): Counted[] => rows.filter((r) => r.kind === kind).map(({ slug, name, count }) => ({ slug, name, count }));
  return { themes: of('theme'), audiences: of('audience'), languages: of('language').map((l) => l.slug) };
}

async function insteadOf(work: Work, q: DirectoryQuestion, filters: LineFilters, others: WijkRow[]): Promise<DirectoryView['instead']> {
  const bare: LineFilters = { ...noFilters, areas: filters.areas, ids: filters.ids };
  const withoutFilters = await countLines(work, bare);
  // The words elsewhere in the region: nearest in meaning when the wijk itself has nothing.
  const ids = q.words.trim() ? (await searched(work, q.words, [...new Set(others.flatMap((w) => w.codes))])).ids : null;
  const otherWijken: Counted[] = [];
  for (const w of others) {
    const count = await countLines(work, { ...filters, areas: w.codes, ids });
    if (count > 0) otherWijken.push({ slug: w.slug, name: w.name, count });
  }
  const nearest = withoutFilters > 0 ? await linesOf(work, bare, 1, NEAREST) : ids?.length ? await linesOf(work, { ...noFilters, ids }, 1, NEAREST) : { lines: [] };
  return { withoutFilters, nearest: nearest.lines, otherWijken };
}
