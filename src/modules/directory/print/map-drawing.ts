import type { MapDrawing, Point } from './views.ts';

type Lonlat = [longitude: number, latitude: number];
export type MapInput = {
  /** Areas to draw, WGS84 rings; one wijk or its buurten. */
  areas: { name: string; rings: Lonlat[][] }[];
  places: { number: number; name: string; address: string | null; longitude: number; latitude: number }[];
};

/** Sizes in print when the map fills the width of the text: a numbered circle across, half of an area's name. Circles keep their width from each other. */
const inPrint = { circle: 0.11 / 2, nameWide: 0.12, nameHigh: 0.02 };
type Sizes = typeof inPrint;
/** A map that is higher than wide is printed narrower, so that everything on it is larger. */
function sizesFor(height: number): Sizes {
  const wider = Math.max(1, height / 0.8);
  return { circle: inPrint.circle * wider, nameWide: inPrint.nameWide * wider, nameHigh: inPrint.nameHigh * wider };
}

/**
 * Draws a wijk from its boundaries: in a box 1 wide, north up, shapes as they are on the ground. Places get a circle at their spot; where
 * circles would lie over each other they step aside, with a line to the spot. Null when there is nothing with a boundary.
 */
export function drawMap({ areas, places }: MapInput): MapDrawing | null {
  const all = areas.flatMap((area) => area.rings.flat());
  if (all.length < 3) return null;
  const toBox = boxOf(all);
  const height = toBox([lonOf(all, Math.max), latOf(all, Math.min)])[1];
  if (!(height > 0) || !Number.isFinite(height)) return null;
  const spots = places.map((place) => ({ ...place, from: clamp(toBox([place.longitude, place.latitude]), height) }));
  const sizes = sizesFor(height);
  const apart = stepAside(spots.map((spot) => spot.from), height, sizes.circle);
  return {
    height,
    areas: areas.map(({ name, rings }) => ({ name, rings: rings.map((ring) => simplified(ring.map(toBox))), label: spotForName(rings.map((ring) => ring.map(toBox)), apart, sizes) })),
    places: spots.map(({ number, name, address, from }, i) => ({ number, name, address, from, at: apart[i]!, moved: distance(from, apart[i]!) > sizes.circle / 2 })),
  };
}

const lonOf = (points: Lonlat[], pick: (...values: number[]) => number): number => points.map(([lon]) => lon).reduce((a, b) => pick(a, b));
const latOf = (points: Lonlat[], pick: (...values: number[]) => number): number => points.map(([, lat]) => lat).reduce((a, b) => pick(a, b));
const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

/** A wijk is so small that a plane will do: a degree of longitude shrinks with the cosine of the latitude. */
function boxOf(points: Lonlat[]): (point: Lonlat) => Point {
  const [west, north] = [lonOf(points, Math.min), latOf(points, Math.max)];
  const shrink = Math.cos((((latOf(points, Math.min) + north) / 2) * Math.PI) / 180);
  const width = (lonOf(points, Math.max) - west) * shrink || 1;
  return ([lon, lat]) => [((lon - west) * shrink) / width, (north - lat) / width];
}

/** Official boundaries have thousands of points; a printed one needs those that are half a thousandth apart. */
function simplified(ring: Point[]): Point[] {
  const kept = ring.filter((point, i) => i === 0 || distance(point, ring[i - 1]!) > 0);
  const thin = kept.reduce<Point[]>((line, point) => (line.length > 0 && distance(line.at(-1)!, point) < 0.0015 ? line : [...line, point]), []);
  return (thin.length >= 3 ? thin : kept).map(rounded);
}
const rounded = ([x, y]: Point): Point => [Number(x.toFixed(4)), Number(y.toFixed(4))];

/** Where an area's name can stand: inside it, clear of the circles, as near its middle as that allows. */
function spotForName(rings: Point[][], circles: Point[], { circle, nameWide, nameHigh }: Sizes): Point | null {
  const points = rings.flat();
  if (points.length === 0) return null;
  const [west, east] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [north, south] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  const steps = Array.from({ length: 23 }, (_, i) => (i + 1) / 24);
  const inside = steps.flatMap((right) => steps.map((down): Point => [west + right * (east - west), north + down * (south - north)])).filter((at) => isInside(at, rings));
  if (inside.length === 0) return rounded(points[0]!);
  const middle: Point = [inside.reduce((sum, [x]) => sum + x, 0) / inside.length, inside.reduce((sum, [, y]) => sum + y, 0) / inside.length];
  const worth = ([x, y]: Point): number => {
    const sticksOut = [-1, -0.5, 0.5, 1].filter((part) => !isInside([x + part * nameWide, y], rings)).length;
    const covered = circles.filter(([cx, cy]) => Math.abs(cx - x) < nameWide + circle / 2 && Math.abs(cy - y) < nameHigh + circle / 2).length;
    return -sticksOut - 2 * covered - distance([x, y], middle);
  };
  return rounded(inside.reduce((best, at) => (worth(at) > worth(best) ? at : best)));
}

/** Even-odd rule: how many borders a line to the east crosses. */
const isInside = ([x, y]: Point, rings: Point[][]): boolean => rings.reduce((crossings, ring) => crossings + ring.filter(([bx, by], i) => {
  const [ax, ay] = ring.at(i - 1)!;
  return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
}).length, 0) % 2 === 1;

const clamp = ([x, y]: Point, height: number): Point => rounded([Math.min(1, Math.max(0, x)), Math.min(height, Math.max(0, y))]);

/** Points moved apart until each is `circle` from the others, as near their spots as that allows, within a box 1 wide and `height` high. For some dozens: each is compared with each. */
export function stepAside(spots: Point[], height: number, circle: number): Point[] {
  const at = spots.map(([x, y], i): Point => [x + 1e-4 * Math.cos(i * 2.4), y + 1e-4 * Math.sin(i * 2.4)]);
  for (let round = 0; round < 60; round++) {
    for (let i = 0; i < at.length; i++) for (let j = 0; j < i; j++) pushApart(at, i, j, circle);
  }
  return at.map((point) => clamp(point, height));
}

function pushApart(at: Point[], i: number, j: number, circle: number): void {
  const [a, b] = [at[i]!, at[j]!];
  const gap = distance(a, b);
  if (gap >= circle) return;
  const [dx, dy] = [((a[0] - b[0]) / gap) * (circle - gap) * 0.5, ((a[1] - b[1]) / gap) * (circle - gap) * 0.5];
  at[i] = [a[0] + dx, a[1] + dy];
  at[j] = [b[0] - dx, b[1] - dy];
}
