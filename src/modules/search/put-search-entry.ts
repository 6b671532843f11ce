import type { Tx } from '#platform/db/index.ts';
import { analysedEntry, type AnalysedEntry, type SearchEntry } from './analyse-entry.ts';
import { rowsOf } from './database.ts';
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
  await rowsOf(tx, `with gone as (delete from search_entry where subject_kind = $1 and subject_id = any ($2::uuid[]) returning entry, terms, impacts)
    delete from search_posting p using (select g.entry, t.term, t.impact from gone g, unnest(g.terms, g.impacts) t(term, impact)) old
    where p.term = old.term and p.impact = old.impact and p.entry = old.entry`, [kind, ids]);
}

/** The day on which an entry was last confirmed; its words stay as they are. */
export async function confirmSearchEntry(tx: Tx, subject: { kind: string; id: string }, confirmedOn: string): Promise<void> {
  await rowsOf(tx, 'update search_entry set confirmed_on = $3 where subject_kind = $1 and subject_id = $2', [subject.kind, subject.id, confirmedOn]);
}

// A statement cannot write one row twice.
function lastOfEach(entries: readonly SearchEntry[]): SearchEntry[] {
  return [...new Map(entries.map((entry) => [`${entry.subject.kind} ${entry.subject.id}`, entry])).values()];
}

type Stored = { entry: number; kind: string; id: string; terms: string[]; impacts: number[]; bits: string };
const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`;

async function putBatch(tx: Tx, entries: readonly SearchEntry[]): Promise<void> {
  const analysed = entries.map((entry) => ({ entry, words: analysedEntry(entry) }));
  const before = new Map((await rowsOf<Stored>(tx, `select entry, subject_kind as kind, subject_id as id, terms, impacts, facet_bits::text as bits from search_entry
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
type Rows = { terms: string[]; impacts: number[]; entries: number[]; bits: string[] };

async function writePostings(tx: Tx, changes: readonly Change[]): Promise<void> {
  const gone: Rows = { terms: [], impacts: [], entries: [], bits: [] }, come: Rows = { terms: [], impacts: [], entries: [], bits: [] };
  for (const { number, words, before } of changes) {
    const bits = words.facetBits.toString();
    const had = new Set(before?.bits === bits ? before.terms.map((term, at) => `${term} ${before.impacts[at]}`) : []);
    const has = new Set(words.terms.map((term, at) => `${term} ${words.impacts[at]}`));
    before?.terms.forEach((term, at) => { if (!had.has(`${term} ${before.impacts[at]}`) || !has.has(`${term} ${before.impacts[at]}`)) push(gone, term, before.impacts[at]!, number, bits); });
    words.terms.forEach((term, at) => { if (!had.has(`${term} ${words.impacts[at]}`)) push(come, term, words.impacts[at]!, number, bits); });
  }
  if (gone.terms.length > 0) await rowsOf(tx, `delete from search_posting p using unnest($1::text[], $2::smallint[], $3::int[]) old(term, impact, entry)
    where p.term = old.term and p.impact = old.impact and p.entry = old.entry`, [gone.terms, gone.impacts, gone.entries]);
  if (come.terms.length > 0) await rowsOf(tx, `insert into search_posting (term, impact, entry, facet_bits)
    select * from unnest($1::text[], $2::smallint[], $3::int[], $4::bigint[]) new(term, impact, entry, bits) order by 1, 2, 3`, [come.terms, come.impacts, come.entries, come.bits]);
}

function push(rows: Rows, term: string, impact: number, entry: number, bits: string): void {
  rows.terms.push(term);
  rows.impacts.push(impact);
  rows.entries.push(entry);
  rows.bits.push(bits);
}

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
