import { readYesNo, saysSecret, cellText, type Sheet } from '#modules/imports/index.ts';
import type { ImportSettings } from './staged.ts';

/** What tells where a place is; its name, town and area do not, and stay. */
const telling = ['place.address', 'place.street', 'place.houseNumber', 'place.houseNumberAddition', 'place.postcode', 'place.transportation'];

/**
 * The sheet without the addresses of rows that call theirs secret: they are not kept, not even until the import. Why stays: the cell becomes
 * "geheim". What is an address, the mapping says; a corrected mapping is applied again.
 */
export function withoutSecretAddresses(sheet: Sheet, { mapping, header }: Pick<ImportSettings, 'mapping' | 'header'>): Sheet {
  const ofPlace = Object.entries(mapping).filter(([, field]) => field.startsWith('place.') && field !== 'place.area').map(([column, field]) => ({ at: Number(column) - 1, field }));
  return { ...sheet, rows: sheet.rows.map((row, i) => {
    const isSecret = i >= header.dataFrom && ofPlace.some(({ at, field }) => saysSecret(cellText(row.cells[at])) || (field === 'place.secret' && readYesNo(cellText(row.cells[at])) === true));
    if (!isSecret) return row;
    const hidden = new Set(ofPlace.filter(({ at, field }) => telling.includes(field) || saysSecret(cellText(row.cells[at]))).map(({ at }) => at));
    return { ...row, cells: row.cells.map((cell, at) => (hidden.has(at) && cellText(cell) !== '' ? 'geheim' : cell)) };
  }) };
}
