import { query, refuse } from '#platform/use-case/index.ts';
import type { ColumnProposal, EntryStatus } from '#modules/imports/index.ts';
import { spreadsheetFields } from './fields.ts';
import type { RowView } from './row-views.ts';
import { mayImport } from './stage-import.ts';
import { stagedOf, unpacked, type Staged } from './staged.ts';

export type ImportView = Omit<Staged, 'decisions'> & {
  counts: Record<EntryStatus, number>; columns: (ColumnProposal & { chosen: string })[]; fields: { key: string; label: string }[];
  rows: RowView[]; page: number; pages: number;
};

const perPage = 50;
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** What a field is called in our own export. */
export const fieldLabel = (key: string): string => {
  const name = spreadsheetFields.find((field) => field.key === key)?.headings[0] ?? key;
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** An import with its columns, counts, and a page of rows of one status (default: all). @throws Refusal 404. */
export const showImport = query(async (work, { id, status = null, page = 1 }: { id: string; status?: EntryStatus | null; page?: number }): Promise<ImportView> => {
  const row = mayImport(work) && isUuid.test(id) ? await work.tx.selectFrom('import_run').selectAll().where('id', '=', id).executeTakeFirst() : undefined;
  if (!row) return refuse('platform.notFound', { status: 404 });
  const { decisions: _, ...staged } = stagedOf(row);
  const all = row.plan ? await unpacked<RowView[]>(row.plan) : [];
  const rows = all.filter((one) => status === null || one.status === status);
  const pages = Math.max(1, Math.ceil(rows.length / perPage)), shown = Math.min(Math.max(1, page), pages);
  return {
    ...staged, counts: row.counts as ImportView['counts'], columns: staged.settings.columns.map((column) => ({ ...column, chosen: staged.settings.mapping[column.column] ?? '' })),
    fields: spreadsheetFields.map(({ key }) => ({ key, label: fieldLabel(key) })), rows: rows.slice((shown - 1) * perPage, shown * perPage), page: shown, pages,
  };
});

/** Imports, newest first. */
export const listImports = query(async (work, _: Record<string, never>): Promise<(Pick<Staged, 'id' | 'source' | 'fileName' | 'state' | 'madeAt'> & { counts: unknown })[]> => {
  const rows = await work.tx.selectFrom('import_run').select(['id', 'source', 'file_name', 'state', 'counts', 'made_at']).orderBy('made_at', 'desc').limit(100).execute();
  return rows.map((row) => ({ id: row.id, source: row.source, fileName: row.file_name, state: row.state as Staged['state'], counts: row.counts, madeAt: row.made_at }));
});
