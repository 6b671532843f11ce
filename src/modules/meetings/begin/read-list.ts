import { cellText, proposeColumns, readSheet, writeCsv, type Proposal as Columns, type Sheet } from '#modules/imports/index.ts';
import { refuse, type Region } from '#platform/use-case/index.ts';
import { asTyped, knownLists, MOST_READ, type List, type Typed } from './lists.ts';

/** What somebody gives: text that was copied out of a spreadsheet, or a file. */
export type Given = { text: string; file: { name: string; content: Uint8Array } };

/** Which field each column is, as somebody said it: by its number, from 1; '' is none. */
export type Said = { columns: ReadonlyMap<number, string>; /** Whether the list begins with headings. */ hasHeadings: boolean };

/** The first rows of a list with what each column was taken for. `isSure`: its heading or content leave little doubt. `text`: the whole list, to read it again. */
export type ListTable = { columns: { column: number; name: string; field: string; isSure: boolean; samples: string[] }[]; hasHeadings: boolean; text: string };

/** The rows of a list, the headings of columns that say nothing we ask, and how it was read. */
type ReadList = { rows: Typed[]; unread: string[]; table: ListTable };

const SURE = 0.75, SHOWN_ROWS = 3;

/**
 * Reads a list that was pasted or uploaded: which column is what is found by heading and content, unless somebody said so. Keeps nothing.
 * @throws Refusal of `readSheet`; `begin.nothingGiven`; `begin.nothingRead` when no row holds anything; `begin.tooManyRows`.
 */
export async function readList(list: List, { text, file }: Given, country: Region['country'], said: Said | null = null): Promise<ReadList> {
  const isPasted = file.content.byteLength === 0;
  if (isPasted && text.trim() === '') refuse('begin.nothingGiven', { status: 422, fields: { text: 'begin.nothingGiven' } });
  const sheets = await readSheet(isPasted ? new TextEncoder().encode(text) : file.content, { name: isPasted ? 'lijst.csv' : file.name });
  const { sheet, columns } = sheets.map((one) => ({ sheet: one, columns: proposeColumns(one, knownLists[list].fields, country) })).reduce((best, one) => (worth(one) > worth(best) ? one : best));
  const found = columns.header.dataFrom + Number(isLoneHeading(list, columns, sheet)), dataFrom = said ? (said.hasHeadings ? Math.max(1, found) : 0) : found;
  const fields = said ? new Map([...said.columns].filter(([, key]) => knownLists[list].fields.some((field) => field.key === key))) : fieldsOf(list, columns);
  const rows = sheet.rows.slice(dataFrom).map(({ number, cells }) => {
    const typed: Record<string, string> = { at: String(number) };
    for (const [column, key] of fields) typed[key] = asTyped([typed[key], cellText(cells[column - 1])].filter(Boolean).join(' '));
    return typed;
  }).filter((typed) => Object.entries(typed).some(([key, value]) => key !== 'at' && value !== ''));
  if (rows.length === 0) refuse('begin.nothingRead', { status: 422 });
  if (rows.length > MOST_READ) refuse('begin.tooManyRows', { status: 422, values: { most: MOST_READ } });
  const first = sheet.rows.slice(dataFrom, dataFrom + SHOWN_ROWS), table = {
    columns: columns.columns.map(({ column, name, confidence }) => ({ column, name, field: fields.get(column) ?? '', isSure: said !== null || confidence >= SURE, samples: first.map(({ cells }) => cellText(cells[column - 1])) })),
    hasHeadings: dataFrom > 0, text: isPasted ? text : new TextDecoder().decode(writeCsv(sheet.rows.map(({ cells }) => [...cells]))),
  };
  return { rows, unread: columns.columns.filter(({ column }) => !fields.has(column)).map(({ name }) => name), table };
}

/** A list of one column has a heading that is not known by what stands beside it. */
const isLoneHeading = (list: List, { header }: Columns, { rows: [first] }: Sheet): boolean => header.rowNumbers.length === 0 && first?.cells.length === 1
  && knownLists[list].fields.some(({ key, headings, maybe = [] }) => key === knownLists[list].main && [...headings, ...maybe].includes(cellText(first.cells[0]).toLowerCase()));

/** The sheet in which most of the columns are known; of two the longer one. */
const worth = ({ sheet, columns }: { sheet: Sheet; columns: Columns }): number => columns.columns.reduce((sum, { confidence }) => sum + confidence, 0) + sheet.rows.length / 1_000_000;

/**
 * The field of each column. Without a heading for what a row is about, it is a column that is nothing else: of an action list the one with most words, of a members list the first. A calendar is about
 * days already.
 */
function fieldsOf(list: List, { columns }: Columns): Map<number, string> {
  const fields = new Map(columns.flatMap(({ column, field }) => (field ? [[column, field] as const] : []))), { main } = knownLists[list], left = columns.filter(({ field }) => field === null);
  const words = ({ samples }: (typeof columns)[number]) => samples.join('').length, first = list === 'agreements' ? left.toSorted((a, b) => words(b) - words(a))[0] : left[0];
  if (first && list !== 'calendar' && ![...fields.values()].includes(main)) fields.set(first.column, main);
  return fields;
}
