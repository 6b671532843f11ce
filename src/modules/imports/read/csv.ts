import { Budget, SheetBuilder, type Sheet } from '../sheet.ts';

const separators = [';', ',', '\t', '|'] as const;

/**
 * Comma-separated values as programs write them: RFC 4180, with any of four separators, any line end, Excel's `sep=` line, and a quote
 * in the middle of an unquoted cell taken as it stands. All cells are texts. The apostrophe that our own export puts before a cell that
 * a spreadsheet program would take for a formula is taken off again.
 */
export function readCsv(text: string, name: string): Sheet {
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const sheet = new SheetBuilder(name, new Budget());
  for (const { row, column, value } of cells(body, told?.[1] ?? guessSeparator(body))) sheet.put(row, column, unguardFormula(value));
  return sheet.finish();
}

/** Takes off the guard of `guardFormula` in write-csv: one apostrophe before another guard or a character that starts a formula. */
export const unguardFormula = (value: string) => (/^'+[=+\-@\t\r]/.test(value) ? value.slice(1) : value);

/** The separator that cuts the first hundred lines into the most even number of cells, counted outside quotes. */
function guessSeparator(text: string): string {
  const lines = text.slice(0, 65_536).split(/\r\n?|\n/, 100).map((line) => line.replaceAll(/"[^"]*"/g, ''));
  const scored = separators.map((separator) => ({ separator, score: evenness(lines.map((line) => line.split(separator).length)) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

/** How many lines have the commonest width above one, counting wider a little more. */
function evenness(widths: number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([width, count]) => count * Math.log2(width + 1)));
}

/** Every cell with its place, empty ones too; `row` counts lines of the table, so a line end inside quotes counts none. */
function* cells(text: string, separator: string): Iterable<{ row: number; column: number; value: string }> {
  let at = 0, row = 1, column = 1;
  while (at < text.length) {
    const quoted = text[at] === '"' ? endOfQuoted(text, at) : null;
    const end = quoted ?? endOfPlain(text, separator, at);
    yield { row, column, value: quoted === null ? text.slice(at, end) : text.slice(at + 1, end - 1).replaceAll('""', '"') };
    if (text[end] === separator) { at = end + 1; column++; continue; }
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    row++; column = 1;
  }

  /** The place after the closing quote; null when what follows shows that this quote opens no quoted cell. */
  function endOfQuoted(source: string, start: number): number | null {
    let close = source.indexOf('"', start + 1);
    while (close !== -1 && source[close + 1] === '"') close = source.indexOf('"', close + 2);
    const after = source[close + 1];
    return close !== -1 && (after === undefined || after === separator || after === '\n' || after === '\r') ? close + 1 : null;
  }
}

function endOfPlain(text: string, separator: string, start: number): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
