import { newId, type Tx } from '#platform/db/index.ts';
import { rowsOf } from './database.ts';
import type { SynonymGroup } from './language/synonyms.ts';

/** The region's own groups, oldest first. */
export async function synonymGroups(tx: Tx): Promise<(SynonymGroup & { id: string })[]> {
  return rowsOf(tx, 'select id, words, one_way as "oneWay", weight from synonym order by made_at, id');
}

/**
 * Adds a group, or replaces the one with this id. Searches follow it at once. A group with the same first word as one that came with
 * the program stands in its place; a group of that one word alone switches it off.
 */
export async function saveSynonymGroup(tx: Tx, group: SynonymGroup & { id?: string }, now: Date): Promise<string> {
  const id = group.id ?? newId();
  await rowsOf(tx, `insert into synonym (id, words, one_way, weight, made_at) values ($1, $2, $3, $4, $5)
    on conflict (id) do update set words = excluded.words, one_way = excluded.one_way, weight = excluded.weight`, [id, group.words, group.oneWay ?? false, group.weight ?? 0.9, now]);
  return id;
}

/** Takes a group away; nothing happens when there is none. */
export async function dropSynonymGroup(tx: Tx, id: string): Promise<void> {
  await rowsOf(tx, 'delete from synonym where id = $1', [id]);
}
