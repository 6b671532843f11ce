/**
 * A part of a written document, in the order of reading. `level` of a heading counts from 1, 0 is the title of the whole. A text may hold line ends. Cells of a table are texts; every row of it is as
 * wide as the widest.
 */
export type Block = { kind: 'heading'; level: number; text: string } | { kind: 'paragraph' | 'item'; text: string } | { kind: 'table'; rows: string[][] };

const BULLET = /^[•·▪◦●‣*–-]\s+/;

/** Text as somebody typed or pasted it, as blocks: each line a paragraph, a line with a bullet an item, lines cut by tabs a table. */
export function blocksOfText(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const cells = line.split('\t').map((cell) => cell.trim()), last = blocks.at(-1);
    if (line.trim() === '') continue;
    if (cells.length > 1 && !BULLET.test(`${cells[0]} `)) {
      if (last?.kind === 'table') last.rows.push(cells);
      else blocks.push({ kind: 'table', rows: [cells] });
    } else blocks.push(BULLET.test(line.trim()) ? { kind: 'item', text: line.trim().replace(BULLET, '') } : { kind: 'paragraph', text: line.trim() });
  }
  return blocks.map((block) => (block.kind === 'table' ? { kind: 'table', rows: asWide(block.rows) } : block));
}

/** Rows made as wide as the widest of them. */
export function asWide(rows: readonly string[][]): string[][] {
  const wide = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: wide - row.length }, () => '')]);
}
