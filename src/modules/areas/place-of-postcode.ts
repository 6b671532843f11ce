import { keptOf } from '#platform/http/kept.ts';
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
export async function placeOfPostcode(work: Asker, text: string): Promise<Place | undefined> {
  const written = WRITTEN.exec(text.slice(0, 200));
  if (!written) return undefined;
  const [, postcode, rest] = written;
  const named = rest!.replace(/^[a-z]{2}\b\s*,?\s*/i, '').trim().toLowerCase();
  const places = (await placesOf(work)).get(postcode!) ?? [];
  const isNamed = ({ place }: Place) => named !== '' && place.toLowerCase().startsWith(named);
  return places.find(isNamed) ?? places.find(({ place, municipality }) => place.toLowerCase() === municipality?.toLowerCase()) ?? places[0];
}

type Asker = { tx: OpenTx; region: { country: Country; schema: string } };

/** Some thousands a country, of which every list by distance asks one: kept as what lists are narrowed by is. */
const placesOf = (work: Asker): Promise<Map<string, Place[]>> => keptOf(work, 'areas.postcodes', async () =>
  Map.groupBy(await sqlOf(work.tx)<Place>('select postcode, place, municipality, lat, lon from commons.postcode where country = $1 order by place', [work.region.country]), ({ postcode }) => postcode));
