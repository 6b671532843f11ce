import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { refuse } from '#platform/use-case/index.ts';

export type Fields = Record<string, unknown>;
export type Row = { line: number; fields: Fields };

/** Far above what any statistics office sends. */
const MOST_COLUMNS = 2000;
const LONGEST_ROW = 1_000_000;
const DELIMITERS = [';', ',', '|', '\t'];

/**
 * The names in the first line, trimmed; and the delimiter, the one that stands most often in that line outside quotes.
 * @throws Refusal `areas.fileUnknown` when there are more columns than a table of ours can have
 */
export function headerOf(text: string): { names: string[]; delimiter: string } {
  const firstLine = text.slice(0, 100_000).replace(/^\uFEFF/, '').split(/\r?\n|\r/, 1)[0]!;
  const bare = firstLine.replaceAll(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  const delimiter = DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best));
  if (count(delimiter) > MOST_COLUMNS) refuse('areas.fileUnknown', { status: 422 });
  return { names: cellsOf(firstLine, delimiter), delimiter };
}

function cellsOf(line: string, delimiter: string): string[] {
  try {
    return parseAtOnce(line, { delimiter, trim: true, relax_quotes: true })[0] ?? [];
  } catch {
    return refuse('areas.fileBroken', { status: 422 });
  }
}

/**
 * The rows of a delimited text, one at a time, with the line each begins on. Fields are trimmed; missing ones at the end of a row
 * are empty. `names` for a file that has no header. @throws Refusal `areas.fileBroken` when quotes do not end.
 */
export async function* rowsOf(text: string, names?: string[]): AsyncGenerator<Row> {
  const { delimiter } = headerOf(text);
  const parser = Readable.from(slices(text)).pipe(parse({
    bom: true, delimiter, columns: names ?? ((header: string[]) => header.map((name) => name.trim())), info: true, trim: true,
    relax_column_count: true, skip_empty_lines: true, skip_records_with_empty_values: true, relax_quotes: true, max_record_size: LONGEST_ROW,
  }));
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: Fields; info: { lines: number } }>) yield { line: info.lines, fields: record };
  } catch {
    refuse('areas.fileBroken', { status: 422 });
  }
}

function* slices(text: string, size = 64 * 1024): Generator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
