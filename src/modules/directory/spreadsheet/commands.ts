import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { Command } from '#platform/contribution.ts';
import { needRoomForMuch, query, refuse, type Context, type Locale } from '#platform/use-case/index.ts';
import { limits } from '#modules/imports/index.ts';
import { directoryText } from '../texts.ts';
import { exportDirectory } from './export-directory.ts';
import { runImport } from './run-import.ts';
import { showImport, showImportRows } from './show-import.ts';
import { correctImport, decideTwins, stageImport } from './stage-import.ts';
import { fieldName, importPagesText } from './ui/texts.ts';
import { undoImport } from './undo-import.ts';

const locale: Locale = 'nl';

/** The spreadsheets of the directory, by command: what the pages do, without looking in between. */
export const spreadsheetCommands: Command[] = [
  {
    words: 'import spreadsheet', usage: 'BESTAND', summary: 'leest een lijst met aanbod in: een Excel-bestand of andere spreadsheet (.xlsx, .ods, .csv)',
    options: {
      source: { type: 'string', value: 'NAAM', summary: 'hoe deze lijst heet; met elk jaar dezelfde naam wordt de oude bijgewerkt' }, area: { type: 'string', value: 'CODE', summary: 'het gebied van rijen die geen gebied noemen, zoals GM0344 of WK034401' },
      'as-new': { type: 'boolean', summary: 'rijen die lijken op wat er al is, zijn toch nieuw' }, 'leave-out-wrong': { type: 'boolean', summary: 'rijen die niet kloppen, blijven weg; de rest komt erin' },
      look: { type: 'boolean', summary: 'laat alleen zien wat er zou gebeuren; er komt niets op de site' },
    },
    async run(house, [path], options) {
      await needRoomForMuch(house.ownerUrl);
      const context: Context = { ...house.context, tell: (progress) => house.say(importPagesText(locale, `progress_${progress.step}` as 'progress_rows', progress)) };
      const id = await stageImport(context, { bytes: fileAt(path), fileName: path ?? '', source: typeof options.source === 'string' ? options.source : undefined });
      if (typeof options.area === 'string') await correctImport(context, { id, defaultArea: options.area });
      if (options['as-new']) await takeAsNew(context, id);
      const { columns, counts } = await showImport(context, { id });
      house.say(columns.map(({ name, chosen }) => `${name} → ${importPagesText(locale, chosen === '' ? 'nothing' : fieldName(chosen))}`).join('\n'));
      if (options.look) return `${directoryText(locale, 'importLooked')}\n` + summaryLine({ new: counts.new, changed: counts.changed, same: counts.same, leftOut: counts.wrong, questions: 0 });
      const summary = await runImport(context, { id, leaveOutWrong: options['leave-out-wrong'] === true });
      const nowhere = await offersNowhere(context, id);
      if (nowhere > 0) house.say(directoryText(locale, 'importNowhere', { count: nowhere }));
      return `${directoryText(locale, 'importUndoBy', { command: `npx wijkverband undo import ${id} --region ${house.region.slug}` })}\n${summaryLine(summary)}`;
    },
  },
  {
    words: 'undo import', usage: 'NUMMER', summary: 'draait een ingelezen lijst terug; het nummer staat bij het einde van het inlezen',
    async run({ context }, [id]) {
      const { restored, removed, kept } = await undoImport(context, { id });
      return [...kept.map(({ name }) => name), directoryText(locale, 'undoSummary', { restored, removed, kept: kept.length })].join('\n');
    },
  },
  {
    words: 'export spreadsheet', usage: 'BESTAND', summary: 'schrijft de sociale kaart als .xlsx of .csv',
    options: { area: { type: 'string', value: 'CODE', summary: 'alleen wat er is in het gebied met deze code' } },
    async run({ context }, [path], { area }) {
      if (!path) return refuse('directory.importFileNameMissing');
      const { bytes, rows } = await exportDirectory(context, { format: path.endsWith('.csv') ? 'csv' : 'xlsx', area: typeof area === 'string' ? area : undefined });
      writeFileSync(path, bytes);
      return directoryText(locale, 'exported', { path, rows });
    },
  },
];

function fileAt(path: string | undefined): Uint8Array {
  if (!path) return refuse('directory.importFileNameMissing');
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file?.isFile()) return refuse('directory.importFileMissing', { values: { name: path } });
  return file.size > limits.fileBytes ? refuse('imports.fileTooLarge', { values: { megabytes: limits.fileBytes / 2 ** 20 } }) : readFileSync(path);
}

/** How much of what was imported is of no area, so that nobody finds it. */
const offersNowhere = query(async ({ tx }, id: string): Promise<number> =>
  (await tx.selectFrom('import_memory as m').innerJoin('service as s', 's.id', 'm.entry_id').select('s.id').distinct().where('m.run_id', '=', id).where('m.kind', '=', 'service').where(sql<boolean>`s.areas = '{}'`).execute()).length);

/** Organisations first: what they offer may be doubtful only because they are. */
async function takeAsNew(context: Context, id: string): Promise<void> {
  for (let round = 0; round < 2; round++) {
    const decisions: Record<string, string> = {};
    for (let page = 1, pages = 1; page <= pages; page++) {
      const view = await showImportRows(context, { id, status: 'twin', page });
      pages = view.pages;
      for (const { twins } of view.rows) for (const { key } of twins) decisions[key] = 'new';
    }
    if (Object.keys(decisions).length > 0) await decideTwins(context, { id, decisions });
  }
}

const summaryLine = (summary: { new: number; changed: number; same: number; leftOut: number; questions: number }) => directoryText(locale, 'importSummary', summary);
