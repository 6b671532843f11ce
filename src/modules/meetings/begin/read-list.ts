import { cellText, proposeColumns, readSheet, type Proposal as Columns, type Sheet } from '#modules/imports/index.ts';
import { refuse, type Region } from '#platform/use-case/index.ts';
import { asTyped, knownLists, MOST_READ, type List, type Typed } from './lists.ts';

/** What somebody gives: text that was copied out of a spreadsheet, or a file. */
export type Given = { text: string; file: { name: string; content: Uint8Array } };

/** The rows of a list, and the headings of columns that say nothing we ask. */
export type ReadList = { rows: Typed[]; unread: string[] };

/**
 * Reads a list that was pasted or uploaded: which column is what is found by heading and content. Keeps nothing.
 * @throws Refusal of `readSheet`; `begin.nothingGiven`; `begin.nothingRead` when no row holds anything; `begin.tooManyRows`.
 */
export async function readList(list: List, { text, file }: Given, country: Region['country']): Promise<ReadList> {
  const isPasted = file.content.byteLength === 0;
  if (isPasted && text.trim() === '') refuse('begin.nothingGiven', { status: 422, fields: { text: 'begin.nothingGiven' } });
  const sheets = await readSheet(isPasted ? new TextEncoder().encode(text) : file.content, { name: isPasted ? 'lijst.csv' : file.name });
  const { sheet, columns } = sheets.map((one) => ({ sheet: one, columns: proposeColumns(one, knownLists[list].fields, country) })).reduce((best, one) => (worth(one) > worth(best) ? one : best));
  const fields = fieldsOf(list, columns);
  const rows = sheet.rows.slice(columns.header.dataFrom + Number(isLoneHeading(list, columns, sheet))).map(({ number, cells }) => {
    const typed: Record<string, string> = { at: String(number) };
    for (const [column, key] of fields) typed[key] = asTyped([typed[key], cellText(cells[column - 1])].filter(Boolean).join(' '));
    return typed;
  }).filter((typed) => Object.entries(typed).some(([key, value]) => key !== 'at' && value !== ''));
  if (rows.length === 0) refuse('begin.nothingRead', { status: 422 });
  if (rows.length > MOST_READ) refuse('begin.tooManyRows', { status: 422, values: { most: MOST_READ } });
  return { rows, unread: columns.columns.filter(({ column }) => !fields.has(column)).map(({ name }) => name) };
}

/** A list of one column has a heading that is not known by what stands beside it. */
const isLoneHeading = (list: List, { header }: Columns, { rows: [first] }: Sheet): boolean => header.rowNumbers.length === 0 && first?.cells.length === 1
  && knownLists[list].fields.some(({ key, headings, maybe = [] }) => key === knownLists[list].main && [...headings, ...maybe].includes(cellText(first.cells[0]).toLowerCase()));

/** The sheet in which most of the columns are known; of two the longer one. */
const worth = ({ sheet, columns }: { sheet: Sheet; columns: Columns }): number => columns.columns.reduce((sum, { confidence }) => sum + confidence, 0) + sheet.rows.length / 1_000_000;

/** The field of each column. Without a heading for what a row is about, the first column that is nothing else is that; a calendar is about days already. */
function fieldsOf(list: List, { columns }: Columns): Map<number, string> {
  const fields = new Map(columns.flatMap(({ column, field }) => (field ? [[column, field] as const] : []))), { main } = knownLists[list];
  const first = columns.find(({ field }) => field === null);
  if (first && list !== 'calendar' && ![...fields.values()].includes(main)) fields.set(first.column, main);
  return fields;
}
