import { query, refuse, type Work } from '#platform/use-case/index.ts';
import { areasByCode } from '#modules/areas/index.ts';
import type { ColumnProposal, EntryStatus, Sheet } from '#modules/imports/index.ts';
import type { RowView } from './row-views.ts';
import type { ImportSummary } from './run-import.ts';
import { inWords, type ShownRow } from './show-rows.ts';
import { mayImport } from './stage-import.ts';
import { stagedOf, unpacked, type Staged } from './staged.ts';
import type { UndoSummary } from './undo-import.ts';

/** How many rows, and after the import how many entries, of which kind. */
export type ImportCounts = Record<EntryStatus, number> & Partial<ImportSummary>;
export type ImportView = Omit<Staged, 'decisions'> & {
  counts: ImportCounts; columns: (ColumnProposal & { chosen: string })[]; importedAt: Date | null; undone: UndoSummary | null;
  /** What rows that name no area may be for: whole municipalities first, then the region's wijken. What is for no area, nobody finds. */
  areas: { code: string; name: string; isWhole: boolean }[];
};
/** A page of the rows of an import, counted from 1. */
export type ImportRows = { rows: ShownRow[]; page: number; pages: number };

const perPage = 50;
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An import with its columns and counts. @throws Refusal 404. */
export const showImport = query(async (work, { id }: { id: string }): Promise<ImportView> => {
  const row = await runOf(work, id);
  const { decisions: _, ...staged } = stagedOf(row);
  return {
    ...staged, counts: row.counts as ImportCounts, columns: staged.settings.columns.map((column) => ({ ...column, chosen: staged.settings.mapping[column.column] ?? '' })),
    importedAt: row.imported_at, undone: row.undone as UndoSummary | null, areas: await areasOf(work),
  };
});

/** A page of the rows of one status (default: all) as they would come in. @throws Refusal 404. */
export const showImportRows = query(async (work, { id, status = null, page = 1 }: { id: string; status?: EntryStatus | null; page?: number }): Promise<ImportRows> => {
  const row = await runOf(work, id);
  const { settings } = stagedOf(row);
  const all = row.plan ? await unpacked<RowView[]>(row.plan) : [];
  const rows = all.filter((one) => status === null || one.status === status);
  const pages = Math.max(1, Math.ceil(rows.length / perPage)), shown = Math.min(Math.max(1, page), pages);
  const sheets = row.sheets ? await unpacked<Sheet[]>(row.sheets) : [];
  return { rows: await inWords(work, rows.slice((shown - 1) * perPage, shown * perPage), sheets[settings.sheet], settings), page: shown, pages };
});

async function areasOf(work: Work): Promise<ImportView['areas']> {
  const wijken = await work.tx.selectFrom('wijk').select(['code', 'name', 'codes']).orderBy('position').orderBy('name').execute();
  const around = await areasByCode(work.tx, [...new Set(wijken.flatMap(({ codes }) => codes))]);
  return [...around.filter(({ level }) => level === 'municipality').map(({ code, name }) => ({ code, name, isWhole: true })), ...wijken.map(({ code, name }) => ({ code, name, isWhole: false }))];
}

async function runOf(work: Work, id: string) {
  const row = mayImport(work) && isUuid.test(id) ? await work.tx.selectFrom('import_run').selectAll().where('id', '=', id).executeTakeFirst() : undefined;
  return row ?? refuse('platform.notFound', { status: 404 });
}

export type ListedImport = Pick<Staged, 'id' | 'source' | 'fileName' | 'madeAt'> & { state: Staged['state'] | 'reading'; counts: Partial<ImportCounts> };

/** Imports, newest first, with the files that are still being read. @throws Refusal 404 for who may not import. */
export const listImports = query(async (work, _: Record<string, never>): Promise<ListedImport[]> => {
  if (!mayImport(work)) return refuse('platform.notFound', { status: 404 });
  const reading = await work.tx.selectFrom('import_task').select(['import_id', 'file_name', 'asked_at']).where('kind', '=', 'read').where('problem', 'is', null).orderBy('asked_at', 'desc').execute();
  const rows = await work.tx.selectFrom('import_run').select(['id', 'source', 'file_name', 'state', 'counts', 'made_at']).orderBy('made_at', 'desc').limit(100).execute();
  return [
    ...reading.map((task) => ({ id: task.import_id, source: task.file_name ?? '', fileName: task.file_name ?? '', state: 'reading' as const, counts: {}, madeAt: task.asked_at })),
    ...rows.map((row) => ({ id: row.id, source: row.source, fileName: row.file_name, state: row.state as Staged['state'], counts: row.counts as ImportCounts, madeAt: row.made_at })),
  ];
});
