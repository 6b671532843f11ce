import { lookAt } from './looks.ts';
import { headingFit, under, type Field } from './headings.ts';
import { cellText, isMergedOver, type Row, type Sheet } from './sheet.ts';

/** Headings by column, from the left; '' where there is none. `dataFrom` is the place in `sheet.rows` of the first row below. */
export type Header = { headings: string[]; rowNumbers: number[]; dataFrom: number };

/** Titles, dates and logos stand above a table, seldom in more rows than this. */
const searched = 40;

/**
 * Finds the row of headings: the one that names most fields, titles above it left alone. Two rows make one header when cells are merged
 * over or down both. Without any known name, the first row of short texts that is as wide as what follows; else the table has no header.
 */
export function findHeader(sheet: Sheet, fields: readonly Field[]): Header {
  let best: Header = { headings: [], rowNumbers: [], dataFrom: 0 }, bestScore = 1.4;
  for (const [at, row] of sheet.rows.slice(0, searched).entries()) {
    for (const header of [one(row, at), ...two(row, sheet.rows[at + 1], at)]) {
      const score = isMergedOver(row) && header.rowNumbers.length === 1 ? 0 : fitOf(header.headings, fields) + (header.rowNumbers.length - 1) / 2;
      if (score > bestScore + 0.01) { best = header; bestScore = score; }
    }
  }
  return best.rowNumbers.length > 0 ? best : byShape(sheet, best);
}

const texts = (row: Row) => row.cells.map((cell) => cellText(cell).replaceAll('\n', ' '));
const one = (row: Row, at: number): Header => ({ headings: texts(row), rowNumbers: [row.number], dataFrom: at + 1 });

function two(upper: Row, lower: Row | undefined, at: number): Header[] {
  if (lower?.number !== upper.number + 1 || isMergedOver(upper)) return [];
  const above = texts(upper), below = texts(lower);
  const mergedDown = above.some((text, i) => text !== '' && text === below[i]);
  const mergedOver = above.some((text, i) => text !== '' && text === above[i + 1]);
  if (!mergedDown && !mergedOver) return [];
  if (looksLikeData(lower)) return [];
  const wide = Math.max(above.length, below.length);
  const headings = Array.from({ length: wide }, (_, i) => [...new Set([above[i] ?? '', below[i] ?? ''])].filter((text) => text !== '').join(under));
  return [{ headings, rowNumbers: [upper.number, lower.number], dataFrom: at + 2 }];
}

/** Each heading counts once, and only as far as it is short: a sentence that holds the word "telefoon" is no heading. */
function fitOf(headings: string[], fields: readonly Field[]): number {
  return headings.reduce((sum, heading) => sum + (heading.length > 60 ? 0 : Math.max(0, ...fields.map((field) => fitOfParts(heading, field)))), 0);
}

/** Of a heading of two rows the better of both: what it means is settled later. */
const fitOfParts = (heading: string, field: Field) => Math.max(headingFit(heading, field), ...heading.split(under).map((part) => headingFit(part, field)));

function byShape(sheet: Sheet, none: Header): Header {
  for (const [at, row] of sheet.rows.slice(0, searched).entries()) {
    const headings = texts(row);
    const filled = headings.filter((text) => text !== '');
    const following = sheet.rows.slice(at + 1, at + 6).map((next) => next.cells.filter((cell) => cellText(cell) !== '').length);
    if (filled.length < 2 || isMergedOver(row) || following.length === 0 || filled.length < Math.max(...following) * 0.6) continue;
    return looksLikeData(row) || new Set(filled).size < filled.length ? none : one(row, at);
  }
  return none;
}

function looksLikeData(row: Row): boolean {
  const look = lookAt(row.cells, 'NL');
  return look.phone + look.email + look.website + look.postcode + look.hours + look.date + look.longText > 0 || row.cells.some((cell) => typeof cell === 'number');
}
