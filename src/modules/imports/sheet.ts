import { limits } from './limits.ts';
import { refuseFile } from './refusal.ts';

/** A real date of a spreadsheet; `time` is null when the cell holds only a day. Local, without a zone, as the sheet has it. */
export type DateCell = { date: string; time: string | null };
/** Yes and no arrive as 'ja' and 'nee', a time of day as '14:00', a formula as its last value, an error value as empty. */
export type Cell = string | number | DateCell | null;
/** `number` counts from 1 as the spreadsheet program shows it. `cells` ends at the last filled cell. */
export type Row = { number: number; cells: Cell[] };
/** Only rows with something in them. A merged area holds its value in each of its cells. */
export type Sheet = { name: string; rows: Row[] };
type Area = { top: number; left: number; bottom: number; right: number };

/** What a cell says, as text: trimmed, spaces and line ends made plain; '' when empty. Numbers never get an exponent. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return Number.isInteger(cell) ? BigInt(cell).toString() : String(Number(cell.toPrecision(15)));
  if (typeof cell === 'string' && !/[\u00a0\u2007\u202f\t\r\n]| {2}|^ | $/.test(cell)) return cell;
  if (typeof cell === 'string') return cell.replace(/[\u00a0\u2007\u202f\t ]+/g, ' ').replace(/ ?\r?\n ?|\r/g, '\n').trim();
  return cell.time === null ? cell.date : `${cell.date} ${cell.time}`;
}

/** Whether all filled cells of a row, two or more, hold one and the same text: a title or a heading merged over the table. */
export function isMergedOver(row: Row): boolean {
  const texts = row.cells.map(cellText).filter((text) => text !== '');
  return texts.length > 1 && texts.every((text) => text === texts[0]);
}

/** Counts what all sheets of one file cost together. */
export class Budget {
  #cells = 0;
  #characters = 0;

  spendCell(): void {
    if (++this.#cells > limits.cells) refuseFile('imports.tooManyCells', { most: limits.cells });
  }
  spendText(length: number): void {
    this.#characters += length;
    if (this.#characters > limits.characters) refuseFile('imports.tooMuchText');
  }
}

/** Collects the cells of one sheet, in any row order that goes down, within the limits. */
export class SheetBuilder {
  readonly #name: string;
  readonly #budget: Budget;
  readonly #rows: Row[] = [];
  readonly #merged: Area[] = [];

  constructor(name: string, budget: Budget) {
    this.#name = name;
    this.#budget = budget;
  }

  /** Row and column count from 1. An empty text is no cell. */
  put(rowNumber: number, column: number, cell: Cell): void {
    if (cell === null || cell === '') return;
    if (column > limits.columns) refuseFile('imports.tooManyColumns', { most: limits.columns, sheet: this.#name });
    this.#budget.spendCell();
    const row = this.#rowAt(rowNumber);
    while (row.cells.length < column - 1) row.cells.push(null);
    row.cells[column - 1] = typeof cell === 'string' ? ownCopy(cell.slice(0, limits.cellCharacters)) : cell;
  }

  merge(area: Area): void {
    if (this.#merged.length < limits.rows) this.#merged.push(area);
  }

  finish(): Sheet {
    const byNumber = new Map(this.#rows.map((row) => [row.number, row]));
    for (const area of this.#merged) this.#fill(area, byNumber);
    return { name: this.#name, rows: this.#rows };
  }

  /** Only into rows that have something of their own: an area merged down to the end of the sheet makes no rows. */
  #fill({ top, left, bottom, right }: Area, rows: Map<number, Row>): void {
    const cell = rows.get(top)?.cells[left - 1] ?? null;
    if (cell === null) return;
    for (const row of bottom - top > rows.size ? rows.values() : numbered(rows, top, bottom)) {
      if (row.number < top || row.number > bottom) continue;
      for (let column = left; column <= Math.min(right, limits.columns); column++) this.#repeat(row, column, cell);
    }
  }

  #repeat(row: Row, column: number, cell: Cell): void {
    while (row.cells.length < column) row.cells.push(null);
    if (row.cells[column - 1] !== null) return;
    this.#budget.spendCell();
    row.cells[column - 1] = cell;
  }

  #rowAt(number: number): Row {
    const last = this.#rows.at(-1);
    if (last?.number === number) return last;
    if (this.#rows.length >= limits.rows) refuseFile('imports.tooManyRows', { most: limits.rows, sheet: this.#name });
    const row: Row = { number, cells: [] };
    this.#rows.push(row);
    return row;
  }
}

/** V8 cuts a text out of a larger one by pointing into it: without a copy, every cell keeps the piece of file it came from in memory. */
const ownCopy = (text: string) => (text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le'));

function* numbered(rows: Map<number, Row>, from: number, to: number): Iterable<Row> {
  for (let number = from; number <= to; number++) {
    const row = rows.get(number);
    if (row) yield row;
  }
}
