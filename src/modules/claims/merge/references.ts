/**
 * Everything that names an entry elsewhere, and goes along when two become one: one list, so that a merge, its undoing and the test that looks for columns
 * which nobody thought of say the same. Runs with the whole region's reach.
 */
import { sql, type RawBuilder } from 'kysely';
import type { Work } from '#platform/use-case/index.ts';
import type { EditKind } from '#modules/directory/index.ts';
import { BOTH, doubledPeople, doubles, PARTY, type Ids } from './doubles.ts';

/** `kindColumn`: says what kind of entry the column names. `scoped`: holds `party:<id>` instead of the id. `key`: what tells a row from the others. */
type Reference = { table: string; column: string; key: string; kinds: readonly EditKind[]; kindColumn?: string; scoped?: true };

export const references: readonly Reference[] = [
  { table: 'representation', column: 'party_id', key: 'id', kinds: PARTY },
  { table: 'role', column: 'party_id', key: 'id', kinds: PARTY },
  { table: 'role', column: 'scope', key: 'id', kinds: PARTY, kindColumn: 'scope_kind' },
  { table: 'login_provider', column: 'party_id', key: 'id', kinds: PARTY },
  { table: 'desk', column: 'party_id', key: 'marked_at', kinds: PARTY },
  { table: 'network_member', column: 'party_id', key: 'id', kinds: PARTY },
  { table: 'vote_candidate', column: 'party_id', key: 'jsonb_build_array(question_id, position)', kinds: PARTY },
  { table: 'partnership_party', column: 'party_id', key: 'id', kinds: PARTY },
  { table: 'channel', column: 'owner_id', key: 'id', kinds: PARTY },
  { table: 'channel_contact', column: 'scope', key: 'channel_id', kinds: PARTY, scoped: true },
  { table: 'party', column: 'instead_id', key: 'id', kinds: PARTY },
  { table: 'service', column: 'instead_id', key: 'id', kinds: ['service'] },
  { table: 'party_support', column: 'supporter_id', key: 'party_id', kinds: PARTY },
  { table: 'claim', column: 'party_id', key: 'id', kinds: PARTY },
  { table: 'invitation', column: 'party_id', key: 'id', kinds: PARTY },
  { table: 'proposal', column: 'party_id', key: 'id', kinds: PARTY },
  { table: 'proposal', column: 'entry_id', key: 'id', kinds: BOTH, kindColumn: 'kind' },
  { table: 'report', column: 'party_id', key: 'id', kinds: PARTY },
  { table: 'report', column: 'entry_id', key: 'id', kinds: BOTH, kindColumn: 'entry_kind' },
  { table: 'contact_change', column: 'party_id', key: 'id', kinds: PARTY },
  { table: 'contact_change', column: 'entry_id', key: 'id', kinds: BOTH, kindColumn: 'entry_kind' },
  { table: 'shown_contact', column: 'party_id', key: 'id', kinds: PARTY },
  { table: 'shown_contact', column: 'service_id', key: 'id', kinds: ['service'] },
  { table: 'upkeep_round', column: 'party_id', key: 'id', kinds: PARTY },
  { table: 'delivery', column: 'party_id', key: 'id', kinds: PARTY },
  { table: 'message', column: 'subject_id', key: 'id', kinds: BOTH, kindColumn: 'subject_kind' },
  { table: 'message', column: 'sender', key: 'id', kinds: PARTY, scoped: true },
  { table: 'conversation', column: 'party_id', key: 'id', kinds: PARTY },
  { table: 'refused_topic', column: 'holder', key: 'topic', kinds: PARTY, scoped: true },
  { table: 'duty', column: 'holder', key: 'id', kinds: PARTY, scoped: true },
  { table: 'duty', column: 'subject_id', key: 'id', kinds: BOTH, kindColumn: 'subject_kind' },
  // By these an import knows next year that both of its rows are this entry.
  { table: 'import_memory', column: 'entry_id', key: 'jsonb_build_array(source, kind, key, run_id)', kinds: BOTH, kindColumn: 'kind' },
  { table: 'hsds_entry', column: 'entry_id', key: 'jsonb_build_array(source_id, kind, external_id)', kinds: BOTH, kindColumn: 'kind' },
  { table: 'import_question', column: 'entry_id', key: 'id', kinds: BOTH, kindColumn: 'kind' },
  { table: 'import_question', column: 'scope', key: 'id', kinds: PARTY, scoped: true },
  { table: 'redirect', column: 'target_id', key: 'path', kinds: BOTH, kindColumn: 'target_kind' },
  { table: 'version', column: 'scope', key: 'id', kinds: PARTY, scoped: true },
];

/** Keys of the rows by `table.column`. */
export type Moved = { rows: Record<string, string[]>; closed: Record<string, string[]> };

/** Lets everything that names the one name the other. What both had is closed or dropped for the one that goes. */
export async function moveReferences(work: Work, ids: Ids): Promise<Moved> {
  const closed = Object.fromEntries(await inTurn(doubles.filter(({ kinds }) => kinds.includes(ids.kind)), async ({ name, close }) => [name, await keysOf(work, close(ids, work.now))] as const));
  const rows = Object.fromEntries(await inTurn(references.filter(({ kinds }) => kinds.includes(ids.kind)), async (reference) => [nameOf(reference), await keysOf(work, shift(reference, ids, ids.gone, ids.kept))] as const));
  for (const { name, close } of ids.kind === 'party' ? doubledPeople : []) closed[name] = await keysOf(work, close(ids, work.now));
  return { rows: withoutEmpty(rows), closed: withoutEmpty(closed) };
}

/** Moves back what moved, but for what names something else by now. Answers how many rows of each stayed. */
export async function moveReferencesBack(work: Work, ids: Ids, { rows, closed }: Moved, at: Date): Promise<Record<string, number>> {
  const left: Record<string, number> = {};
  for (const reference of references) {
    const keys = rows[nameOf(reference)];
    if (!keys) continue;
    const back = await keysOf(work, shift(reference, ids, ids.kept, ids.gone, keys));
    if (back.length < keys.length) left[reference.table] = (left[reference.table] ?? 0) + keys.length - back.length;
  }
  for (const { name, open } of [...doubles, ...doubledPeople]) if (closed[name]) await open(ids, at, closed[name]).execute(work.tx);
  return left;
}

const nameOf = ({ table, column }: Reference): string => `${table}.${column}`;
const withoutEmpty = (lists: Record<string, string[]>) => Object.fromEntries(Object.entries(lists).filter(([, keys]) => keys.length > 0));
const keysOf = async ({ tx }: Work, statement: RawBuilder<{ key: string }>): Promise<string[]> => (await statement.execute(tx)).rows.map(({ key }) => key);

async function inTurn<T, R>(items: readonly T[], piece: (item: T) => Promise<R>): Promise<R[]> {
  const all: R[] = [];
  for (const item of items) all.push(await piece(item));
  return all;
}

/** Lets rows name `to` instead of `from`; only those with these keys when they are given. */
function shift({ table, column, key, kindColumn, scoped }: Reference, { kind }: Ids, from: string, to: string, keys?: readonly string[]): RawBuilder<{ key: string }> {
  const value = (id: string) => (scoped ? sql`${`party:${id}`}` : column === 'scope' ? sql`${id}` : sql`${id}::uuid`);
  return sql<{ key: string }>`update ${sql.table(table)} set ${sql.ref(column)} = ${value(to)} where ${sql.ref(column)} = ${value(from)}
    ${kindColumn ? sql`and ${sql.ref(kindColumn)} = ${kind}` : sql``} ${keys ? sql`and (${sql.raw(key)})::text = any(${keys}::text[])` : sql``} returning (${sql.raw(key)})::text as key`;
}
