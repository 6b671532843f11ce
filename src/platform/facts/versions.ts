import { sql } from 'kysely';
import { newId } from '../db/identifiers.ts';
import { putRows } from '../db/rows.ts';
import type { Work } from '../use-case/index.ts';

/** An entry as it is after a change, whole, with the fact that made it. `scope` may read it, beside the region's editors. */
export type NewVersion = { id: string; factId: string; scope: string; document: unknown };

/** Keeps entries of one kind as they are after a change, each once, in two statements however many they are. */
export async function keepVersions(work: Work, kind: string, entries: readonly NewVersion[]): Promise<void> {
  const { rows } = await sql<{ id: string; number: number }>`select subject_id as id, max(number) as number from version where subject_kind = ${kind} and subject_id = any(${entries.map(({ id }) => id)}::uuid[]) group by 1`.execute(work.tx);
  const last = new Map(rows.map((row) => [row.id, row.number]));
  await putRows(work.tx, 'version', entries.map(({ id, factId, scope, document }) => ({
    id: newId(), subject_kind: kind, subject_id: id, number: (last.get(id) ?? 0) + 1, fact_id: factId, scope, document, at: work.now })));
}

/** The newest version that is older than the one this fact made; undefined when the fact made the first. */
export async function versionBefore(work: Work, subject: { kind: string; id: string }, factId: string): Promise<unknown> {
  const row = await work.tx.selectFrom('version as before').innerJoin('version as made', (join) => join
    .onRef('made.subject_kind', '=', 'before.subject_kind').onRef('made.subject_id', '=', 'before.subject_id').onRef('before.number', '<', 'made.number'))
    .select('before.document').where('made.fact_id', '=', factId).where('before.subject_kind', '=', subject.kind).where('before.subject_id', '=', subject.id)
    .orderBy('before.number', 'desc').executeTakeFirst();
  return row?.document;
}

/** Number and moment of the newest version of an entry; 0 when there is none. */
export async function newestVersion(work: Work, subject: { kind: string; id: string }): Promise<{ number: number; factId: string | null }> {
  const row = await work.tx.selectFrom('version').select(['number', 'fact_id']).where('subject_kind', '=', subject.kind).where('subject_id', '=', subject.id)
    .orderBy('number', 'desc').limit(1).executeTakeFirst();
  return { number: row?.number ?? 0, factId: row?.fact_id ?? null };
}
