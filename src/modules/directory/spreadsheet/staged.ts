import { gunzip, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { refuse, type Work } from '#platform/use-case/index.ts';
import type { ColumnProposal, Decisions, Sheet } from '#modules/imports/index.ts';
import type { Mapping } from './row-cells.ts';

/** What a person may set before a spreadsheet is imported. `header` has the place in the sheet's rows where the data begin. */
export type ImportSettings = { sheet: number; header: { headings: string[]; rowNumbers: number[]; dataFrom: number }; columns: ColumnProposal[]; mapping: Mapping; defaultArea: string | null;
  /** Every sheet of the file, with how many rows it has. */
  sheets: { name: string; rows: number }[] };
export type Staged = { id: string; source: string; fileName: string; state: 'staged' | 'imported' | 'undone'; settings: ImportSettings; decisions: Decisions; madeAt: Date };

const zip = promisify(gzip), unzip = promisify(gunzip);

/** @throws Refusal 404 when there is no such import, `directory.importClosed` when it is not waiting any more. */
export async function stagedRun(work: Work, id: string): Promise<Staged & { sheets: Sheet[] }> {
  const row = await work.tx.selectFrom('import_run').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return refuse('platform.notFound', { status: 404 });
  if (row.state !== 'staged' || row.sheets === null) return refuse('directory.importClosed');
  return { ...stagedOf(row), sheets: await unpacked<Sheet[]>(row.sheets) };
}

/** What was asked of this import is done: in the same commit as what came of it. */
export const taskDone = async ({ tx }: Work, id: string): Promise<void> => void await tx.deleteFrom('import_task').where('import_id', '=', id).execute();

export const stagedOf = (row: { id: string; source: string; file_name: string; state: string; settings: unknown; decisions: unknown; made_at: Date }): Staged => ({
  id: row.id, source: row.source, fileName: row.file_name, state: row.state as Staged['state'], settings: row.settings as ImportSettings, decisions: row.decisions as Decisions, madeAt: row.made_at,
});

export const packed = (value: unknown): Promise<Buffer> => zip(JSON.stringify(value), { level: 1 });

export const unpacked = async <T>(bytes: Buffer): Promise<T> => JSON.parse((await unzip(bytes)).toString()) as T;
