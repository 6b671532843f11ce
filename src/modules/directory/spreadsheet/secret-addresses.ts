import { cellText, readAddress, readYesNo, saysSecret, saysSecretAddress, type Cell, type Sheet } from '#modules/imports/index.ts';
import type { ImportSettings } from './staged.ts';

/** What tells where a place is; its name (when it holds no address), town and area do not, and stay. */
const telling = ['place.address', 'place.street', 'place.houseNumber', 'place.houseNumberAddition', 'place.postcode', 'place.transportation'];
type Column = { at: number; field: string };

/**
 * The sheet without the addresses of rows that call theirs secret, in a cell about the place or in any words beside it: they are not kept,
 * not even until the import. Why stays: the cell becomes "geheim". What is an address, the mapping says, and of a column that is not read its
 * look; a corrected mapping is applied again.
 */
export function withoutSecretAddresses(sheet: Sheet, { mapping, header }: Pick<ImportSettings, 'mapping' | 'header'>): Sheet {
  const ofPlace = Object.entries(mapping).filter(([, field]) => field.startsWith('place.') && field !== 'place.area').map(([column, field]) => ({ at: Number(column) - 1, field }));
  const read = new Set(Object.keys(mapping).map((column) => Number(column) - 1));
  return { ...sheet, rows: sheet.rows.map((row, i) => (i >= header.dataFrom && isSecret(row.cells, ofPlace) ? { ...row, cells: hidden(row.cells, ofPlace, read) } : row)) };
}

function isSecret(cells: readonly Cell[], ofPlace: readonly Column[]): boolean {
  return ofPlace.some(({ at, field }) => saysSecret(cellText(cells[at])) || (field === 'place.secret' && readYesNo(cellText(cells[at])) === true))
    || cells.some((cell) => saysSecretAddress(cellText(cell)));
}

function hidden(cells: readonly Cell[], ofPlace: readonly Column[], read: ReadonlySet<number>): Cell[] {
  const hides = new Set(ofPlace.filter(({ at, field }) => telling.includes(field) || saysSecret(cellText(cells[at])) || (field === 'place.name' && looksLikePlace(cellText(cells[at])))).map(({ at }) => at));
  const streets = cells.flatMap((cell, at) => (hides.has(at) ? readAddress(cellText(cell), 'NL').street ?? [] : [])).filter((street) => street.length > 4 && street !== 'geheim');
  return cells.map((cell, at) => {
    const text = cellText(cell);
    if (text === '') return cell;
    if (hides.has(at) || (!read.has(at) && looksLikePlace(text))) return 'geheim';
    return streets.reduce<Cell>((shown, street) => (typeof shown === 'string' ? shown.replaceAll(street, '…') : shown), cell);
  });
}

/** "Kerkstraat 12a", "6811 AB", and those with more around. */
const looksLikePlace = (text: string) => text.length < 120 && /\p{L}{3,} \d{1,4}(?!\d)|(?<!\d)[1-9]\d{3} ?[A-Z]{2}(?!\p{L})/u.test(text);
