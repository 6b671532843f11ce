import type { Point } from './geometry/boundary.ts';
import type { Country } from './read/items.ts';
import { sqlOf, type OpenTx } from './sql.ts';

export type Place = Point & { postcode: string; place: string; municipality: string | null };

/** What people write around a postcode: the country before it, letters or a place after it. */
const WRITTEN = /(?:^|[^\d])([1-9]\d{3})(?!\d)\s*-?\s*(.*)$/;

/**
 * Where a postcode is, from the operator's list and without any service outside. Forgiving: "1234 ab", "1234AB", "B-9000", "NL 1234",
 * "9000 Gent". Where places share a postcode, the one that is named; else the municipality's own; else the first by name.
 */
export async function placeOfPostcode(tx: OpenTx, country: Country, text: string): Promise<Place | undefined> {
  const written = WRITTEN.exec(text.slice(0, 200));
  if (!written) return undefined;
  const [, postcode, rest] = written;
  const named = rest!.replace(/^[a-z]{2}\b\s*,?\s*/i, '').trim();
  const rows = await sqlOf(tx)<Place>(`
    select postcode, place, municipality, lat, lon from commons.postcode where country = $1 and postcode = $2
    order by ($3 <> '' and lower(place) like lower($3) || '%') desc, (lower(place) = lower(municipality)) desc nulls last, place limit 1`,
  [country, postcode, named.replaceAll(/[\\%_]/g, '\\$&')]);
  return rows[0];
}
