import { limits } from '../limits.ts';
import { refuseFile } from '../refusal.ts';
import { Budget, SheetBuilder, type Cell, type Sheet } from '../sheet.ts';
import { readXml, type Attributes } from './xml.ts';
import type { Zip } from './zip.ts';

/** The sheets of an OpenDocument spreadsheet (OASIS ODF 1.3), values only. Notes on cells are left out. */
export async function readOds(zip: Zip): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  const budget = new Budget();
  let table: OdsTable | null = null;
  await readXml(zip, 'content.xml', {
    open(name, attributes) {
      if (name !== 'table') return table?.open(name, attributes);
      if (sheets.length === limits.sheets) refuseFile('imports.tooManySheets', { most: limits.sheets });
      table = new OdsTable(attributes['table:name'] ?? '', budget);
    },
    text: (piece) => table?.text(piece),
    close(name) {
      if (name !== 'table' || !table) return table?.close(name);
      sheets.push(table.finish());
      table = null;
    },
  });
  return sheets;
}

/** Its list of parts says whether they are encrypted. */
export async function refuseEncrypted(zip: Zip): Promise<void> {
  if (zip.has('META-INF/manifest.xml')) await readXml(zip, 'META-INF/manifest.xml', {
    open(name) { if (name === 'encryption-data') refuseFile('imports.fileEncrypted'); },
  });
}

/** One table while it comes in. Rows and cells may say that they are repeated, up to a million times, mostly empty. */
class OdsTable {
  readonly #sheet: SheetBuilder;
  readonly #budget: Budget;
  #row = 0;
  #column = 0;
  #rowRepeats = 1;
  #cells: { column: number; cell: Cell }[] = [];
  #cell: Attributes | null = null;
  #paragraphs: string[] = [];
  #inParagraph = 0;
  #inNote = 0;

  constructor(name: string, budget: Budget) {
    this.#sheet = new SheetBuilder(name, budget);
    this.#budget = budget;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'annotation') this.#inNote++;
    if (this.#inNote > 0) return;
    if (name === 'table-row') {
      this.#rowRepeats = repeats(attributes['table:number-rows-repeated']);
      this.#cells = []; this.#column = 0;
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.#cell = attributes; this.#paragraphs = [];
    } else if (name === 'p' && this.#cell) {
      if (this.#inParagraph++ === 0) this.#paragraphs.push('');
    } else if (name === 's') this.#append(' '.repeat(Math.min(repeats(attributes['text:c']), 1_000)));
    else if (name === 'tab') this.#append('\t');
    else if (name === 'line-break') this.#append('\n');
  }

  text(piece: string): void {
    if (this.#inNote === 0 && this.#inParagraph > 0) this.#append(piece.replace(/[\s]+/g, ' '));
  }

  close(name: string): void {
    if (name === 'annotation') this.#inNote--;
    else if (this.#inNote > 0) return;
    else if (name === 'p' && this.#inParagraph > 0) this.#inParagraph--;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (name === 'table-row') this.#closeRow();
  }

  finish(): Sheet { return this.#sheet.finish(); }

  #append(piece: string): void {
    const last = this.#paragraphs.length - 1;
    if (last < 0) return;
    this.#budget.spendText(piece.length);
    this.#paragraphs[last] += piece;
  }

  #closeCell(): void {
    const attributes = this.#cell ?? {};
    const times = repeats(attributes['table:number-columns-repeated']);
    const cell = cellOf(attributes, this.#paragraphs.join('\n'));
    if (cell !== null && cell !== '') {
      for (let i = 1; i <= Math.min(times, limits.columns + 1); i++) this.#cells.push({ column: this.#column + i, cell });
      this.#merge(attributes);
    }
    this.#column += times;
    this.#cell = null; this.#inParagraph = 0;
  }

  #merge(attributes: Attributes): void {
    const wide = repeats(attributes['table:number-columns-spanned']), high = repeats(attributes['table:number-rows-spanned']);
    if (wide === 1 && high === 1) return;
    const top = this.#row + 1, left = this.#column + 1;
    this.#sheet.merge({ top, left, bottom: top + high - 1, right: left + wide - 1 });
  }

  #closeRow(): void {
    if (this.#cells.length > 0) {
      for (let i = 1; i <= Math.min(this.#rowRepeats, limits.rows + 1); i++) {
        for (const { column, cell } of this.#cells) this.#sheet.put(this.#row + i, column, cell);
      }
    }
    this.#row += this.#rowRepeats;
  }
}

function cellOf(attributes: Attributes, text: string): Cell {
  const type = attributes['office:value-type'] ?? attributes['calcext:value-type'];
  if (attributes['calcext:value-type'] === 'error') return null;
  if (type === 'date') return dateCell(attributes['office:date-value'] ?? '') ?? text;
  if (type === 'time') return timeText(attributes['office:time-value'] ?? '') ?? text;
  if (type === 'boolean') return attributes['office:boolean-value'] === 'true' ? 'ja' : 'nee';
  if (type === 'float' || type === 'currency' || type === 'percentage') return numberOr(text, Number(attributes['office:value']));
  return text;
}

/** A number shown with leading zeros (0612345678) is a text in disguise. */
const numberOr = (text: string, value: number): Cell =>
  !Number.isFinite(value) ? text : /^0\d+$/.test(text) && Number(text) === value ? text : value;

function dateCell(value: string): Cell {
  const found = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(value);
  return found ? { date: found[1] ?? '', time: found[2] && found[2] !== '00:00' ? found[2] : null } : null;
}

function timeText(value: string): string | null {
  const found = /^PT(\d+)H(\d+)M/.exec(value);
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${(found[2] ?? '').padStart(2, '0')}` : null;
}

const repeats = (value: string | undefined) => {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
};
