import { addressService, locate, placeOfPostcode, type Point } from '#modules/areas/index.ts';
import { completedWords, newKeptIndex, search, type SearchAnswer } from '#modules/search/index.ts';
import { keptOf } from '#platform/http/kept.ts';
import { query, refuse, type Context, type Work } from '#platform/use-case/index.ts';
import { lineIndexOf, type LineIndex, type WijkOfIndex } from './line-index.ts';
import { choicesIn, countLines, linesOf, noFilters, type LineFilters } from './lines.ts';
import type { Counted, DirectoryQuestion, DirectoryView, Named } from './views.ts';

const NEAREST = 5;
/** More than this nobody pages through; filters then choose among the best. */
const MOST_HITS = 200;
/** A party that comes later than this was not what the words named. */
const FIRST_HITS = 5;
const MOST_PARTIES = 2;

/**
 * A page of the directory of a wijk, or of the whole region, for what a visitor asked, with what can be chosen further. When nothing is found it says what would help: the
 * question without filters, the closest entries, other wijken.
 * @throws Refusal 404 when there is no such wijk.
 */
export async function findServices(context: Context, question: DirectoryQuestion): Promise<DirectoryView> {
  return findNear(context, { ...question, address: await addressIn(context, question) });
}

/** Where the address is that was typed, when the region's register may be asked. Outside the transaction: that must not wait for somebody else's server. */
async function addressIn({ region }: Context, { postcode }: DirectoryQuestion): Promise<Point | undefined> {
  return postcode && region.settings.addressService ? locate(postcode, async () => undefined, addressService(region.country)) : undefined;
}

const findNear = query(async (work: Work, q: DirectoryQuestion & { address: Point | undefined }): Promise<DirectoryView> => {
  const index = await lineIndexOf(work);
  const { wijken } = index;
  const wijk = q.wijk === null ? null : (wijken.find((w) => w.slug === q.wijk) ?? refuse('platform.notFound', { status: 404 }));
  const areas = wijk?.codes ?? [...new Set(wijken.flatMap((w) => w.codes))];
  const place = q.address ?? (q.postcode ? await placeOfPostcode(work, q.postcode) : undefined);
  const found = q.words.trim() ? await searched(work, q.words, areas, { near: place && { latitude: place.lat, longitude: place.lon } }) : undefined;
  const theme = q.theme && (index.replaced.theme.get(q.theme) ?? q.theme), audience = q.audience && (index.replaced.audience.get(q.audience) ?? q.audience);
  const filters: LineFilters = {
    areas, theme, audience, when: q.when, free: q.free, language: q.language, access: q.access, remote: q.remote,
    near: place ? { latitude: place.lat, longitude: place.lon, kilometres: q.within } : null, ids: found?.ids ?? null,
  };
  const { lines, total } = await linesOf(work, index, filters, q.page, q.pageSize);
  const { themes, audiences, languages } = choicesIn(index, areas);
  return {
    wijk: wijk && { code: wijk.code, slug: wijk.slug, name: wijk.name }, lines, total, theme, audience, page: q.page, pages: Math.max(1, Math.ceil(total / q.pageSize)), themes, audiences, languages,
    readAs: found?.readAs ?? null, parties: found?.parties ?? [], postcodeUnknown: q.postcode !== null && place === undefined,
    instead: total === 0 ? await insteadOf(work, index, filters, found && { words: q.words.trim(), understood: found.understood }, wijk ? wijken.filter((w) => w.slug !== wijk.slug) : []) : null,
  };
});

/** Answers to questions in words of this minute: who asks goes on by filters and pages, of the same answer. Some 10 kB each. */
type Answers = { minute: number; by: Map<string, Promise<Found>> };
const MOST_ANSWERS = 500;
const MINUTE_MS = 60_000;

type Found = { ids: string[]; parties: Named[]; readAs: string | null } & Pick<SearchAnswer, 'understood' | 'completions'>;

type Aside = { near?: { latitude: number; longitude: number }; before?: SearchAnswer['understood'] };

/** The services that answer a question in these areas, best first, and what the question was read as when words were corrected. `before`: how it was understood when asked of other areas. */
async function searched(work: Work, words: string, areas: readonly string[], aside: Aside = {}): Promise<Found> {
  const minute = Math.floor(work.now.getTime() / MINUTE_MS);
  const answers = await keptOf<Answers>(work, 'directory.answers', () => Promise.resolve({ minute, by: new Map() }));
  if (answers.minute !== minute || answers.by.size >= MOST_ANSWERS) Object.assign(answers, { minute, by: new Map() });
  const key = JSON.stringify([words, areas, aside.near, aside.before !== undefined]);
  const known = answers.by.get(key) ?? searchedAnew(work, words, areas, aside);
  answers.by.set(key, known);
  known.catch(() => answers.by.delete(key));
  return known;
}

async function searchedAnew(work: Work, words: string, areas: readonly string[], { near, before }: Aside): Promise<Found> {
  const kept = await keptOf(work, 'directory.searchIndex', () => Promise.resolve(newKeptIndex()));
  const { hits, corrections, understood, completions } = await search(work.tx, { question: words, filters: { areas }, near, now: work.now, pageSize: MOST_HITS, understood: before, kept });
  const readAs = corrections.reduce((text, { typed, meant }) => text.replaceAll(typed, meant), words.toLowerCase());
  const parties = hits.slice(0, FIRST_HITS).filter((hit) => hit.subject.kind === 'party').slice(0, MOST_PARTIES);
  return {
    ids: hits.filter((hit) => hit.subject.kind === 'service').map((hit) => hit.subject.id), parties: parties.map(({ title, path }) => ({ name: title, slug: path.split('/').at(-1)! })),
    readAs: corrections.length ? readAs : null, understood, completions,
  };
}

/** The question without filters, the words elsewhere in the region, and what the last word may become: one more search, of what the wijk itself does not have. */
async function insteadOf(work: Work, index: LineIndex, filters: LineFilters, found: { words: string } & Pick<Found, 'understood'> | undefined, others: readonly WijkOfIndex[]): Promise<DirectoryView['instead']> {
  const bare: LineFilters = { ...noFilters, areas: filters.areas, ids: filters.ids };
  const withoutFilters = countLines(work, index, bare);
  const elsewhere = found && (await searched(work, found.words, [...new Set(others.flatMap((w) => w.codes))], { before: found.understood }));
  const ids = elsewhere?.ids ?? null;
  const otherWijken = others.map((w): Counted => ({ slug: w.slug, name: w.name, count: countLines(work, index, { ...filters, areas: w.codes, ids }) })).filter(({ count }) => count > 0);
  const nearest = withoutFilters > 0 ? closestOf(work, index, filters) : ids?.length ? { ...noFilters, ids } : undefined;
  return {
    isEmpty: countLines(work, index, { ...noFilters, areas: filters.areas }) === 0, withoutFilters, suggestions: found && elsewhere ? completedWords(found.words, elsewhere.completions) : [], otherWijken,
    nearest: nearest ? (await linesOf(work, index, nearest, 1, NEAREST)).lines : [],
  };
}

/** What one gives up for an answer, the least of it first: what somebody is or needs is kept longest. */
const GIVEN_UP = ['near', 'when', 'free', 'remote', 'access', 'theme', 'language', 'audience'] as const satisfies readonly (keyof LineFilters)[];

/** The question without the one choice that leaves most of it standing; without more of them when that is not enough, in the end without any. */
function closestOf(work: Work, index: LineIndex, filters: LineFilters): LineFilters {
  const given = GIVEN_UP.filter((name) => JSON.stringify(filters[name]) !== JSON.stringify(noFilters[name]));
  const without = (names: readonly (keyof LineFilters)[]): LineFilters => ({ ...filters, ...Object.fromEntries(names.map((name) => [name, noFilters[name]])) });
  const less = [...given.map((name) => [name]), ...given.map((_, i) => given.slice(0, i + 1))].map(without);
  return less.find((one) => countLines(work, index, one) > 0) ?? without(given);
}
