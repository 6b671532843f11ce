import type { Tx } from '#platform/db/index.ts';
import { analysedEntry, type AnalysedEntry, type SearchEntry } from './analyse-entry.ts';
import { rowsOf } from './database.ts';
import type { Facet } from './facets.ts';
import { listsOf, termIn } from './lists.ts';
import { singleRanges, weeklyRanges, type Opening } from './opening.ts';
import { fold, wordsOf } from './language/normalise.ts';
import { spellingKeys } from './language/spelling.ts';

const NO_HOURS: Opening = { weekly: [] };
/** Entries written with one set of statements. */
const BATCH = 500;

/**
 * Makes these subjects findable as they are now, instead of as they were; to be called in the transaction that changes them.
 * What is put here is public: nothing of a person who did not say so.
 */
export async function putSearchEntries(tx: Tx, entries: readonly SearchEntry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += BATCH) await putBatch(tx, lastOfEach(entries.slice(at, at + BATCH)));
}

/** One entry: see putSearchEntries. */
export const putSearchEntry = (tx: Tx, entry: SearchEntry): Promise<void> => putSearchEntries(tx, [entry]);

/** The subject is found no more. No refusal when it never was. */
export const dropSearchEntry = (tx: Tx, subject: { kind: string; id: string }): Promise<void> => dropSearchEntries(tx, subject.kind, [subject.id]);

/** These subjects of one kind are found no more. */
export async function dropSearchEntries(tx: Tx, kind: string, ids: readonly string[]): Promise<void> {
  const gone = await rowsOf<Pick<Stored, 'entry' | 'terms' | 'impacts' | 'facets'>>(tx, 'delete from search_entry where subject_kind = $1 and subject_id = any ($2::uuid[]) returning entry, terms, impacts, facets', [kind, ids]);
  await dropPostings(tx, gone.flatMap((entry) => postingsOf(entry.entry, entry)));
}

/** The day on which an entry was last confirmed; its words stay as they are. */
export async function confirmSearchEntry(tx: Tx, subject: { kind: string; id: string }, confirmedOn: string): Promise<void> {
  await rowsOf(tx, 'update search_entry set confirmed_on = $3 where subject_kind = $1 and subject_id = $2', [subject.kind, subject.id, confirmedOn]);
}

// A statement cannot write one row twice.
function lastOfEach(entries: readonly SearchEntry[]): SearchEntry[] {
  return [...new Map(entries.map((entry) => [`${entry.subject.kind} ${entry.subject.id}`, entry])).values()];
}

type Stored = { entry: number; kind: string; id: string; terms: string[]; impacts: number[]; facets: Facet[]; bits: string };
const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`;

async function putBatch(tx: Tx, entries: readonly SearchEntry[]): Promise<void> {
  const analysed = entries.map((entry) => ({ entry, words: analysedEntry(entry) }));
  const before = new Map((await rowsOf<Stored>(tx, `select entry, subject_kind as kind, subject_id as id, terms, impacts, facets, facet_bits::text as bits from search_entry
    where (subject_kind, subject_id) in (select * from unnest($1::text[], $2::uuid[])) order by entry for update`,
  [entries.map((e) => e.subject.kind), entries.map((e) => e.subject.id)])).map((row) => [keyOf(row), row]));
  const numbers = await writeEntries(tx, analysed);
  await writePostings(tx, analysed.map(({ entry, words }) => ({ number: numbers.get(keyOf(entry.subject))!, words, before: before.get(keyOf(entry.subject)) })));
  await writeWords(tx, new Map(analysed.flatMap(({ words }) => [...words.words])));
  await writeAreas(tx, entries.flatMap((entry) => entry.areas ?? []));
}

// Signs that no form lets through may still come in by a file; the answers of a search are packed with them.
const printable = (text: string) => text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();

async function writeEntries(tx: Tx, analysed: readonly { entry: SearchEntry; words: AnalysedEntry }[]): Promise<Map<string, number>> {
  const rows = analysed.map(({ entry, words }) => ({
    subject_kind: entry.subject.kind, subject_id: entry.subject.id, path: entry.path, title: printable(entry.title), sort_title: fold(printable(entry.title)), summary: printable(entry.plainWords ?? ''),
    terms: words.terms, impacts: words.impacts, facets: words.facets, facet_bits: words.facetBits.toString(), points: (entry.points ?? []).flat(),
    latitude: entry.points?.[0]?.[0] ?? null, longitude: entry.points?.[0]?.[1] ?? null, age_from: entry.ages?.from ?? null, age_to: entry.ages?.to ?? null, confirmed_on: entry.confirmedOn ?? null,
    open_weekly: weeklyRanges(entry.opening ?? NO_HOURS), closed_on: entry.opening?.notOn ?? [], also_open: singleRanges(entry.opening ?? NO_HOURS),
  }));
  const columns = Object.keys(rows[0]!);
  const replaced = columns.slice(2).map((column) => `${column} = excluded.${column}`).join(', ');
  const written = await rowsOf<{ entry: number; kind: string; id: string }>(tx, `insert into search_entry (${columns.join(', ')})
    select ${columns.join(', ')} from jsonb_populate_recordset(null::search_entry, $1::jsonb)
    on conflict (subject_kind, subject_id) do update set ${replaced} returning entry, subject_kind as kind, subject_id as id`, [JSON.stringify(rows)]);
  return new Map(written.map((row) => [keyOf(row), row.entry]));
}

type Change = { number: number; words: AnalysedEntry; before: Stored | undefined };
type Posting = { term: string; impact: number; entry: number };
const ARRAYS = "string_to_array($1, E'\\n'), $2::smallint[], $3::int[]";

/** Each term of an entry in each of its lists. */
const postingsOf = (entry: number, { terms, impacts, facets }: Pick<AnalysedEntry, 'terms' | 'impacts' | 'facets'>): Posting[] =>
  listsOf(facets).flatMap((list) => terms.map((term, at) => ({ term: termIn(list, term), impact: impacts[at]!, entry })));

const keyOfPosting = ({ impact, term }: Posting) => `${impact} ${term}`;

async function writePostings(tx: Tx, changes: readonly Change[]): Promise<void> {
  const gone: Posting[] = [], come: (Posting & { bits: string })[] = [];
  for (const { number, words, before } of changes) {
    const bits = words.facetBits.toString(), had = before ? postingsOf(number, before) : [], has = postingsOf(number, words);
    // Nothing stays of a new entry, nor where what thins its lists is another.
    const isAlike = before?.bits === bits, hadKeys = new Set(isAlike ? had.map(keyOfPosting) : []), hasKeys = new Set(isAlike ? has.map(keyOfPosting) : []);
    for (const posting of had) if (!isAlike || !hasKeys.has(keyOfPosting(posting))) gone.push(posting);
    for (const posting of has) if (!isAlike || !hadKeys.has(keyOfPosting(posting))) come.push({ ...posting, bits });
  }
  await dropPostings(tx, gone);
  if (come.length > 0) await rowsOf(tx, `insert into search_posting (term, impact, entry, facet_bits)
    select * from unnest(${ARRAYS}, $4::bigint[]) new(term, impact, entry, bits) order by 1, 2, 3`, [...arraysOf(come), numbers(come.map(({ bits }) => bits))]);
}

async function dropPostings(tx: Tx, gone: readonly Posting[]): Promise<void> {
  if (gone.length > 0) await rowsOf(tx, `delete from search_posting p using unnest(${ARRAYS}) old(term, impact, entry) where p.term = old.term and p.impact = old.impact and p.entry = old.entry`, arraysOf(gone));
}

// As texts of our own making: the driver looks at every element of an array for signs to escape, and a term is words alone.
const arraysOf = (postings: readonly Posting[]) => [postings.map(({ term }) => term).join('\n'), numbers(postings.map(({ impact }) => impact)), numbers(postings.map(({ entry }) => entry))];
const numbers = (list: readonly (number | string)[]) => `{${list.join(',')}}`;

async function writeWords(tx: Tx, words: ReadonlyMap<string, string>): Promise<void> {
  const asked = [...words.keys()];
  const fresh = await rowsOf<{ word: string }>(tx, 'select word from unnest($1::text[]) asked(word) where not exists (select 1 from search_word w where w.word = asked.word)', [asked]);
  if (fresh.length === 0) return;
  const rows = fresh.map(({ word }) => ({ word, stem: words.get(word), spelling_keys: spellingKeys(word) }));
  await rowsOf(tx, 'insert into search_word select word, stem, spelling_keys from jsonb_populate_recordset(null::search_word, $1::jsonb)', [JSON.stringify(rows)]);
}

async function writeAreas(tx: Tx, areas: readonly { code: string; name: string }[]): Promise<void> {
  const known = new Map(areas.map(({ code, name }) => [code, wordsOf(name).join(' ')]));
  if (known.size === 0) return;
  await rowsOf(tx, `insert into search_area (name, code) select name, code from unnest($1::text[], $2::text[]) asked(name, code)
    where not exists (select 1 from search_area a where a.name = asked.name and a.code = asked.code)`, [[...known.values()], [...known.keys()]]);
}
