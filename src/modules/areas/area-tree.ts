import { AREA_COLUMNS, areaOfRow, type Area } from './areas-at.ts';
import { boundaryPath, frameAround, pathIn, type Frame } from './geometry/boundary-path.ts';
import { boxAround, ringsOf, type Boundary } from './geometry/boundary.ts';
import { sqlOf, type OpenTx } from './sql.ts';

export type AreaNode = Area & { children: AreaNode[] };

type AreaRow = Parameters<typeof areaOfRow>[0];

/** An area with everything below it, by name; undefined when there is no such code. */
export async function areaTree(tx: OpenTx, code: string): Promise<AreaNode | undefined> {
  const rows = await sqlOf(tx)<AreaRow>(`
    with recursive tree as (
      select a.* from commons.area a where a.code = $1
      union select a.* from commons.area a join tree on a.parent_code = tree.code)
    select ${AREA_COLUMNS} from tree a order by a.name, a.code`, [code]);
  const nodes = new Map(rows.map((row) => [row.code, { ...areaOfRow(row), children: [] as AreaNode[] }]));
  for (const node of nodes.values()) if (node.code !== code && node.parent) nodes.get(node.parent)?.children.push(node);
  return nodes.get(code);
}

/** Areas by their codes, in the order asked; unknown codes are left out. */
export async function areasByCode(tx: OpenTx, codes: readonly string[]): Promise<Area[]> {
  const rows = await sqlOf(tx)<AreaRow>(`select ${AREA_COLUMNS} from commons.area a where code = any ($1)`, [codes]);
  const byCode = new Map(rows.map((row) => [row.code, areaOfRow(row)]));
  return codes.flatMap((code) => byCode.get(code) ?? []);
}

/** The boundary of an area as it holds in `year` (default: the latest), or undefined when none is known. */
export async function boundaryOf(tx: OpenTx, code: string, year?: number): Promise<Boundary | undefined> {
  const latest = (codes: string) => `select distinct on (code) code, geometry from commons.area_boundary where code in (${codes}) and valid_year <= coalesce($2::int, 9999) order by code, valid_year desc`;
  const [own] = await sqlOf(tx)<{ geometry: Boundary }>(latest('$1'), [code, year ?? null]);
  if (own) return own.geometry;
  // A city's wijk in Flanders is a list of sectors: it lies where they lie.
  const parts = await sqlOf(tx)<{ geometry: Boundary }>(latest("select a.code from commons.area a join commons.area up on up.code = a.parent_code where up.code = $1 and up.level = 'wijk'"), [code, year ?? null]);
  return parts.length ? { type: 'MultiPolygon', coordinates: parts.flatMap((part) => part.geometry.coordinates) } : undefined;
}

/** A boundary drawn small, ready for an SVG; undefined when none is known. */
export async function drawnBoundary(tx: OpenTx, code: string, { width }: { width: number }): Promise<ReturnType<typeof boundaryPath> | undefined> {
  const boundary = await boundaryOf(tx, code);
  return boundary && boundaryPath(boundary, { width });
}

export type DrawnMap = { frame: Frame; areas: (Area & { path: string })[] };

/** Several areas in one frame, for a map of a municipality with its wijken. Those without boundary are left out; undefined when all are. */
export async function drawnMap(tx: OpenTx, codes: readonly string[], { width }: { width: number }): Promise<DrawnMap | undefined> {
  const rows = await sqlOf(tx)<AreaRow & { geometry: Boundary }>(`
    select ${AREA_COLUMNS}, b.geometry from commons.area a
    join lateral (select geometry from commons.area_boundary where code = a.code order by valid_year desc limit 1) b on true
    where a.code = any ($1) order by array_position($1::text[], a.code)`, [codes]);
  if (rows.length === 0) return undefined;
  const frame = frameAround(boxAround(rows.flatMap((row) => ringsOf(row.geometry))), { width });
  return { frame, areas: rows.map((row) => ({ ...areaOfRow(row), path: pathIn(frame, row.geometry) })) };
}
