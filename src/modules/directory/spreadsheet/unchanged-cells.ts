import type { FieldTexts } from './export-rows.ts';
import type { SpreadsheetField } from './fields.ts';
import { RowCells } from './row-cells.ts';

/** Cells that mean something only together: an address changes as a whole, and so do hours. */
const ofPlace = (field: string): boolean => field.startsWith('place.') && field !== 'place.desks';
const together: ((field: string) => boolean)[] = [ofPlace, (field) => /^service\.(hours|days|times|opensAt|closesAt|startsOn|endsOn)$/.test(field)];
/** Cells that say something of the offer at this place: without the place nobody would know at which. */
const atThisPlace = (field: string): boolean => field === 'service.desksHere' || together.some((group) => group(field));
const kept: SpreadsheetField[] = ['party.id', 'service.id', 'party.name', 'service.name'];

/**
 * Of rows that we exported, leaves out the cells that still say what we would write now: nobody changed them, so nothing can come of
 * them, whatever reading them would make of our own words. That a file reads back to the same rests on this. Where something changed at one place of an offer, all its rows keep theirs; where the
 * places themselves are as they were, they are no list of all its places, since a file may hold some of its rows.
 */
export function* withoutUnchanged(rows: Iterable<RowCells>, exported: readonly { id: string; texts: FieldTexts }[]): Iterable<RowCells> {
  const byId = Map.groupBy(exported, ({ id }) => id);
  const compared = Array.from(rows, (row) => ({ row, id: idOf(row), texts: nearestTo(row, byId.get(idOf(row)) ?? []) }));
  const idsWhere = (is: (field: string) => boolean) => new Set(compared.filter(({ row, texts }) => texts && row.fields().some((field) => is(field) && !isEqual(row, field, texts))).map(({ id }) => id));
  const changedThere = idsWhere(atThisPlace), moved = idsWhere(ofPlace);
  for (const { row, id, texts } of compared) yield texts ? row.without(unchanged(row, texts, changedThere.has(id)), { isPlaceKnown: !moved.has(id) }) : row;
}

const idOf = (row: RowCells): string => row.text('service.id') || row.text('party.id');

/** Of the rows that we would write of this offer, the one that says the most of the same. */
const nearestTo = (row: RowCells, candidates: readonly { texts: FieldTexts }[]): FieldTexts | undefined =>
  candidates.map(({ texts }) => ({ texts, equal: row.fields().filter((field) => isEqual(row, field, texts)).length })).sort((a, b) => b.equal - a.equal)[0]?.texts;

function unchanged(row: RowCells, texts: FieldTexts, withPlace: boolean): SpreadsheetField[] {
  const fields = row.fields(), equal = fields.filter((field) => !kept.includes(field) && isEqual(row, field, texts));
  const broken = together.filter((group, i) => (i === 0 && withPlace) || fields.some((field) => group(field) && !isEqual(row, field, texts)));
  return equal.filter((field) => !broken.some((group) => group(field)));
}

const isEqual = (row: RowCells, field: SpreadsheetField, texts: FieldTexts) => plain(row.text(field)) === plain(texts[field] ?? '');
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
