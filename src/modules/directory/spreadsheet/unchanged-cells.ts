import type { ExportedRow, FieldTexts } from './export-rows.ts';
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
 * them, whatever reading them would make of our own words. That a file reads back to the same rests on this. A row keeps telling at which place of its offer it is; only when one of these moved do all
 * its rows list them, since a file may hold some of its rows.
 */
export function* withoutUnchanged(rows: Iterable<RowCells>, exported: readonly ExportedRow[]): Iterable<RowCells> {
  const byId = Map.groupBy(exported, ({ id }) => id);
  const compared = Array.from(rows, (row) => { const id = idOf(row), candidates = byId.get(id) ?? []; return { row, id, texts: nearestTo(row, candidates), place: placeOf(row, candidates) }; });
  const idsWhere = (is: (field: string) => boolean) => new Set(compared.filter(({ row, texts }) => texts && row.fields().some((field) => is(field) && !isEqual(row, field, texts))).map(({ id }) => id));
  const changedThere = idsWhere(atThisPlace), moved = idsWhere(ofPlace);
  for (const { row, id, texts, place } of compared) {
    const known = moved.has(id) ? undefined : place;
    yield texts ? row.without(unchanged(row, texts, known === undefined && changedThere.has(id)), known) : row;
  }
}

/** At which place it is by all that it says of the place; undefined when that may be several, or none. */
function placeOf(row: RowCells, candidates: readonly ExportedRow[]): string | undefined {
  const [one, another] = candidates.filter(({ texts }) => row.fields().every((field) => !ofPlace(field) || isEqual(row, field, texts)));
  return another ? undefined : one?.place ?? undefined;
}

const idOf = (row: RowCells): string => row.text('service.id') || row.text('party.id');

/** Of the rows that we would write of this offer, the one that says the most of the same. */
const nearestTo = (row: RowCells, candidates: readonly { texts: FieldTexts }[]): FieldTexts | undefined =>
  candidates.map(({ texts }) => ({ texts, equal: row.fields().filter((field) => isEqual(row, field, texts)).length })).sort((a, b) => b.equal - a.equal)[0]?.texts;

function unchanged(row: RowCells, texts: FieldTexts, withPlace: boolean): SpreadsheetField[] {
  const fields = row.fields(), equal = fields.filter((field) => !kept.includes(field) && isEqual(row, field, texts));
  // Of a secret place nothing is read but that it is secret.
  const aboutPlace = withPlace || (fields.includes('place.desks') && !isEqual(row, 'place.desks', texts) && texts['place.secret'] === undefined);
  const broken = together.filter((group) => (group === ofPlace && aboutPlace) || fields.some((field) => group(field) && !isEqual(row, field, texts)));
  return equal.filter((field) => !broken.some((group) => group(field)));
}

const isEqual = (row: RowCells, field: SpreadsheetField, texts: FieldTexts) => plain(row.text(field)) === plain(texts[field] ?? '');
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
