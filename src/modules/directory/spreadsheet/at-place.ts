/** Fields of an offer that hold at one of its places: the hours there and the desks there. The place is told by its slug, or by the key that a file's own place has. */
const FORM = /^(hours|desks) (.*)$/s;

/** The field of hours at a place; '' are hours that hold wherever it is. */
export const hoursAt = (place: string): string => `hours ${place}`;
/** The field of desks that an offer has at a place. */
export const desksAt = (place: string): string => `desks ${place}`;

/** Of which kind such a field is, and at which place it holds ('' anywhere); null for any other. */
export function atPlace(field: string): { kind: 'hours' | 'desks'; place: string } | null {
  const [, kind, place] = FORM.exec(field) ?? [];
  return kind === undefined ? null : { kind: kind as 'hours' | 'desks', place: place! };
}

/** The same field with its place told otherwise; another field as it is. */
export function movedTo(field: string, otherwise: (place: string) => string): string {
  const at = atPlace(field);
  return at ? `${at.kind} ${otherwise(at.place)}` : field;
}
