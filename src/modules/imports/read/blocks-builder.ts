import { asWide, type Block } from '../document.ts';
import { limits } from '../limits.ts';
import { refuseFile } from '../refusal.ts';
import { Budget } from '../sheet.ts';

/** What a paragraph is: of a heading its level, 0 for the title of the whole. */
export type Style = { level: number | null; isItem: boolean };
type Paragraph = Style & { text: string };
type Table = { rows: string[][]; row: string[]; cell: string[]; span: number; isMerged: boolean };

/** Makes blocks of a document that comes in as a stream: paragraphs that may stand in each other, tables in cells, parts that are not to be read. Stays within `limits`. */
export class BlocksBuilder {
  readonly blocks: Block[] = [];
  readonly #budget = new Budget();
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: Table[] = [];
  #unread = 0;

  /** What comes until `readOn` is left out. */
  leaveOut(): void { this.#unread++; }
  readOn(): void { this.#unread--; }

  /** The paragraph that is read now, to say what it is. */
  get paragraph(): Style | undefined { return this.#paragraphs.at(-1); }
  /** How many columns the cell that is read now takes, and whether it goes on from the row above. */
  get cell(): { span: number; isMerged: boolean } | undefined { return this.#tables.at(-1); }

  openParagraph(style: Style = { level: null, isItem: false }): void { this.#paragraphs.push({ text: '', ...style }); }

  say(piece: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#unread > 0) return;
    this.#budget.spendText(piece.length);
    paragraph.text += piece;
  }

  closeParagraph(): void {
    const { text: raw, level, isItem } = this.#paragraphs.pop() ?? { text: '', level: null, isItem: false }, text = tidy(raw), table = this.#tables.at(-1);
    if (text === '' || this.#unread > 0) return;
    if (table) table.cell.push(text);
    else this.#add(level !== null ? { kind: 'heading', level, text } : { kind: isItem ? 'item' : 'paragraph', text });
  }

  openTable(): void { this.#tables.push({ rows: [], row: [], cell: [], span: 1, isMerged: false }); }

  openCell(): void { Object.assign(this.#tables.at(-1) ?? {}, { cell: [], span: 1, isMerged: false }); }

  closeCell(): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    this.#budget.spendCell();
    const at = table.row.length, text = table.isMerged ? table.rows.at(-1)?.[at] ?? '' : table.cell.join('\n');
    if (at + table.span > limits.columns) refuseFile('imports.fileBroken');
    table.row.push(text, ...Array.from({ length: table.span - 1 }, () => ''));
    table.cell = [];
  }

  closeRow(): void {
    const table = this.#tables.at(-1);
    if (table?.row.some((cell) => cell !== '')) table.rows.push(table.row);
    if (table) table.row = [];
  }

  /** A table within a cell is text of that cell. */
  closeTable(): void {
    const table = this.#tables.pop(), outer = this.#tables.at(-1);
    if (!table || table.rows.length === 0 || this.#unread > 0) return;
    if (outer) outer.cell.push(table.rows.map((row) => row.filter(Boolean).join(' ')).join('\n'));
    else this.#add({ kind: 'table', rows: asWide(table.rows) });
  }

  #add(block: Block): void {
    if (this.blocks.length >= limits.documentBlocks) refuseFile('imports.tooMuchText');
    this.blocks.push(block);
  }
}

/** Spaces that a program put in for the look of it are plain ones. */
const tidy = (text: string): string => text.replaceAll(/[\u00a0\u2007\u202f]/g, ' ').replaceAll('\u00ad', '').trim();
