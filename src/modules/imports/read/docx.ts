import { asWide, type Block } from '../document.ts';
import { limits } from '../limits.ts';
import { refuseFile } from '../refusal.ts';
import { Budget } from '../sheet.ts';
import { relations } from './parts.ts';
import { readXml, type Attributes } from './xml.ts';
import type { Zip } from './zip.ts';

/** What a style makes of a paragraph. */
type Style = { level: number | null; isItem: boolean };
type Paragraph = Style & { text: string };
type Table = { rows: string[][]; row: string[]; cell: string[]; span: number; isMerged: boolean };

/** What stands twice in the file, or was taken out of it by somebody who followed changes. */
const UNREAD = new Set(['Fallback', 'moveFrom', 'del']);
const value = (attributes: Attributes): string => attributes['w:val'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':val'))?.[1] ?? '';

/** The text of an Office Open XML document (ECMA-376, transitional and strict): headings, paragraphs, items of lists and tables. Headers, footnotes, remarks and pictures are left. */
export async function readDocx(zip: Zip): Promise<Block[]> {
  const main = (await relations(zip, '')).find(({ type }) => type === 'officeDocument')?.path ?? 'word/document.xml';
  if (!zip.has(main)) refuseFile('imports.fileNotDocument');
  const styles = (await relations(zip, main)).find(({ type }) => type === 'styles')?.path;
  const reader = new DocumentReader(styles && zip.has(styles) ? await readStyles(zip, styles) : new Map());
  await readXml(zip, main, reader);
  return reader.blocks;
}

/** Built-in styles have English names in every language ("heading 1"); others tell their level themselves, or follow another style. */
async function readStyles(zip: Zip, path: string): Promise<Map<string, Style>> {
  const styles = new Map<string, Style & { basedOn: string | null }>();
  let style: (Style & { basedOn: string | null }) | null = null;
  await readXml(zip, path, {
    open(name, attributes) {
      if (name === 'style') styles.set(attributes['w:styleId'] ?? '', style = { level: null, isItem: false, basedOn: null });
      else if (!style) return;
      else if (name === 'name') { style.level ??= levelOf(value(attributes)); style.isItem ||= /^list (bullet|number)/i.test(value(attributes)); }
      else if (name === 'outlineLvl') style.level ??= Number(value(attributes)) < 9 ? Number(value(attributes)) + 1 : null;
      else if (name === 'numPr' && style.level === null) style.isItem = true;
      else if (name === 'basedOn') style.basedOn = value(attributes);
    },
    close(name) { if (name === 'style') style = null; },
  });
  for (const one of styles.values()) {
    const above = styles.get(one.basedOn ?? '');
    if (one.level === null && above?.level) one.level = above.level;
  }
  return styles;
}

function levelOf(name: string): number | null {
  if (/^(title|titel)$/i.test(name)) return 0;
  const [, level] = /^(?:heading|kop) ?(\d)$/i.exec(name) ?? [];
  return level ? Number(level) : null;
}

class DocumentReader {
  readonly blocks: Block[] = [];
  readonly #styles: Map<string, Style>;
  readonly #budget = new Budget();
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: Table[] = [];
  #unread = 0;
  #reading = false;

  constructor(styles: Map<string, Style>) {
    this.#styles = styles;
  }

  open = (name: string, attributes: Attributes): void => {
    if (UNREAD.has(name)) this.#unread++;
    const paragraph = this.#paragraphs.at(-1), table = this.#tables.at(-1);
    if (name === 'p') this.#paragraphs.push({ text: '', level: null, isItem: false });
    else if (name === 'tbl') this.#tables.push({ rows: [], row: [], cell: [], span: 1, isMerged: false });
    else if (name === 't') this.#reading = true;
    else if (name === 'tc' && table) Object.assign(table, { cell: [], span: 1, isMerged: false });
    else if (name === 'gridSpan' && table) table.span = Math.min(limits.columns, Math.max(1, Number(value(attributes)) || 1));
    else if (name === 'vMerge' && table) table.isMerged = value(attributes) !== 'restart';
    else if (paragraph) this.#say(paragraph, name, attributes);
  };

  #say(paragraph: Paragraph, name: string, attributes: Attributes): void {
    if (name === 'pStyle') { const style = this.#styles.get(value(attributes)); paragraph.level ??= style?.level ?? levelOf(value(attributes)); paragraph.isItem ||= style?.isItem ?? false; }
    else if (name === 'outlineLvl') paragraph.level = Number(value(attributes)) < 9 ? Number(value(attributes)) + 1 : null;
    else if (name === 'numId') paragraph.isItem = value(attributes) !== '0';
    else if (this.#unread === 0 && (name === 'br' || name === 'cr')) paragraph.text += '\n';
    else if (this.#unread === 0 && name === 'noBreakHyphen') paragraph.text += '-';
    // A place to stop at, told in the properties of a paragraph, is called a tab too.
    else if (this.#unread === 0 && name === 'tab' && attributes['w:pos'] === undefined) paragraph.text += '\t';
  }

  text = (piece: string): void => {
    const paragraph = this.#paragraphs.at(-1);
    if (!this.#reading || !paragraph || this.#unread > 0) return;
    this.#budget.spendText(piece.length);
    paragraph.text += piece;
  };

  close = (name: string): void => {
    if (UNREAD.has(name)) this.#unread--;
    const table = this.#tables.at(-1);
    if (name === 't') this.#reading = false;
    else if (name === 'p') this.#endParagraph();
    else if (name === 'tc' && table) this.#endCell(table);
    else if (name === 'tr' && table) { if (table.row.some((cell) => cell !== '')) table.rows.push(table.row); table.row = []; }
    else if (name === 'tbl') this.#endTable();
  };

  #endParagraph(): void {
    const { text: raw, level, isItem } = this.#paragraphs.pop() ?? { text: '', level: null, isItem: false }, text = tidy(raw), table = this.#tables.at(-1);
    if (text === '' || this.#unread > 0) return;
    if (table) table.cell.push(text);
    else this.#add(level !== null ? { kind: 'heading', level, text } : { kind: isItem ? 'item' : 'paragraph', text });
  }

  #endCell(table: Table): void {
    this.#budget.spendCell();
    const at = table.row.length, text = table.isMerged ? table.rows.at(-1)?.[at] ?? '' : table.cell.join('\n');
    if (at + table.span > limits.columns) refuseFile('imports.fileBroken');
    table.row.push(text, ...Array.from({ length: table.span - 1 }, () => ''));
    table.cell = [];
  }

  /** A table within a cell is text of that cell. */
  #endTable(): void {
    const table = this.#tables.pop(), outer = this.#tables.at(-1);
    if (!table || table.rows.length === 0) return;
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
