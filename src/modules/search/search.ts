import type { Tx } from '#platform/db/index.ts';
import { rowsOf } from './database.ts';
import { facet, partOfDay, type Facet } from './facets.ts';
import { localMoment, type LocalMoment } from './opening.ts';
import { knowledgeAsRemembered, knowledgeFrom } from './knowledge.ts';
import { doubtfulWords, understood } from './question.ts';
import type { Question } from './slots.ts';
import { ranked, type Candidate } from './ranking.ts';
import type { Hit, SearchFilters, SearchRequest } from './request.ts';
import { completionsOf, LEAST_TYPED, masksOf, readPostings, type Demands, type IndexRead } from './read-index.ts';
import { hitOf, MOST_BOOST, weigh, WEIGHED } from './weigh.ts';
import type { Wish } from './wishes.ts';

/** What must hold of every hit, chosen by hand: one of each list. Areas are codes. */
export type SearchAnswer = {
  hits: Hit[];
  total: number;
  /** There are more than `total`: say "meer dan". */
  isMore: boolean;
  /** What was understood beside the words: wishes that were ranked by, and typing errors. */
  wishes: { kind: Wish['kind']; words: string }[];
  corrections: { typed: string; meant: string }[];
  /** No hit answers the question well: the page had better show nearby offers and a telephone number too. */
  isWeak: boolean;
  /** Words of the index that the last word may become, the most used first; only when it was `typing` or `understood` before. */
  completions: readonly string[];
  /** To ask the same question of other entries. */
  understood: Question;
};

const PAGE = 20;
/** Of equals, enough to choose the fresh and open ones from. */
const ENOUGH = 60;
/** Without a word to search for, entries looked at before giving up. */
const LOOKED_THROUGH = 20_000;
/** Degrees of latitude around a place that a list by distance reaches: some 20 kilometres. */
const AROUND = 0.2;
const WEAK_MATCH = 0.3;

/**
 * The entries that answer a question as people put it, best first: by match, then nearness, freshness and openness. Wishes heard in
 * the question ("gratis", "in Molenwijk") put those that meet them first; filters leave the others out. An empty question lists
 * everything that passes the filters, nearest first or by title.
 */
export async function search(tx: Tx, request: SearchRequest): Promise<SearchAnswer> {
  const { question, candidates, complete, weak, completions } = await found(tx, request);
  const size = request.pageSize ?? PAGE;
  const from = (Math.max(1, request.page ?? 1) - 1) * size;
  const demands = demandsOf(request, localMoment(request.now));
  let asked = worthWeighing(candidates, question, request, from + size), weighed = await weigh(tx, asked, question, request, demands);
  // Who stands in the lists of an area and is not for it: then more are needed to fill the page.
  if (weighed.length < asked.length) weighed = await weigh(tx, asked = candidates.slice(0, WEIGHED), question, request, demands);
  return {
    hits: weighed.slice(from, from + size).map(hitOf),
    total: Math.min(WEIGHED, candidates.length) - (asked.length - weighed.length), isMore: candidates.length > WEIGHED || !complete && weighed.length > 0,
    wishes: question.wishes.map(({ kind, words }) => ({ kind, words })), corrections: firstMeant(question), isWeak: weak || weighed.length === 0,
    completions, understood: question,
  };
}

/**
 * The candidates that can still come on this page. Without wishes, a place or other filters than areas the rest counts for so little that who matches far
 * less than the last on the page stays below it; else all of the first two hundred.
 */
function worthWeighing(candidates: readonly Candidate[], question: Question, { filters = {}, near, here }: SearchRequest, upTo: number): Candidate[] {
  const first = candidates.slice(0, WEIGHED);
  const last = candidates[upTo - 1];
  const isPlain = near === undefined && here === undefined && question.wishes.length === 0 && Object.entries(filters).every(([name, filter]) => name === 'areas' || filter === undefined);
  return isPlain && last ? first.slice(0, Math.max(upTo, ENOUGH)).filter((candidate) => candidate.match >= last.match / MOST_BOOST) : first;
}

type Found = { question: Question; candidates: Candidate[]; complete: boolean; weak: boolean; completions: readonly string[] };

async function found(tx: Tx, request: SearchRequest): Promise<Found> {
  const demands = demandsOf(request, localMoment(request.now));
  const { question, postings, size, completions } = request.understood ? await readAgain(tx, request.understood, demands, request.kept) : await understoodAndRead(tx, request, demands);
  if (question.slots.length === 0) return { question, completions, ...(await everything(tx, request, [...demands, ...demandsOfWishes(question.wishes)])), weak: false };
  const longest = Math.max(0, ...[...postings.values()].map((list) => list.entries.length));
  const candidates = ranked(question, postings, Math.max(size, longest, 50));
  return { question, candidates, completions, complete: [...postings.values()].every((list) => list.complete), weak: (candidates[0]?.match ?? 0) < WEAK_MATCH };
}

type Read = { question: Question } & Pick<IndexRead, 'postings' | 'size' | 'completions'>;

// Mostly nothing changed since the last question and every word is known: then one statement reads the postings and says so. Else it says what
// the region knows, and the question is understood anew.
async function understoodAndRead(tx: Tx, { question: text, typing, kept }: SearchRequest, demands: Demands): Promise<Read> {
  const completions = typing ? await completionsOf(tx, lastWord(text)) : [];
  const doubtful = doubtfulWords(text);
  const guess = knowledgeAsRemembered(tx);
  const quick = understood(text, { ...guess, completions });
  const read = await readPostings(tx, quick, demands, { doubtful, print: guess.print, kept });
  if (!read.news && doubtful.every((word) => read.occurring.has(word))) return { question: quick, postings: read.postings, size: read.size, completions };
  const knowledge = knowledgeFrom(tx, text, read);
  const question = understood(text, { ...knowledge, completions });
  return { question, completions, ...(await postingsOf(tx, question, demands, kept)) };
}

async function postingsOf(tx: Tx, question: Question, demands: Demands, kept: SearchRequest['kept']): Promise<Pick<IndexRead, 'postings' | 'size'>> {
  const { postings, size } = await readPostings(tx, question, demands, { doubtful: [], print: knowledgeAsRemembered(tx).print, kept });
  return { postings, size };
}

async function readAgain(tx: Tx, question: Question, demands: Demands, kept: SearchRequest['kept']): Promise<Read> {
  const last = lastWord(question.text);
  return { question, ...(await readPostings(tx, question, demands, { doubtful: [], print: knowledgeAsRemembered(tx).print, kept, prefix: last.length < LEAST_TYPED ? undefined : last })) };
}

const lastWord = (text: string) => /[\p{L}\d]+$/u.exec(text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, ''))?.[0] ?? '';

/** What the filters demand, as lists of facets of which one must be there. */
function demandsOf({ filters = {} }: SearchRequest, { weekday, minute }: LocalMoment): Demands {
  const lists: Facet[][] = [
    (filters.areas ?? []).map(facet.forArea), (filters.kinds ?? []).map(facet.kind), (filters.themes ?? []).map(facet.theme), (filters.audiences ?? []).map(facet.audience),
    (filters.languages ?? []).map(facet.language), (filters.attending ?? []).map(facet.attending), ...(filters.accessibility ?? []).map((part) => [facet.access(part)]),
    filters.free ? [facet.free] : [], openDemand(filters.open, weekday, minute),
  ];
  return lists.filter((list) => list.length > 0);
}

function openDemand(open: SearchFilters['open'], weekday: number, minute: number): Facet[] {
  if (open === 'now') return [facet.open(weekday, partOfDay(minute))];
  if (open === 'evening') return Array.from({ length: 7 }, (_, day) => facet.open(day, 'evening'));
  return open === 'weekend' ? [5, 6].flatMap((day) => (['morning', 'afternoon', 'evening'] as const).map((part) => facet.open(day, part))) : [];
}

// Wishes alone, without a word to search for, are as good as filters.
function demandsOfWishes(wishes: readonly Wish[]): Demands {
  return wishes.filter((wish) => wish.anyOf.length > 0).map((wish) => wish.anyOf);
}

async function everything(tx: Tx, { near }: SearchRequest, demands: Demands): Promise<{ candidates: Candidate[]; complete: boolean }> {
  const { all, any } = masksOf(demands);
  const lists = demands.map((_, at) => ` and facets && $${at + 3}::text[]`).join('');
  const [lat, long] = [demands.length + 3, demands.length + 4].map((at) => `$${at}::float8`);
  const listed = near
    ? `where latitude between ${lat} - ${AROUND} and ${lat} + ${AROUND} and longitude between ${long} - 2 * ${AROUND} and ${long} + 2 * ${AROUND} order by (latitude - ${lat}) ^ 2 + ((longitude - ${long}) * cos(radians(${lat}))) ^ 2, entry`
    : 'order by sort_title, entry';
  const rows = await rowsOf<{ entry: number }>(tx, `select entry from (select entry, facets, facet_bits from search_entry ${listed} limit ${LOOKED_THROUGH}) listed
    where (facet_bits & $1::bigint) = $1::bigint and (facet_bits & $2::bigint) <> 0${lists} limit ${WEIGHED + 1}`, [all, any, ...demands, ...(near ? [near.latitude, near.longitude] : [])]);
  return { candidates: rows.map(({ entry }) => ({ entry, match: 1, because: () => [] })), complete: true };
}

// What a word was first taken for.
function firstMeant(question: Question): SearchAnswer['corrections'] {
  return question.corrections.filter(({ typed }, at, all) => all.findIndex((other) => other.typed === typed) === at);
}
