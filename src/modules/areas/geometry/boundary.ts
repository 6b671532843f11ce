/** A point as GeoJSON has it: longitude first, then latitude, in degrees (WGS84). */
export type Position = [longitude: number, latitude: number];
export type Ring = Position[];
/** Every boundary is kept as a GeoJSON MultiPolygon: outer ring first, holes after it, rings closed. */
export type Boundary = { type: 'MultiPolygon'; coordinates: Ring[][] };
export type Box = { west: number; south: number; east: number; north: number };
export type Point = { lat: number; lon: number };

/** On the WGS84 ellipsoid at 52 degrees north; half a degree of Belgium away it is a thousandth off at most. */
const METRES_PER_DEGREE = { north: 111_267, east: 111_551 };

/** All rings of all parts, outer and inner. */
export const ringsOf = (boundary: Boundary): Ring[] => boundary.coordinates.flat();

/** The smallest box around a list of rings. */
export function boxAround(rings: readonly Ring[]): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const ring of rings) for (const [lon, lat] of ring) {
    if (lon < box.west) box.west = lon;
    if (lon > box.east) box.east = lon;
    if (lat < box.south) box.south = lat;
    if (lat > box.north) box.north = lat;
  }
  return box;
}

/**
 * Whether the point lies inside, holes left out. A point exactly on an edge that two areas share belongs to one of them, never
 * to both and never to none: each edge is always computed from its lower end, whichever way round the ring runs.
 */
export function contains(boundary: Boundary, { lat, lon }: Point): boolean {
  let inside = false;
  for (const ring of ringsOf(boundary)) {
    for (let i = 1; i < ring.length; i++) {
      const [low, high] = ring[i - 1]![1] <= ring[i]![1] ? [ring[i - 1]!, ring[i]!] : [ring[i]!, ring[i - 1]!];
      if (low[1] > lat || lat >= high[1]) continue;
      if (lon < low[0] + ((lat - low[1]) / (high[1] - low[1])) * (high[0] - low[0])) inside = !inside;
    }
  }
  return inside;
}

/** Twice the signed area of a closed ring, in square degrees: positive when it runs anticlockwise. */
export function doubleArea(ring: Ring): number {
  let sum = 0;
  const [x0, y0] = ring[0]!;
  for (let i = 1; i < ring.length; i++) sum += (ring[i - 1]![0] - x0) * (ring[i]![1] - y0) - (ring[i]![0] - x0) * (ring[i - 1]![1] - y0);
  return sum;
}

/** The centre of gravity, holes left out; the middle of the box when there is no surface at all. */
export function centroidOf(boundary: Boundary): Point {
  let area = 0, x = 0, y = 0;
  const [originX, originY] = boundary.coordinates[0]![0]![0]!;
  for (const polygon of boundary.coordinates) polygon.forEach((ring, index) => {
    const sign = Math.sign(doubleArea(ring)) * (index === 0 ? 1 : -1);
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = [ring[i - 1]![0] - originX, ring[i - 1]![1] - originY];
      const [bx, by] = [ring[i]![0] - originX, ring[i]![1] - originY];
      const cross = sign * (ax * by - bx * ay);
      area += cross;
      x += cross * (ax + bx);
      y += cross * (ay + by);
    }
  });
  if (Math.abs(area) > 1e-12) return { lon: originX + x / (3 * area), lat: originY + y / (3 * area) };
  const box = boxAround(ringsOf(boundary));
  return { lon: (box.west + box.east) / 2, lat: (box.south + box.north) / 2 };
}

/** Metres between two points; flat, which over the few kilometres of a neighbourhood is right to a thousandth. */
export function metresBetween(a: Point, b: Point): number {
  const east = (a.lon - b.lon) * Math.cos(((a.lat + b.lat) * Math.PI) / 360);
  return Math.hypot(east * METRES_PER_DEGREE.east, (a.lat - b.lat) * METRES_PER_DEGREE.north);
}

/** Metres from a point to the nearest edge, or 0 inside. */
export function metresTo(boundary: Boundary, point: Point): number {
  if (contains(boundary, point)) return 0;
  let nearest = Infinity;
  const [east, north] = [METRES_PER_DEGREE.east * Math.cos((point.lat * Math.PI) / 180), METRES_PER_DEGREE.north];
  for (const ring of ringsOf(boundary)) for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [(ring[i - 1]![0] - point.lon) * east, (ring[i - 1]![1] - point.lat) * north];
    const [dx, dy] = [(ring[i]![0] - ring[i - 1]![0]) * east, (ring[i]![1] - ring[i - 1]![1]) * north];
    const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy));
  }
  return nearest;
}
