import type { Block } from '../document.ts';
import { limits } from '../limits.ts';
import { refuseFile } from '../refusal.ts';
import { BlocksBuilder, type Style } from './blocks-builder.ts';
import { relations } from './parts.ts';
import { readXml, type Attributes } from './xml.ts';
import type { Zip } from './zip.ts';

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
  return reader.builder.blocks;
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
  readonly builder = new BlocksBuilder();
  readonly #styles: Map<string, Style>;
  #reading = false;

  constructor(styles: Map<string, Style>) {
    this.#styles = styles;
  }

  open = (name: string, attributes: Attributes): void => {
    const { builder } = this, { paragraph, cell } = builder;
    if (UNREAD.has(name)) builder.leaveOut();
    if (name === 'p') builder.openParagraph();
    else if (name === 'tbl') builder.openTable();
    else if (name === 't') this.#reading = true;
    else if (name === 'tc') builder.openCell();
    else if (name === 'gridSpan' && cell) cell.span = Math.min(limits.columns, Math.max(1, Number(value(attributes)) || 1));
    else if (name === 'vMerge' && cell) cell.isMerged = value(attributes) !== 'restart';
    else if (paragraph) this.#say(paragraph, name, attributes);
  };

  #say(paragraph: Style, name: string, attributes: Attributes): void {
    if (name === 'pStyle') { const style = this.#styles.get(value(attributes)); paragraph.level ??= style?.level ?? levelOf(value(attributes)); paragraph.isItem ||= style?.isItem ?? false; }
    else if (name === 'outlineLvl') paragraph.level = Number(value(attributes)) < 9 ? Number(value(attributes)) + 1 : null;
    else if (name === 'numId') paragraph.isItem = value(attributes) !== '0';
    else if (name === 'br' || name === 'cr') this.builder.say('\n');
    else if (name === 'noBreakHyphen') this.builder.say('-');
    // A place to stop at, told in the properties of a paragraph, is called a tab too.
    else if (name === 'tab' && attributes['w:pos'] === undefined) this.builder.say('\t');
  }

  text = (piece: string): void => { if (this.#reading) this.builder.say(piece); };

  close = (name: string): void => {
    const { builder } = this;
    if (UNREAD.has(name)) builder.readOn();
    if (name === 't') this.#reading = false;
    else if (name === 'p') builder.closeParagraph();
    else if (name === 'tc') builder.closeCell();
    else if (name === 'tr') builder.closeRow();
    else if (name === 'tbl') builder.closeTable();
  };
}
