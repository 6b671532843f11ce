import { query, refuse } from '#platform/use-case/index.ts';
import type { ColumnProposal, EntryPlan, EntryStatus } from '#modules/imports/index.ts';
import { spreadsheetFields } from './fields.ts';
import type { EntryKind } from './gather.ts';
import type { Plan, RowPlan } from './plan.ts';
import { mayImport } from './stage-import.ts';
import { stagedOf, unpackedPlan, type Staged } from './staged.ts';

/** A row as a person looks at it before the import. `twins` have the key under which they are decided. */
export type RowView = Pick<RowPlan, 'row' | 'status' | 'belongsTo' | 'problems' | 'remarks'> & {
  party: string; service: string | null; changes: (EntryPlan['changes'][number] & { kind: EntryKind })[]; twins: { key: string; kind: EntryKind; candidates: EntryPlan['twins'] }[];
};
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
  const plan = row.plan ? await unpackedPlan(row.plan) : null;
  const rows = plan?.rows.filter((one) => status === null || one.status === status) ?? [];
  const pages = Math.max(1, Math.ceil(rows.length / perPage)), shown = Math.min(Math.max(1, page), pages);
  return {
    ...staged, counts: row.counts as ImportView['counts'], columns: staged.settings.columns.map((column) => ({ ...column, chosen: staged.settings.mapping[column.column] ?? '' })),
    fields: spreadsheetFields.map(({ key }) => ({ key, label: fieldLabel(key) })), rows: plan ? rows.slice((shown - 1) * perPage, shown * perPage).map((one) => viewOf(one, plan)) : [], page: shown, pages,
  };
});

/** Imports, newest first. */
export const listImports = query(async (work, _: Record<string, never>): Promise<(Pick<Staged, 'id' | 'source' | 'fileName' | 'state' | 'madeAt'> & { counts: unknown })[]> => {
  const rows = await work.tx.selectFrom('import_run').select(['id', 'source', 'file_name', 'state', 'counts', 'made_at']).orderBy('made_at', 'desc').limit(100).execute();
  return rows.map((row) => ({ id: row.id, source: row.source, fileName: row.file_name, state: row.state as Staged['state'], counts: row.counts, madeAt: row.made_at }));
});

function viewOf(row: RowPlan, plan: Plan): RowView {
  const kinds = (['party', 'location', 'service'] as const).flatMap((kind) => {
    const key = row.keys[kind], entry = plan.entries[kind].find((one) => one.key === key);
    return entry ? [{ kind, entry }] : [];
  });
  const nameOf = (kind: EntryKind) => { const key = row.keys[kind]; return key === null ? null : String(plan.incoming[kind].get(key)?.values.name ?? ''); };
  return {
    row: row.row, status: row.status, belongsTo: row.belongsTo, problems: row.problems, remarks: row.remarks, party: nameOf('party') ?? '', service: nameOf('service'),
    changes: kinds.flatMap(({ kind, entry }) => entry.changes.map((change) => ({ ...change, kind }))),
    twins: kinds.filter(({ entry }) => entry.status === 'twin').map(({ kind, entry }) => ({ key: entry.key, kind, candidates: entry.twins })),
  };
}
