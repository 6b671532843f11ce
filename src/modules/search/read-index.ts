import type { Tx } from '#platform/db/index.ts';
import { rowsOf } from './database.ts';
import { bitsOf, type Facet } from './facets.ts';
import { listsWith, type List } from './lists.ts';
import { NEWS, NEAR, PRINT, type News } from './knowledge.ts';
import type { Question } from './slots.ts';
import { keepList, keepSpelling, type KeptIndex } from './kept-index.ts';
import type { Postings } from './ranking.ts';

/** Postings read for one question, whatever the size of the index, and for one term of it. */
const MOST_POSTINGS = 3000;
const MOST_OF_TERM = 1500;
const LEAST_OF_TERM = 60;
/** Postings looked at for one wanted when filters thin them. */
const LOOKED_AT = 4;
// A name of a list ends in the sign before A.
const HOLDS_ANY = "(select true from search_posting where term > list and term < rtrim(list, '@') || 'A' limit 1)";
/** Words that what is typed may become; below two letters that is anything. */
const MOST_COMPLETIONS = 8;
export const LEAST_TYPED = 2;
/** Facets an entry must have: one of each list. */
export type Demands = readonly (readonly Facet[])[];

/** Demands as the index checks them. */
type Masks = { all: string; any: string };

/** Which lists are read, and what thins them further. */
type Where = Masks & { lists: readonly List[] };

/** What is asked of the index beside the postings, in the same statement. */
export type Beside = {
  /** Words that may be typing errors: which of them occur, and which words are spelled like the others. */
  doubtful: readonly string[];
  /** The print of the knowledge that the question was understood with: when it is another by now, the new comes along. */
  print: string;
  /** Words that begin like this are given too. */
  prefix?: string;
  /** What need not be read again. */
  kept?: KeptIndex;
};

/** What was read: the postings, about how many entries there are, which of the doubtful words occur, and what the region knows that was not known here. */
export type IndexRead = { postings: Map<string, Postings>; size: number; occurring: ReadonlySet<string>; near: readonly string[]; news: News | null; completions: readonly string[] };

type ReadRow = { lists: string | null; size: number; occurring?: string | null; near?: string[]; news: News | null; completions?: string | null };

/**
 * The postings of the question's terms, most weighing first, thinned by what is demanded. The work is bounded: a term that is more
 * common than its share is read as far as that, and its list is marked as not complete.
 */
export async function readPostings(tx: Tx, question: Question, demands: Demands, beside: Beside): Promise<IndexRead> {
  const { doubtful, print, prefix, kept } = beside;
  const where = whereOf(demands), shares = sharesOf(question);
  const keyOf = (term: string) => [term, shares.get(term), where.all, where.any, ...where.lists].join(' ');
  const spelling = kept?.spellings.get(doubtful.join(' '));
  // Held on to: while the rest is read another question may make room.
  const held = new Map([...shares.keys()].flatMap((term) => { const list = kept?.lists.get(keyOf(term)); return list === undefined ? [] : [[term, list] as const]; }));
  const missing = new Map([...shares].filter(([term]) => !held.has(term)));
  const isKnown = kept && missing.size === 0 && kept.print === print && prefix === undefined && (doubtful.length === 0 || spelling);
  const read = isKnown ? { postings: new Map<string, Postings>(), size: kept.size, occurring: new Set<string>(), near: [], news: null, completions: [], ...spelling } : await readAnew(tx, missing, where, { ...beside, doubtful: spelling ? [] : doubtful });
  if (!kept) return read;
  const postings = new Map<string, Postings>();
  for (const term of shares.keys()) {
    const list = read.postings.get(term) ?? held.get(term) ?? null;
    if (missing.has(term)) keepList(kept, keyOf(term), list && { entries: list.entries.slice(), impacts: list.impacts.slice(), complete: list.complete });
    if (list) postings.set(term, list);
  }
  if (!spelling && doubtful.length > 0) keepSpelling(kept, doubtful.join(' '), { occurring: read.occurring, near: read.near });
  Object.assign(kept, { print: read.news?.print ?? print, size: read.size });
  return { ...read, ...spelling, postings };
}

async function readAnew(tx: Tx, shares: ReadonlyMap<string, number>, { all, any, lists }: Where, { doubtful, print, prefix }: Beside): Promise<IndexRead> {
  const isThinned = all !== '0' || any !== '-1';
  const lookedAt = (most: number) => most * (isThinned ? LOOKED_AT : 1);
  const values: unknown[] = [[...shares.keys()], [...shares.values()].map(lookedAt), print];
  const value = (one: unknown, type: string) => `$${values.push(one)}::${type}`;
  const bits = isThinned ? { all: value(all, 'bigint'), any: value(any, 'bigint') } : undefined;
  // The list of the region needs no joining: a term is as it is. Of the others those with nothing in them go first: each would be looked into for every term.
  const listed = lists.length === 0 ? { join: '', term: 'q.term' } : { join: `cross join unnest(array(select list from unnest(${value(lists, 'text[]')}) list where ${HOLDS_ANY})) list`, term: 'list || q.term' };
  const rest = bits ? ` filter (where (facet_bits & ${bits.all}) = ${bits.all} and (facet_bits & ${bits.any}) <> 0)` : '';
  const [row] = await rowsOf<ReadRow>(tx, `
    select string_agg(concat(q.at, ' ', l.looked, ' ', l.packed), ';') as lists, case when ${PRINT} <> $3 then ${NEWS} end as news,
      (select greatest(reltuples, 0)::int from pg_class where oid = 'search_entry'::regclass) as size
      ${doubtful.length > 0 ? `, ${NEAR(value, doubtful)}` : ''}${prefix ? `, (${completionsSql(value, prefix, MOST_COMPLETIONS)}) as completions` : ''}
    from unnest($1::text[], $2::int[]) with ordinality q(term, most, at) ${listed.join}
    cross join lateral (
      select count(*) as looked, string_agg((entry::bigint * 256 + impact)::text, ',')${rest} as packed
      from (select entry, impact, facet_bits from search_posting where term = ${listed.term} order by impact desc, entry desc limit q.most) p
    ) l where l.looked > 0`, values);
  const terms = [...shares];
  const read = Map.groupBy((row!.lists ?? '').split(';').filter(Boolean).map((list) => list.split(' ')), ([at]) => terms[Number(at) - 1]!);
  const postings = new Map([...read].map(([[term, most], parts]) => [term, joined(parts.map(([, looked, packed = '']) => unpacked(packed, Number(looked), Number(looked) < lookedAt(most))), lookedAt(most))]));
  return { postings, size: row!.size, occurring: new Set(row!.occurring?.split(' ')), near: row!.near ?? [], news: row!.news, completions: row!.completions?.split(' ') ?? [] };
}

// The words themselves get the largest share, what is worth half gets half; to a power of two, so that another question asks for the same list.
function sharesOf(question: Question): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { terms, weight } of question.alternatives) for (const term of terms) weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  return new Map([...weights].map(([term, weight]) => [term, 2 ** Math.round(Math.log2(Math.min(MOST_OF_TERM, Math.max(LEAST_OF_TERM, (MOST_POSTINGS * weight) / total))))]));
}

// Lists of one facet must all be there; of the longer ones the index checks the first, the rest is checked on the entry.
export function masksOf(demands: Demands): Masks {
  const single = demands.filter((list) => list.length === 1).flat();
  const first = demands.find((list) => list.length > 1);
  return { all: bitsOf(single).toString(), any: first ? bitsOf(first).toString() : '-1' };
}

// Areas have lists of their own; what else is demanded thins those.
function whereOf(demands: Demands): Where {
  const ofAreas = demands.find(listsWith);
  return { lists: ofAreas ? listsWith(ofAreas)! : [], ...masksOf(demands.filter((anyOf) => anyOf !== ofAreas)) };
}

// An entry that stands in two of the lists counts once.
function joined(parts: readonly Postings[], most: number): Postings {
  if (parts.length === 1) return parts[0]!;
  const impactOf = new Map(parts.flatMap(({ entries, impacts }) => Array.from(entries, (entry, at) => [entry, impacts[at]!] as const)));
  const best = [...impactOf].sort(([one, impact], [other, otherImpact]) => otherImpact - impact || other - one);
  const kept = best.slice(0, most);
  return { entries: Int32Array.from(kept, ([entry]) => entry), impacts: Uint8Array.from(kept, ([, impact]) => impact), complete: kept.length === best.length && parts.every(({ complete }) => complete) };
}

// Read digit by digit: a list of thousands of numbers leaves no garbage behind.
function unpacked(packed: string, most: number, complete: boolean): Postings {
  const entries = new Int32Array(most), impacts = new Uint8Array(most);
  let count = 0, number = 0;
  for (let at = 0; at <= packed.length; at++) {
    const digit = packed.charCodeAt(at) - 48;
    if (digit >= 0) number = number * 10 + digit;
    else if (packed.length > 0) {
      entries[count] = Math.floor(number / 256);
      impacts[count++] = number % 256;
      number = 0;
    }
  }
  return { entries: entries.subarray(0, count), impacts: impacts.subarray(0, count), complete };
}

/** Words that begin like this one, the most used first. */
export async function completionsOf(tx: Tx, prefix: string): Promise<string[]> {
  if (prefix.length < LEAST_TYPED) return [];
  const values: unknown[] = [];
  const [row] = await rowsOf<{ words: string | null }>(tx, `select (${completionsSql((one, type) => `$${values.push(one)}::${type}`, prefix, MOST_COMPLETIONS)}) as words`, values);
  return row!.words?.split(' ') ?? [];
}

const completionsSql = (value: (one: unknown, type: string) => string, prefix: string, most: number): string => `
  select string_agg(word, ' ' order by n desc, word) from (
    select w.word, n from (select distinct word, stem from search_word where word >= ${value(prefix, 'text')} and word < ${value(`${prefix}\u{10ffff}`, 'text')} order by word limit 60) w
    cross join lateral (select count(*) as n from (select 1 from search_posting p where p.term = w.stem limit 200) x) used
    where n > 0 order by n desc, word limit ${most}) completed`;
