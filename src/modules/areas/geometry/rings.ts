import { doubleArea, type Boundary, type Position, type Ring } from './boundary.ts';

/** What a file's geometry became: a boundary, or the key of the reason why it is none. */
export type Outcome = { boundary: Boundary; closed: boolean } | { reason: string };

type Project = (position: Position) => Position;

/** How deep the positions of each kind of geometry lie. */
const DEPTHS = new Map<unknown, number>([['LineString', 1], ['Polygon', 2], ['MultiLineString', 2], ['MultiPolygon', 3]]);

/** Lines drawn by hand meet to within a metre or two. */
const NEAR_ENOUGH_DEGREES = 2e-5;

/**
 * A boundary from GeoJSON coordinates: heights and repeated points dropped, rings closed, six decimals (a hand's breadth).
 * Holes that are too small to be one are left out; an outer ring that is none makes the whole a refusal.
 * Polygons and MultiPolygons; lines too, when their ends meet and together make rings.
 */
export function boundaryFrom(geometry: { type?: unknown; coordinates?: unknown }, project: Project): Outcome {
  const { type, coordinates } = geometry;
  if (type === 'Point' || type === 'MultiPoint') return { reason: 'areas.pointIsNoBoundary' };
  const depth = DEPTHS.get(type);
  if (depth === undefined) return { reason: 'areas.noBoundary' };
  if (!isNested(coordinates, depth)) return { reason: 'areas.coordinatesBroken' };
  const given = (depth === 1 ? [[coordinates]] : depth === 2 ? [coordinates] : coordinates) as Ring[][];
  const placed = given.map((polygon) => polygon.map((ring) => placedRing(ring, project)));
  const polygons = String(type).endsWith('LineString') ? fromLines(placed[0]!) : placed;
  return polygons ? closedPolygons(polygons) : { reason: 'areas.linesDoNotClose' };
}

/** Whether the value is arrays, `depth` deep, of positions with at least two finite numbers, and not empty. */
function isNested(value: unknown, depth: number): value is unknown[] {
  if (!Array.isArray(value) || (depth > 0 && value.length === 0)) return false;
  if (depth === 0) return Number.isFinite(value[0]) && Number.isFinite(value[1]);
  return value.every((inner) => isNested(inner, depth - 1));
}

function placedRing(raw: Ring, project: Project): Ring {
  const ring: Ring = [];
  for (const position of raw) {
    const [lon, lat] = project(position);
    const placed: Position = [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
    if (ring.length === 0 || apart(placed, ring.at(-1)!) > 0) ring.push(placed);
  }
  return ring;
}

function closedPolygons(polygons: Ring[][]): Outcome {
  let closed = false;
  const coordinates: Ring[][] = [];
  for (const polygon of polygons) {
    const rings: Ring[] = [];
    for (const [index, ring] of polygon.entries()) {
      if (apart(ring[0]!, ring.at(-1)!) > 0) {
        ring.push([...ring[0]!]);
        closed = true;
      }
      if (ring.length >= 4 && doubleArea(ring) !== 0) rings.push(ring);
      else if (index === 0) return { reason: 'areas.ringTooShort' };
    }
    coordinates.push(rings);
  }
  return { boundary: { type: 'MultiPolygon', coordinates }, closed };
}

/**
 * Joins lines end to end into rings, nearest end first, as boundaries come from programs that draw lines. Each ring is a polygon
 * of its own. Undefined when an end meets no other line: guessing would move somebody's border.
 */
function fromLines(lines: Ring[]): Ring[][] | undefined {
  const left = lines.filter((line) => line.length > 1).map((line) => [...line]);
  const polygons: Ring[][] = [];
  while (left.length > 0) {
    const ring = left.pop()!;
    while (apart(ring[0]!, ring.at(-1)!) > NEAR_ENOUGH_DEGREES) {
      const end = ring.at(-1)!;
      const nearness = (line: Ring) => Math.min(apart(line[0]!, end), apart(line.at(-1)!, end));
      const next = left.reduce<Ring | undefined>((best, line) => (best && nearness(best) <= nearness(line) ? best : line), undefined);
      if (!next || nearness(next) > NEAR_ENOUGH_DEGREES) return undefined;
      left.splice(left.indexOf(next), 1);
      if (apart(next[0]!, end) > apart(next.at(-1)!, end)) next.reverse();
      for (const position of next) if (apart(position, ring.at(-1)!) > 0) ring.push(position);
    }
    polygons.push([ring]);
  }
  return polygons.length > 0 ? polygons : undefined;
}

const apart = (a: Position, b: Position): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/**
 * Whether an edge of the ring crosses another one, as when somebody draws a bow tie. Edges sorted from west to east, so that only
 * those that overlap are compared.
 */
export function crossesItself(ring: Ring): boolean {
  const edges = ring.slice(1).map((to, i) => ({ from: ring[i]!, to, west: Math.min(ring[i]![0], to[0]), east: Math.max(ring[i]![0], to[0]) }));
  edges.sort((a, b) => a.west - b.west);
  for (let i = 0; i < edges.length; i++) {
    for (let j = i + 1; j < edges.length && edges[j]!.west <= edges[i]!.east; j++) {
      if (cross(edges[i]!.from, edges[i]!.to, edges[j]!.from, edges[j]!.to)) return true;
    }
  }
  return false;
}

/** Touching ends do not count: neighbours in a ring always touch. */
function cross(a: Position, b: Position, c: Position, d: Position): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

const side = (a: Position, b: Position, p: Position) => Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
