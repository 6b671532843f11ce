import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { administers, refuse, useCase, type Context, type Work } from '#platform/use-case/index.ts';
import { proposeColumns, readSheet, type Sheet } from '#modules/imports/index.ts';
import { exportRows } from './export-rows.ts';
import { spreadsheetFields } from './fields.ts';
import { knownDirectory, namesOf, wordingOf } from './known.ts';
import { planRows, type Known, type Plan } from './plan.ts';
import type { Names } from './names.ts';
import { readRow, type RowEntries } from './read-row.ts';
import { mappingOf, rowsOf, type RowCells } from './row-cells.ts';
import { rowViews } from './row-views.ts';
import { packed, stagedRun, taskDone, type ImportSettings, type Staged } from './staged.ts';
import { withoutSecretAddresses } from './secret-addresses.ts';
import { withoutUnchanged } from './unchanged-cells.ts';

/** Spreadsheets hold people: only the region's administrators, and a command, may bring one in. */
export const mayImport = ({ actor }: Pick<Work, 'actor'>): boolean => administers(actor);

const sourceName = v.pipe(v.string(), v.trim(), v.nonEmpty('directory.required'), v.maxLength(80, 'directory.tooLong'));

/**
 * Reads a spreadsheet, proposes its columns and says of each row what would become of it; nothing is imported yet. Answers its id (`id`, when it has one).
 * `source` is what the list is called, the same each year (default: the file's name without a year).
 * @throws Refusal of `readSheet` when the file cannot be read.
 */
export async function stageImport(context: Context, { bytes, fileName, source, id }: { bytes: Uint8Array; fileName: string; source?: string; id?: string }): Promise<string> {
  if (!mayImport(context)) return refuse('platform.notFound', { status: 404 });
  const name = (fileName.split(/[\\/]/).at(-1) ?? '').slice(0, 200);
  return keepStaged(context, { sheets: await readSheet(bytes, { name }), fileName: name, source: source ?? sourceOf(name), id: id ?? newId() });
}

/** "Sociale kaart 2026 (def).xlsx" and next year's are one source. */
const sourceOf = (fileName: string) => fileName.replace(/\.[a-z]{2,4}$/i, '').replace(/\([^)]*\)|[\d_]+|\b(def|definitief|versie|nieuw|kopie)\b/gi, ' ').replace(/[\s-]+/g, ' ').trim().slice(0, 80) || 'Spreadsheet';

const keepStaged = useCase({
  input: v.object({ sheets: v.array(v.custom<Sheet>((sheet) => typeof sheet === 'object')), fileName: v.string(), source: sourceName, id: v.string() }),
  may: mayImport, unseen: true,
  async run(work, { sheets, fileName, source, id }) {
    const largest = sheets.reduce((most, sheet, at) => (sheet.rows.length > (sheets[most]?.rows.length ?? 0) ? at : most), 0);
    const settings = proposedSettings(work, sheets, largest, null);
    const staged: Staged = { id, source, fileName, state: 'staged', settings, decisions: {}, madeAt: work.now };
    await work.tx.insertInto('import_run').values({
      id: staged.id, source, file_name: fileName, state: 'staged', settings: JSON.stringify(settings), made_at: work.now,
      made_by: work.actor.kind === 'person' ? work.actor.id : null,
    }).execute();
    await replan(work, staged, sheets);
    return staged.id;
  },
});

function proposedSettings(work: Work, sheets: readonly Sheet[], at: number, defaultArea: string | null): ImportSettings {
  const sheet = sheets[at] ?? refuse('platform.inputUnclear', { status: 422 });
  const { header, columns } = proposeColumns(sheet, spreadsheetFields, work.region.country);
  return { sheet: at, header, columns, mapping: mappingOf(columns), defaultArea, sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })) };
}

const fieldKeys = spreadsheetFields.map(({ key }) => key);

/**
 * Corrects what a spreadsheet was taken for: another sheet (its columns are proposed afresh), what a column is ('' for nothing), the area
 * of rows that name none, what the list is called. The plan is made again.
 */
export const correctImport = useCase({
  input: v.object({
    id: v.pipe(v.string(), v.uuid()), sheet: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50))), source: v.optional(sourceName),
    mapping: v.optional(v.record(v.pipe(v.string(), v.regex(/^\d{1,3}$/)), v.picklist(['', ...fieldKeys]))), defaultArea: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(40)))),
  }),
  may: mayImport, unseen: true,
  async run(work, { id, sheet, mapping, defaultArea, source }) {
    const { sheets, ...staged } = await stagedRun(work, id);
    const base = sheet !== undefined && sheet !== staged.settings.sheet ? proposedSettings(work, sheets, sheet, staged.settings.defaultArea) : staged.settings;
    const settings = { ...base, defaultArea: defaultArea === undefined ? base.defaultArea : defaultArea, mapping: mapping ? Object.fromEntries(Object.entries(mapping).filter(([, field]) => field !== '')) : base.mapping };
    await replan(work, { ...staged, settings, source: source ?? staged.source }, sheets);
  },
});

/** Says of doubtful ones whether they are new (`new`) or which entry they are (its id), by the key of the plan. The plan is made again. */
export const decideTwins = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()), decisions: v.record(v.pipe(v.string(), v.maxLength(400)), v.union([v.literal('new'), v.pipe(v.string(), v.uuid())])) }),
  may: mayImport, unseen: true,
  async run(work, { id, decisions }) {
    const { sheets, ...staged } = await stagedRun(work, id);
    await replan(work, { ...staged, decisions: { ...staged.decisions, ...decisions } }, sheets);
  },
});

/** Forgets a spreadsheet that will not be imported. */
export const dropImport = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()) }), may: mayImport, unseen: true,
  async run(work, { id }) {
    await stagedRun(work, id);
    await work.tx.deleteFrom('import_run').where('id', '=', id).execute();
    await taskDone(work, id);
  },
});

/** Makes the plan against the directory as it is now, and keeps it with everything it was made from. Secret addresses are not kept. */
export async function replan(work: Work, staged: Staged, sheets: readonly Sheet[]): Promise<Plan> {
  const safe = sheets.map((sheet, at) => (at === staged.settings.sheet ? withoutSecretAddresses(sheet, staged.settings) : sheet));
  const { plan } = await planOf(work, staged, safe);
  await work.tx.updateTable('import_run').set({
    source: staged.source, settings: JSON.stringify(staged.settings), decisions: JSON.stringify(staged.decisions), counts: JSON.stringify(plan.counts), sheets: await packed(safe), plan: await packed(rowViews(plan)),
  }).where('id', '=', staged.id).execute();
  await taskDone(work, staged.id);
  return plan;
}

const rowsBetweenTelling = 250;

/** Row by row: what is read of one is gathered before the next, so that the file is never there twice. */
function* readAll(rows: Iterable<RowCells>, names: Names, tell: (done: number) => void): Iterable<RowEntries> {
  let done = 0;
  for (const cells of rows) {
    yield readRow(cells, names);
    if (++done % rowsBetweenTelling === 0) tell(done);
  }
}

/** The plan against the directory as it is now, and that directory. */
export async function planOf(work: Work, { settings, source, decisions }: Staged, sheets: readonly Sheet[]): Promise<{ plan: Plan; known: Known }> {
  const sheet = sheets[settings.sheet] ?? refuse('platform.inputUnclear', { status: 422 });
  const known = await knownDirectory(work, source), wording = await wordingOf(work);
  const names = namesOf(wording, known, work.now.toISOString().slice(0, 10), settings.defaultArea);
  const rows = rowsOf(sheet, settings.header, settings.mapping);
  const ours = Object.values(settings.mapping).includes('party.id') ? withoutUnchanged(rows, exportRows(known, wording)) : rows;
  const total = sheet.rows.length - settings.header.dataFrom;
  return { plan: planRows(readAll(ours, names, (done) => work.tell?.({ step: 'rows', done, total })), known, decisions), known };
}
