import { contains, metresTo, type Boundary, type Point } from './geometry/boundary.ts';
import { levels, type Country, type Level } from './read/items.ts';
import { sqlOf, type OpenTx, type Sql } from './sql.ts';

/** An area as pages and other modules use it. `name` falls back on the code, so there is always something to show. */
export type Area = { code: string; country: Country; level: Level; name: string; parent: string | null; drawnBy: string | null };

type Row = { code: string; country: Country; level: Level; name: string | null; parent_code: string | null; drawn_by: string | null };

export const AREA_COLUMNS = 'a.code, a.country, a.level, a.name, a.parent_code, a.drawn_by';

/** An area as its row tells it; one without a name is called by its code. */
export const areaOfRow = (row: Row): Area => ({ code: row.code, country: row.country, level: row.level, name: row.name ?? row.code, parent: row.parent_code, drawnBy: row.drawn_by });

/**
 * The areas that a point lies in, largest first, drawn ones last. The box is compared in the database, the boundary itself here. A
 * point on the edge between two neighbours lies in one of them.
 */
export const areasAt = (tx: OpenTx, point: Point): Promise<Area[]> => areasAround(sqlOf(tx), point);

/** The same as `areasAt`, by any way to ask the database. */
export async function areasAround(sql: Sql, point: Point): Promise<Area[]> {
  if (!Number.isFinite(point.lat) || !Number.isFinite(point.lon)) return [];
  const rows = await sql<Row & { geometry: Boundary }>(`
    select ${AREA_COLUMNS}, b.geometry from commons.area_boundary b join commons.area a using (code)
    where $1 between b.west and b.east and $2 between b.south and b.north
      and not exists (select 1 from commons.area_boundary later where later.code = b.code and later.valid_year > b.valid_year)`, [point.lon, point.lat]);
  return rows.filter((row) => contains(row.geometry, point)).map(areaOfRow).sort(bySize);
}

const bySize = (a: Area, b: Area) => levels.indexOf(a.level) - levels.indexOf(b.level) || a.code.localeCompare(b.code);

export type NearArea = Area & { metres: number };

/**
 * Areas of one level nearest to a point, nearest boundary first; 0 metres inside. The distance to the box, which is never more than
 * that to the boundary, decides in the database which ones are looked at.
 */
export async function nearestAreas(tx: OpenTx, point: Point, { level, limit = 5 }: { level: Level; limit?: number }): Promise<NearArea[]> {
  const rows = await sqlOf(tx)<Row & { geometry: Boundary }>(`
    select ${AREA_COLUMNS}, b.geometry from commons.area a
    join lateral (select * from commons.area_boundary where code = a.code order by valid_year desc limit 1) b on true
    where a.level = $3
    order by (greatest(b.west - $1, $1 - b.east, 0) * cos(radians($2))) ^ 2 + greatest(b.south - $2, $2 - b.north, 0) ^ 2, a.code
    limit $4`, [point.lon, point.lat, level, limit * 4]);
  return rows.map((row) => ({ ...areaOfRow(row), metres: Math.round(metresTo(row.geometry, point)) }))
    .sort((a, b) => a.metres - b.metres || a.code.localeCompare(b.code)).slice(0, limit);
}
