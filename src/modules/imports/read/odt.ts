import type { Block } from '../document.ts';
import { limits } from '../limits.ts';
import { BlocksBuilder } from './blocks-builder.ts';
import { readXml, type Attributes } from './xml.ts';
import type { Zip } from './zip.ts';

/** What was taken out by somebody who followed changes, stands elsewhere (notes, remarks), stands twice (a list of contents) or tells of a picture. */
const UNREAD = new Set(['tracked-changes', 'annotation', 'note', 'table-of-content', 'alphabetical-index', 'desc', 'title', 'ruby-text', 'sequence-decls', 'forms']);
const MOST_SPACES = 100;
const count = (text: string | undefined, most: number): number => Math.min(most, Math.max(1, Number(text) || 1));

/** Whether a zip is an OpenDocument text, or a model for one: the first of its files says so. */
export async function isText(zip: Zip): Promise<boolean> {
  if (!zip.has('mimetype') || !zip.has('content.xml')) return false;
  let told = '';
  for await (const chunk of zip.chunks('mimetype')) told = (told + Buffer.from(chunk).toString('latin1')).slice(0, 100);
  return /^application\/vnd\.oasis\.opendocument\.text(-template)?\s*$/.test(told);
}

/** The text of an OpenDocument text (OASIS ODF 1.3), as LibreOffice writes it: headings, paragraphs, items of lists and tables. Headers, notes, remarks and pictures are left. */
export async function readOdt(zip: Zip): Promise<Block[]> {
  const reader = new TextReader();
  await readXml(zip, 'content.xml', reader);
  return reader.builder.blocks;
}

class TextReader {
  readonly builder = new BlocksBuilder();
  /** Styles of this document alone, by the one they follow: a title that somebody made red is a title. */
  readonly #follows = new Map<string, string>();
  #lists = 0;
  /** Cells that go on below themselves: how many rows are still to come, by column, of each table that is open. */
  readonly #below: Map<number, number>[] = [];
  #column = 0;

  open = (name: string, attributes: Attributes): void => {
    const { builder } = this;
    if (UNREAD.has(name)) builder.leaveOut();
    if (name === 'style') this.#follows.set(attributes['style:name'] ?? '', attributes['style:parent-style-name'] ?? '');
    else if (name === 'h') builder.openParagraph({ level: count(attributes['text:outline-level'], 9), isItem: false });
    else if (name === 'p') builder.openParagraph({ level: this.#isTitle(attributes['text:style-name']) ? 0 : null, isItem: this.#lists > 0 });
    else if (name === 'list') this.#lists++;
    else if (name === 's') builder.say(' '.repeat(count(attributes['text:c'], MOST_SPACES)));
    else if (name === 'tab') builder.say('\t');
    else if (name === 'line-break') builder.say('\n');
    else if (name === 'table') { builder.openTable(); this.#below.push(new Map()); }
    else if (name === 'table-row') this.#column = 0;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(name, attributes);
  };

  #isTitle(style = ''): boolean { return [style, this.#follows.get(style)].some((one) => one === 'Title'); }

  #openCell(name: string, attributes: Attributes): void {
    const below = this.#below.at(-1), span = count(attributes['table:number-columns-repeated'], limits.columns), left = below?.get(this.#column) ?? 0;
    this.builder.openCell();
    const { cell } = this.builder;
    if (!cell) return;
    // What a wide cell covers beside itself comes as covered cells of their own.
    cell.span = span;
    cell.isMerged = name === 'covered-table-cell' && left > 0;
    below?.set(this.#column, name === 'covered-table-cell' ? Math.max(0, left - 1) : count(attributes['table:number-rows-spanned'], limits.rows) - 1);
    this.#column += span;
  }

  text = (piece: string): void => this.builder.say(piece.replaceAll(/[\t\n\r ]+/g, ' '));

  close = (name: string): void => {
    const { builder } = this;
    if (UNREAD.has(name)) builder.readOn();
    if (name === 'p' || name === 'h') builder.closeParagraph();
    else if (name === 'list') this.#lists--;
    else if (name === 'table-cell' || name === 'covered-table-cell') builder.closeCell();
    else if (name === 'table-row') builder.closeRow();
    else if (name === 'table') { builder.closeTable(); this.#below.pop(); }
  };
}
