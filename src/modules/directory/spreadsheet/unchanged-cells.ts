import type { FieldTexts } from './export-rows.ts';
import type { SpreadsheetField } from './fields.ts';
import { RowCells } from './row-cells.ts';

/** Cells that mean something only together: an address changes as a whole, and so do hours. */
const together: ((field: string) => boolean)[] = [(field) => field.startsWith('place.'), (field) => /^service\.(hours|days|times|opensAt|closesAt|startsOn|endsOn)$/.test(field)];
const kept: SpreadsheetField[] = ['party.id', 'service.id', 'party.name', 'service.name'];

/**
 * Of rows that we exported, leaves out the cells that still say what we would write now: nobody changed them, so nothing can come of
 * them, whatever reading them would make of our own words. That a file reads back to the same rests on this.
 */
export function* withoutUnchanged(rows: Iterable<RowCells>, exported: readonly { id: string; texts: FieldTexts }[]): Iterable<RowCells> {
  const byId = Map.groupBy(exported, ({ id }) => id);
  for (const row of rows) {
    const candidates = byId.get(row.text('service.id') || row.text('party.id')) ?? [];
    const nearest = candidates.map(({ texts }) => ({ texts, equal: row.fields().filter((field) => isEqual(row, field, texts)).length })).sort((a, b) => b.equal - a.equal)[0];
    yield nearest ? row.without(unchanged(row, nearest.texts)) : row;
  }
}

function unchanged(row: RowCells, texts: FieldTexts): SpreadsheetField[] {
  const fields = row.fields(), equal = fields.filter((field) => !kept.includes(field) && isEqual(row, field, texts));
  const broken = together.filter((group) => fields.some((field) => group(field) && !isEqual(row, field, texts)));
  return equal.filter((field) => !broken.some((group) => group(field)));
}

const isEqual = (row: RowCells, field: SpreadsheetField, texts: FieldTexts) => plain(row.text(field)) === plain(texts[field] ?? '');
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
