import { boxAround, ringsOf, type Box, type Boundary, type Point, type Position, type Ring } from './boundary.ts';

/** A small drawn map: how big it is, and where a place falls on it, in pixels from the top left. */
export type Frame = { width: number; height: number; box: Box; place(point: Point): [x: number, y: number] };

/**
 * A frame of `width` pixels around a box. North is up; degrees of longitude are shortened for the latitude, so that a square
 * kilometre is drawn square. `margin` in pixels on every side.
 */
export function frameAround(box: Box, { width, margin = 4 }: { width: number; margin?: number }): Frame {
  const shortened = Math.cos(((box.south + box.north) * Math.PI) / 360);
  const scale = (width - 2 * margin) / ((box.east - box.west) * shortened || 1e-9);
  return {
    width, box, height: Math.round((box.north - box.south) * scale + 2 * margin),
    place: ({ lat, lon }) => [margin + (lon - box.west) * shortened * scale, margin + (box.north - lat) * scale],
  };
}

/** A boundary as SVG path data in that frame, with as many points as half a pixel asks for. Fill with `fill-rule="evenodd"`. */
export function pathIn(frame: Frame, boundary: Boundary): string {
  return ringsOf(boundary).map((ring) => {
    const simple = simplified(ring.map(([lon, lat]) => frame.place({ lon, lat })), 0.5);
    return simple.length < 4 ? '' : `M${simple.slice(0, -1).map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;
  }).join('');
}

/** One boundary drawn by itself: path data with the size it needs. For a header, a card, a page of a booklet. */
export function boundaryPath(boundary: Boundary, { width }: { width: number }): { path: string; width: number; height: number; box: Box } {
  const frame = frameAround(boxAround(ringsOf(boundary)), { width });
  return { path: pathIn(frame, boundary), width, height: frame.height, box: frame.box };
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;

/**
 * Douglas-Peucker on a closed ring: points that lie within `tolerance` of the line that stays are left out. Starts from the point
 * farthest from the first one, because a closed ring has no line to begin with.
 */
export function simplified(ring: Ring, tolerance: number): Ring {
  if (ring.length < 5) return ring;
  const keep = new Uint8Array(ring.length);
  const farthest = indexOfMost(ring, 0, ring.length - 1, (p) => Math.hypot(p[0] - ring[0]![0], p[1] - ring[0]![1])).index;
  keep[0] = keep[farthest] = keep[ring.length - 1] = 1;
  const spans: [number, number][] = [[0, farthest], [farthest, ring.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const { index, most } = indexOfMost(ring, from, to, (p) => distanceToSegment(p, ring[from]!, ring[to]!));
    if (most <= tolerance) continue;
    keep[index] = 1;
    spans.push([from, index], [index, to]);
  }
  return ring.filter((_, i) => keep[i]);
}

function indexOfMost(ring: Ring, from: number, to: number, measure: (position: Position) => number) {
  let index = from, most = -1;
  for (let i = from + 1; i < to; i++) {
    const value = measure(ring[i]!);
    if (value > most) [index, most] = [i, value];
  }
  return { index, most };
}

function distanceToSegment(p: Position, a: Position, b: Position): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const along = Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(p[0] - a[0] - along * dx, p[1] - a[1] - along * dy);
}
