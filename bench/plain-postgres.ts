import { CompiledQuery } from 'kysely';
import type { SearchEntry } from '#modules/search/index.ts';
import type { Tx } from '#platform/db/index.ts';
import { quoteText } from '#platform/db/quote.ts';

/** The rival: PostgreSQL's own Dutch full-text search as a fair person would set it up on the same rows. */
export async function makePlainSearch(tx: Tx): Promise<void> {
  for (const statement of [
    `create table plain_search (entry integer primary key, path text not null, words tsvector not null)`,
    `create index on plain_search using gin (words)`,
  ]) await tx.executeQuery(CompiledQuery.raw(statement, []));
}

/** What the rival indexes of an entry, by weight. */
export function plainRow(entry: SearchEntry, number: number): PlainRow {
  const names = (list: readonly { name: string }[] | undefined) => (list ?? []).map((one) => one.name);
  return {
    entry: number, path: entry.path, a: [entry.title, ...(entry.keywords ?? [])].join(' '), b: [...(entry.names ?? []), ...names(entry.themes), ...(entry.places ?? [])].join(' '),
    c: entry.plainWords ?? '', d: [entry.body, ...names(entry.audiences), ...names(entry.areas)].join(' '),
  };
}

type PlainRow = { entry: number; path: string; a: string; b: string; c: string; d: string };

/** Weighted as in our own index: title and keywords first, then names and themes, plain words, the rest. */
export async function fillPlainSearch(tx: Tx, rows: readonly PlainRow[]): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(`insert into plain_search select entry, path,
    setweight(to_tsvector('dutch', a), 'A') || setweight(to_tsvector('dutch', b), 'B') || setweight(to_tsvector('dutch', c), 'C') || setweight(to_tsvector('dutch', d), 'D')
    from jsonb_to_recordset($1::jsonb) as r(entry int, path text, a text, b text, c text, d text)`, [JSON.stringify(rows)]));
}

/** All words first; any word when that finds nothing. The twenty with the highest rank. The question stands in the statement, which is planned for it each time: a plan for all questions is twice as slow. */
export async function plainSearch(tx: Tx, question: string): Promise<string[]> {
  const all = await ranked(tx, `websearch_to_tsquery('dutch', ${quoteText(question)})`);
  return all.length > 0 ? all : ranked(tx, `cast(replace(plainto_tsquery('dutch', ${quoteText(question)})::text, '&', '|') as tsquery)`);
}

async function ranked(tx: Tx, query: string): Promise<string[]> {
  const { rows } = await tx.executeQuery<{ path: string }>(CompiledQuery.raw(
    `select path from plain_search, (select ${query} as q) asked where words @@ q order by ts_rank(words, q) desc limit 20`, []));
  return rows.map((row) => row.path);
}
