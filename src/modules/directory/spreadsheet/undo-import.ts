import { sql } from 'kysely';
import * as v from 'valibot';
import { factKind, record, versionBefore } from '#platform/facts/index.ts';
import { refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { locationDocument, partyDocument, serviceDocument } from '../documents.ts';
import { removeEntries } from '../remove-entries.ts';
import { saveLocations, saveParties, saveServices } from '../save-entries.ts';
import type { EntryKind } from './gather.ts';
import { mayImport } from './stage-import.ts';
import { taskDone } from './staged.ts';

/** `kept`: entries that somebody changed since, or that something made since depends on; they stay as they are. */
export type UndoSummary = { restored: number; removed: number; kept: { kind: EntryKind; id: string; name: string; slug: string }[] };
export const spreadsheetUndone = factKind<{ restored: number; removed: number; kept: number }>('directory.spreadsheetUndone', 'import');

type Made = { kind: EntryKind; id: string; factId: string; isNew: boolean; touched: boolean };

/**
 * Takes an import back: changed entries get the version before, new ones go. What was changed since is left alone and listed.
 * @throws Refusal 404 when there is no such import, `directory.importNotDone` when it was not imported or was undone.
 */
export const undoImport = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()) }),
  may: mayImport,
  async run(work, { id }): Promise<UndoSummary> {
    const run = await work.tx.selectFrom('import_run').select(['state', 'source']).where('id', '=', id).forUpdate().executeTakeFirst();
    if (!run) return refuse('platform.notFound', { status: 404 });
    if (run.state !== 'imported') return refuse('directory.importNotDone');
    const made = await changesOf(work, id);
    const free = made.filter(({ touched }) => !touched);
    const ofKind = (kind: EntryKind, isNew: boolean) => free.filter((one) => one.kind === kind && one.isNew === isNew);
    // What names another goes first, what is named last.
    const removed = [...await removeEntries(work, 'service', idsOf(ofKind('service', true)))];
    const restored = await restore(work, free.filter(({ isNew }) => !isNew), `undo:${run.source}`.slice(0, 100));
    for (const kind of ['location', 'party'] as const) removed.push(...await removeEntries(work, kind, idsOf(ofKind(kind, true))));
    const gone = new Set(removed);
    const kept = await namesOf(work, made.filter(({ touched, isNew, id: entry }) => touched || (isNew && !gone.has(entry))));
    await work.tx.deleteFrom('import_memory').where('run_id', '=', id).execute();
    await work.tx.deleteFrom('import_question').where('run_id', '=', id).where('answer', 'is', null).execute();
    await work.tx.updateTable('import_run').set({ state: 'undone', undone_at: work.now, undone: JSON.stringify({ restored, removed: removed.length, kept } satisfies UndoSummary) }).where('id', '=', id).execute();
    await taskDone(work, id);
    await record(work, spreadsheetUndone, id, { restored, removed: removed.length, kept: kept.length });
    return { restored, removed: removed.length, kept };
  },
});

const idsOf = (made: Made[]) => made.map(({ id }) => id);

/** What the import did, and whether a newer version says that somebody touched it since. */
async function changesOf(work: Work, runId: string): Promise<Made[]> {
  const { rows } = await sql<Made>`
    select c.kind, c.entry_id as id, c.fact_id as "factId", c.is_new as "isNew", exists (
      select 1 from version made join version newer on newer.subject_kind = made.subject_kind and newer.subject_id = made.subject_id and newer.number > made.number
      where made.fact_id = c.fact_id and made.subject_kind = c.kind and made.subject_id = c.entry_id) as touched
    from import_change c where c.run_id = ${runId}`.execute(work.tx);
  return rows;
}

async function restore(work: Work, changed: Made[], source: string): Promise<number> {
  const drafts = async <D>(kind: EntryKind, parse: (document: unknown) => D) => Promise.all(changed.filter((one) => one.kind === kind)
    .map(async ({ id, factId }) => ({ id, document: parse(await versionBefore(work, { kind, id }, factId)) })));
  await saveLocations(work, await drafts('location', (document) => v.parse(locationDocument, document)), { source });
  await saveParties(work, await drafts('party', (document) => v.parse(partyDocument, document)), { source });
  await saveServices(work, await drafts('service', (document) => v.parse(serviceDocument, document)), { source });
  return changed.length;
}

async function namesOf(work: Work, made: Made[]): Promise<UndoSummary['kept']> {
  const kept: UndoSummary['kept'] = [];
  for (const kind of ['party', 'location', 'service'] as const) {
    const ids = idsOf(made.filter((one) => one.kind === kind));
    const { rows } = await sql<{ id: string; name: string; slug: string }>`select id, name, slug from ${sql.table(kind)} where id = any(${ids}::uuid[]) order by name`.execute(work.tx);
    kept.push(...rows.map((row) => ({ ...row, kind })));
  }
  return kept;
}
