import type { Tx } from '#platform/db/index.ts';
import { rowsOf } from './database.ts';
import { facet, partOfDay, type Facet } from './facets.ts';
import { isOpenAt, localMoment, shareOfHours, type LocalMoment, type Opening } from './opening.ts';
import { understood, type Question } from './question.ts';
import { ranked, type Candidate } from './ranking.ts';
import { completionsOf, knowledgeFor, readPostings, type Demands } from './read-index.ts';
import type { Wish } from './wishes.ts';

/** What must hold of every hit, chosen by hand: one of each list. Areas are codes. */
export type SearchFilters = {
  kinds?: readonly string[]; areas?: readonly string[]; themes?: readonly string[]; audiences?: readonly string[]; languages?: readonly string[];
  attending?: readonly string[]; accessibility?: readonly string[]; free?: boolean; open?: 'now' | 'evening' | 'weekend';
  /** Kilometres from `near`. */
  within?: number;
};

export type SearchRequest = {
  question: string;
  filters?: SearchFilters;
  near?: { latitude: number; longitude: number };
  /** Code of the area the question is asked in: what is there comes somewhat earlier. No filter. */
  here?: string;
  now: Date;
  /** From 1. */
  page?: number;
  pageSize?: number;
  /** The last word may not be finished. */
  typing?: boolean;
};

export type Hit = {
  subject: { kind: string; id: string }; path: string; title: string; summary: string;
  /** Kilometres, when the request says where. */
  distance: number | null;
  /** Null when its hours are not known. */
  isOpen: boolean | null;
  /** Comparable within one answer only. */
  score: number;
  /** For who wants to know why it stands here: one line. */
  why: string;
};

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
};

/** Entries weighed one by one for one answer; pages beyond these are not made. */
const WEIGHED = 200;
const PAGE = 20;
const WEAK_MATCH = 0.3;
const WISH_NOT_MET = 0.45;
const AREA_NOT_MET = 0.25;

/**
 * The entries that answer a question as people put it, best first: by match, then nearness, freshness and openness. Wishes heard in
 * the question ("gratis", "in Molenwijk") put those that meet them first; filters leave the others out. An empty question lists
 * everything that passes the filters, nearest first or by title.
 */
export async function search(tx: Tx, request: SearchRequest): Promise<SearchAnswer> {
  const { question, candidates, complete, weak } = await found(tx, request);
  const moment = localMoment(request.now);
  const entries = await readEntries(tx, candidates.slice(0, WEIGHED).map((candidate) => candidate.entry));
  const demands = demandsOf(request, moment);
  const weighed = candidates.slice(0, WEIGHED).flatMap((candidate) => {
    const entry = entries.get(candidate.entry);
    return entry && passes(entry, demands, request, moment) ? [weigh(entry, candidate, question, request, moment)] : [];
  });
  if (question.slots.length > 0 || question.wishes.length > 0) weighed.sort((a, b) => b.score - a.score || (a.title < b.title ? -1 : 1));
  const size = request.pageSize ?? PAGE;
  const from = (Math.max(1, request.page ?? 1) - 1) * size;
  return {
    hits: weighed.slice(from, from + size), total: weighed.length, isMore: candidates.length > WEIGHED || !complete && weighed.length > 0,
    wishes: question.wishes.map(({ kind, words }) => ({ kind, words })), corrections: meantOf(question, weighed), isWeak: weak || weighed.length === 0,
  };
}

type Found = { question: Question; candidates: Candidate[]; complete: boolean; weak: boolean };

async function found(tx: Tx, request: SearchRequest): Promise<Found> {
  const demands = demandsOf(request, localMoment(request.now));
  const knowledge = await knowledgeFor(tx, request.question);
  const completions = request.typing ? await completionsOf(tx, lastWord(request.question), 8) : [];
  const question = understood(request.question, { ...knowledge, completions });
  if (question.slots.length === 0) return { question, ...(await everything(tx, request, [...demands, ...demandsOfWishes(question.wishes)])), weak: false };
  const postings = await readPostings(tx, question, demands);
  const longest = Math.max(0, ...[...postings.values()].map((list) => list.entries.length));
  const candidates = ranked(question, postings, Math.max(knowledge.size, longest, 50));
  return { question, candidates, complete: [...postings.values()].every((list) => list.complete), weak: (candidates[0]?.match ?? 0) < WEAK_MATCH };
}

const lastWord = (text: string) => /[\p{L}\d]+$/u.exec(text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, ''))?.[0] ?? '';

/** What the filters demand, as lists of facets of which one must be there. */
function demandsOf({ filters = {} }: SearchRequest, { weekday, minute }: LocalMoment): Demands {
  const lists: Facet[][] = [
    (filters.areas ?? []).map(facet.area), (filters.kinds ?? []).map(facet.kind), (filters.themes ?? []).map(facet.theme), (filters.audiences ?? []).map(facet.audience),
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

/** An entry as it is weighed. */
type Entry = {
  entry: number; subject_kind: string; subject_id: string; path: string; title: string; summary: string; facets: string[]; points: number[];
  age_from: number | null; age_to: number | null; confirmed_on: string | null; open_weekly: number[]; closed_on: string[]; also_open: string[];
};

async function readEntries(tx: Tx, numbers: readonly number[]): Promise<Map<number, Entry>> {
  if (numbers.length === 0) return new Map();
  const rows = await rowsOf<{ row: Entry }>(tx, `select jsonb_build_object('entry', entry, 'subject_kind', subject_kind, 'subject_id', subject_id, 'path', path, 'title', title, 'summary', summary, 'facets', facets,
    'points', points, 'age_from', age_from, 'age_to', age_to, 'confirmed_on', confirmed_on, 'open_weekly', open_weekly, 'closed_on', closed_on, 'also_open', also_open) as row from search_entry where entry = any($1)`, [numbers]);
  return new Map(rows.map(({ row }) => [row.entry, row]));
}

// Wishes alone, without a word to search for, are as good as filters.
function demandsOfWishes(wishes: readonly Wish[]): Demands {
  return wishes.filter((wish) => wish.anyOf.length > 0).map((wish) => wish.anyOf);
}

async function everything(tx: Tx, { near }: SearchRequest, demands: Demands): Promise<{ candidates: Candidate[]; complete: boolean }> {
  const order = near ? '(latitude - $2) ^ 2 + ((longitude - $3) * cos(radians($2))) ^ 2, entry' : 'sort_title, entry';
  const rows = await rowsOf<{ entry: number }>(tx, `select entry from search_entry where (select bool_and(facets && list) from (select array(select jsonb_array_elements_text(l)) as list from jsonb_array_elements($1::jsonb) l) x) is not false
    order by ${order} limit ${WEIGHED + 1}`, near ? [JSON.stringify(demands), near.latitude, near.longitude] : [JSON.stringify(demands)]);
  return { candidates: rows.map(({ entry }) => ({ entry, match: 1, bySlot: new Float32Array(), because: [] })), complete: true };
}

function openingOf(entry: Entry): Opening {
  const weekly = Array.from({ length: entry.open_weekly.length / 2 }, (_, at): [number, number] => [entry.open_weekly[2 * at]!, entry.open_weekly[2 * at + 1]!]);
  return { weekly, notOn: entry.closed_on, also: entry.also_open.map((span): [string, number, number] => { const [day, from, to] = span.split(' '); return [day!, Number(from), Number(to)]; }) };
}

function passes(entry: Entry, demands: Demands, { filters = {}, near }: SearchRequest, moment: LocalMoment): boolean {
  if (!demands.every((list) => list.some((one) => entry.facets.includes(one)))) return false;
  if (filters.open === 'now' && isOpenAt(openingOf(entry), moment) !== true) return false;
  return filters.within === undefined || near === undefined || (distanceTo(entry, near) ?? Infinity) <= filters.within;
}

const KM_PER_DEGREE = 111.2;

/** Kilometres to the nearest of its places; as the crow flies over a flat earth, right within a region. */
function distanceTo({ points }: Entry, near: NonNullable<SearchRequest['near']>): number | null {
  let nearest: number | null = null;
  for (let at = 0; at + 1 < points.length; at += 2) {
    const north = (points[at]! - near.latitude) * KM_PER_DEGREE;
    const east = (points[at + 1]! - near.longitude) * KM_PER_DEGREE * Math.cos((near.latitude * Math.PI) / 180);
    const distance = Math.hypot(north, east);
    if (nearest === null || distance < nearest) nearest = distance;
  }
  return nearest;
}

/** At this distance half of what nearness counts is left. */
const NEAR_KM = 1.5;
const YEAR_IN_DAYS = 365;
const COUNTS = { nearness: 0.3, freshness: 0.05, openness: 0.03, here: 0.25, onlyThen: 0.3 };

function weigh(entry: Entry, candidate: Candidate, question: Question, { near, here, now }: SearchRequest, moment: LocalMoment): Hit {
  const distance = near ? distanceTo(entry, near) : null;
  const isOpen = isOpenAt(openingOf(entry), moment);
  const nearness = distance === null ? 0 : 1 / (1 + distance / NEAR_KM);
  const age = entry.confirmed_on === null ? 2 * YEAR_IN_DAYS : (now.getTime() - Date.parse(entry.confirmed_on)) / 86_400_000;
  const freshness = Math.max(0, 1 - Math.max(0, age) / (2 * YEAR_IN_DAYS));
  const specific = COUNTS.onlyThen * Math.max(0, ...question.wishes.filter((wish) => wish.kind === 'opening').map((wish) => shareOfHours(openingOf(entry), new Set(wish.anyOf))));
  const wished = question.wishes.reduce((factor, wish) => factor * wishFactor(wish, entry, isOpen), 1);
  const boost = 1 + COUNTS.nearness * nearness + COUNTS.freshness * freshness + COUNTS.openness * (isOpen ? 1 : 0) + COUNTS.here * (here !== undefined && entry.facets.includes(facet.area(here)) ? 1 : 0) + specific;
  const score = candidate.match * boost * wished;
  return {
    subject: { kind: entry.subject_kind, id: entry.subject_id }, path: entry.path, title: entry.title, summary: entry.summary, distance, isOpen, score,
    why: `${score.toFixed(3)} = match ${candidate.match.toFixed(3)} (${candidate.because.join('; ')}) × ${boost.toFixed(2)} near/fresh/open × ${wished.toFixed(2)} wishes`,
  };
}

function wishFactor(wish: Wish, entry: Entry, isOpen: boolean | null): number {
  if (wish.kind === 'age') return (entry.age_from ?? 0) <= wish.age! && wish.age! <= (entry.age_to ?? 200) ? 1 : WISH_NOT_MET;
  if (wish.kind === 'openNow') return isOpen ? 1 : WISH_NOT_MET;
  if (wish.anyOf.some((one) => entry.facets.includes(one))) return 1;
  return wish.kind === 'area' ? AREA_NOT_MET : WISH_NOT_MET;
}

// A typing error is worth telling only where it was corrected to find these.
function meantOf(question: Question, hits: readonly Hit[]): SearchAnswer['corrections'] {
  if (hits.length === 0) return question.corrections;
  const first = new Map<string, string>();
  for (const { typed, meant } of question.corrections) if (!first.has(typed)) first.set(typed, meant);
  return [...first].map(([typed, meant]) => ({ typed, meant }));
}
