import { boxAround, centroidOf, ringsOf } from './geometry/boundary.ts';
import type { AreaInput, PostcodeInput } from './read/items.ts';
import type { Measure } from './read/measures.ts';
import type { Sql } from './sql.ts';

/** Which of a batch were not there before, and which were there and are now different. The rest is the same. */
export type Stored = { added: Set<string>; changed: Set<string> };

/**
 * Stores areas with their boundaries and figures, comparing in the database. What a file does not tell (a name, a boundary) stays as
 * it was; an unknown figure never takes the place of a known one; a sector that a city put in a wijk stays in that wijk.
 */
export async function storeAreas(sql: Sql, areas: readonly AreaInput[], year: number | null, source: string): Promise<Stored> {
  const codes = areas.map((area) => area.code);
  const known = new Set((await sql<{ code: string }>('select code from commons.area where code = any ($1)', [codes])).map((row) => row.code));
  const written = new Set<string>();
  for (const write of [writeAreas, writeBoundaries, writeFigures]) for (const code of await write(sql, areas, year ?? 0, source)) written.add(code);
  return { added: new Set(codes.filter((code) => !known.has(code))), changed: new Set([...written].filter((code) => known.has(code))) };
}

async function writeAreas(sql: Sql, areas: readonly AreaInput[], _year: number, source: string): Promise<string[]> {
  const rows = await sql<{ code: string }>(`
    with told as (
      select told.code, told.country, told.level, coalesce(told.name, a.name) as name, told.drawn_by,
        case when wijk.code is not null then a.parent_code else coalesce(told.parent, a.parent_code) end as parent_code
      from jsonb_to_recordset($1::jsonb) as told (code text, country text, level text, name text, parent text, drawn_by text)
      left join commons.area a on a.code = told.code
      left join commons.area wijk on wijk.code = a.parent_code and wijk.level = 'wijk' and wijk.parent_code = told.parent)
    insert into commons.area as a (code, country, level, name, parent_code, drawn_by, source)
    select code, country, level, name, parent_code, drawn_by, $2 from told
    on conflict (code) do update set country = excluded.country, level = excluded.level, name = excluded.name, parent_code = excluded.parent_code,
      drawn_by = excluded.drawn_by, source = excluded.source
    where (a.country, a.level, a.name, a.parent_code, a.drawn_by)
      is distinct from (excluded.country, excluded.level, excluded.name, excluded.parent_code, excluded.drawn_by)
    returning a.code`,
  [JSON.stringify(areas.map(({ code, country, level, name, parent, drawnBy }) => ({ code, country, level, name, parent, drawn_by: drawnBy }))), source]);
  return rows.map((row) => row.code);
}

/** A boundary that is the same as the one that held before this year is not written again. */
async function writeBoundaries(sql: Sql, areas: readonly AreaInput[], year: number, source: string): Promise<string[]> {
  const drawn = areas.flatMap(({ code, boundary }) => {
    if (!boundary) return [];
    const centre = centroidOf(boundary);
    return [{ code, ...boxAround(ringsOf(boundary)), centre_lat: centre.lat, centre_lon: centre.lon, geometry: boundary }];
  });
  if (drawn.length === 0) return [];
  const rows = await sql<{ code: string }>(`
    insert into commons.area_boundary as b (code, valid_year, west, south, east, north, centre_lat, centre_lon, geometry, source)
    select told.code, $2, told.west, told.south, told.east, told.north, told.centre_lat, told.centre_lon, told.geometry, $3
    from jsonb_to_recordset($1::jsonb) as told (code text, west float8, south float8, east float8, north float8, centre_lat float8, centre_lon float8, geometry jsonb)
    left join lateral (select geometry from commons.area_boundary where code = told.code and valid_year <= $2 order by valid_year desc limit 1) before on true
    where before.geometry is distinct from told.geometry
    on conflict (code, valid_year) do update set west = excluded.west, south = excluded.south, east = excluded.east, north = excluded.north,
      centre_lat = excluded.centre_lat, centre_lon = excluded.centre_lon, geometry = excluded.geometry, source = excluded.source
    returning b.code`, [JSON.stringify(drawn), year, source]);
  return rows.map((row) => row.code);
}

async function writeFigures(sql: Sql, areas: readonly AreaInput[], year: number, source: string): Promise<string[]> {
  const codes: string[] = [], measures: string[] = [], values: (number | null)[] = [];
  for (const { code, figures } of areas) for (const [measure, value] of figures ?? []) {
    codes.push(code);
    measures.push(measure);
    values.push(value);
  }
  if (codes.length === 0) return [];
  const rows = await sql<{ code: string }>(`
    with written as (
      insert into commons.area_figure as f (code, year, measure, value, source)
      select told.code, $4, told.measure, told.value, $5 from unnest($1::text[], $2::text[], $3::numeric[]) as told (code, measure, value)
      on conflict (code, year, measure) do update set value = excluded.value, source = excluded.source
      where excluded.value is not null and f.value is distinct from excluded.value
      returning f.code)
    select distinct code from written`, [codes, measures, values, year, source]);
  return rows.map((row) => row.code);
}

/** Measures that a figures file uses are added when they are missing; a file that describes them (`describes`) also changes them. */
export async function storeMeasures(sql: Sql, measures: readonly Measure[], describes: boolean): Promise<Stored> {
  const codes = measures.map((measure) => measure.code);
  const known = new Set((await sql<{ code: string }>('select code from commons.measure where code = any ($1)', [codes])).map((row) => row.code));
  const rows = await sql<{ code: string }>(`
    insert into commons.measure as m (code, label, unit, description)
    select code, label, unit, description from jsonb_to_recordset($1::jsonb) as told (code text, label text, unit text, description text)
    on conflict (code) do ${describes ? `update set label = excluded.label, unit = excluded.unit, description = excluded.description
    where (m.label, m.unit, m.description) is distinct from (excluded.label, excluded.unit, excluded.description)` : 'nothing'}
    returning code`, [JSON.stringify(measures)]);
  const written = new Set(rows.map((row) => row.code));
  return { added: new Set(codes.filter((code) => !known.has(code))), changed: new Set([...written].filter((code) => known.has(code))) };
}

/** What tells one postcode of one place from all others. */
export const postcodeKey = ({ country, postcode, place }: PostcodeInput): string => `${country} ${postcode} ${place}`;

/** Stores postcodes, each with its place, comparing in the database. */
export async function storePostcodes(sql: Sql, postcodes: readonly PostcodeInput[]): Promise<Stored> {
  const rows = await sql<{ key: string; existed: boolean }>(`
    with told as (
      select told.*, p.postcode is not null as existed
      from jsonb_to_recordset($1::jsonb) as told (country text, postcode text, place text, municipality text, lat float8, lon float8)
      left join commons.postcode p using (country, postcode, place)),
    written as (
      insert into commons.postcode as p (country, postcode, place, municipality, lat, lon)
      select country, postcode, place, municipality, lat, lon from told
      on conflict (country, postcode, place) do update set municipality = excluded.municipality, lat = excluded.lat, lon = excluded.lon
      where (p.municipality, p.lat, p.lon) is distinct from (excluded.municipality, excluded.lat, excluded.lon)
      returning p.country, p.postcode, p.place)
    select concat_ws(' ', country, postcode, place) as key, existed from written join told using (country, postcode, place)`, [JSON.stringify(postcodes)]);
  return { added: new Set(rows.filter((row) => !row.existed).map((row) => row.key)), changed: new Set(rows.filter((row) => row.existed).map((row) => row.key)) };
}
