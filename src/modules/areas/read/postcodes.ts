import { tidied } from './area-fields.ts';
import type { Country, Item, PostcodeInput } from './items.ts';
import { headerOf, rowsOf, type Fields, type Row } from './table.ts';

const columns = {
  postcode: ['postcode', 'pc4', 'zip', 'zipcode', 'postal code', 'code postal'],
  place: ['woonplaats', 'plaatsnaam', 'plaats', 'deelgemeente', 'city', 'locality', 'localité'],
  municipality: ['gemeente', 'hoofdgemeente', 'municipality', 'commune principale'],
  lat: ['latitude', 'lat', 'breedtegraad'],
  lon: ['longitude', 'lon', 'lng', 'lengtegraad'],
};
type Column = keyof typeof columns;

/** Belgian lists come without a header: postcode, place, longitude, latitude. */
const BARE = /^"?\d{4}"?,"?[^\d,;]+"?,\d\.\d+,\d\d\.\d+\s*$/;

type PostcodeTable = { fields: Record<Column, string | undefined>; names?: string[] };

/** How this text is a list of postcodes with places, or undefined when it is not. */
export function postcodeTableOf(text: string): PostcodeTable | undefined {
  if (BARE.test(text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0]!)) {
    return { names: ['postcode', 'place', 'lon', 'lat'], fields: { postcode: 'postcode', place: 'place', municipality: undefined, lat: 'lat', lon: 'lon' } };
  }
  const header = headerOf(text).names;
  const field = (column: Column) => columns[column].map((name) => header.find((one) => one.toLowerCase() === name)).find(Boolean);
  const fields = { postcode: field('postcode'), place: field('place'), municipality: field('municipality'), lat: field('lat'), lon: field('lon') };
  return fields.postcode && fields.place && fields.lat && fields.lon ? { fields } : undefined;
}

/** Postcodes with place and point. The same postcode may have several places, as in Belgium; the same pair twice is wrong. */
export async function* postcodeItems(text: string, table: PostcodeTable, given?: Country): AsyncGenerator<Item> {
  let country: Country | undefined = table.names ? 'BE' : undefined;
  const seen = new Set<string>();
  for await (const row of rowsOf(text, table.names)) {
    const found = postcodeOf(row, table.fields);
    if (typeof found === 'string') {
      yield { kind: 'wrong', line: row.line, reason: found };
      continue;
    }
    // The first row decides for the file: Brussels is 1000 in one country, Amsterdam in the other.
    country ??= found.lat > 51.51 ? 'NL' : (given ?? 'BE');
    const key = `${found.postcode} ${found.place}`;
    if (seen.has(key)) yield { kind: 'wrong', line: row.line, reason: 'areas.codeTwice', values: { code: key } };
    else yield { kind: 'postcode', line: row.line, postcode: { ...found, country } };
    seen.add(key);
  }
}

function postcodeOf({ fields: row }: Row, fields: PostcodeTable['fields']): Omit<PostcodeInput, 'country'> | string {
  const text = (column: Column) => (fields[column] === undefined ? '' : tidied((row as Fields)[fields[column]!] ?? ''));
  const [postcode, place, lat, lon] = [text('postcode'), text('place'), Number(text('lat').replace(',', '.')), Number(text('lon').replace(',', '.'))];
  if (!/^[1-9]\d{3}$/.test(postcode)) return 'areas.postcodeUnclear';
  if (!place) return 'areas.nameMissing';
  if (!(lat > 49.3 && lat < 54 && lon > 2 && lon < 7.5)) return 'areas.placeElsewhere';
  return { postcode, place, municipality: text('municipality') || null, lat, lon };
}
