export type Point = { longitude: number; latitude: number; label: string };
export type Drawing = { width: number; height: number; paths: string[]; dots: { x: number; y: number; label: string }[] };

const WIDTH = 320;
const MARGIN = 10;
/** In units of the drawing: what a reader does not see on a map this small does not travel. */
const TOLERANCE = 0.9;

/**
 * A small map as lines: outer boundaries as paths and places as dots, on a drawing 320 wide and as high as the land asks for. Coordinates are WGS84; a
 * place that lies far outside the boundaries is left out rather than shrinking the map to nothing.
 */
export function drawnMap(rings: [number, number][][], points: Point[]): Drawing {
  const outline = rings.flat();
  const corners = outline.length ? outline : points.map(({ longitude, latitude }) => [longitude, latitude] as [number, number]);
  if (corners.length === 0) return { width: WIDTH, height: WIDTH / 2, paths: [], dots: [] };

  const [west, east] = extent(corners.map(([longitude]) => longitude));
  const [south, north] = extent(corners.map(([, latitude]) => latitude));
  // A degree east is shorter than a degree north, by the cosine of the latitude.
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const span = Math.max((east - west) * narrowing, (north - south) / 1.4, 0.002);
  const scale = (WIDTH - 2 * MARGIN) / span;
  const height = Math.round((north - south) * scale + 2 * MARGIN) || WIDTH / 2;
  const shift = (WIDTH - (east - west) * narrowing * scale) / 2;
  const project = ([longitude, latitude]: [number, number]): [number, number] => [(longitude - west) * narrowing * scale + shift, (north - latitude) * scale + MARGIN];

  const dots = points.map(({ longitude, latitude, label }) => { const [x, y] = project([longitude, latitude]); return { x: Math.round(x), y: Math.round(y), label }; })
    .filter(({ x, y }) => x >= 0 && x <= WIDTH && y >= 0 && y <= height);
  return { width: WIDTH, height, paths: rings.map((ring) => pathOf(simplified(ring.map(project)))).filter(Boolean), dots };
}

const extent = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** Relative steps of whole units: a third of the bytes of absolute coordinates. */
function pathOf(line: [number, number][]): string {
  const rounded = line.map(([x, y]) => [Math.round(x), Math.round(y)] as const).filter(([x, y], i, all) => i === 0 || x !== all[i - 1]![0] || y !== all[i - 1]![1]);
  if (rounded.length < 3) return '';
  return rounded.map(([x, y], i) => (i === 0 ? `M${x} ${y}l` : `${x - rounded[i - 1]![0]} ${y - rounded[i - 1]![1]}`)).join(' ').replaceAll(' -', '-') + 'z';
}

/** Douglas and Peucker's line simplification, without recursion since real boundaries have thousands of corners. */
function simplified(line: [number, number][]): [number, number][] {
  if (line.length < 4) return line;
  const keep = new Uint8Array(line.length);
  // A ring begins where it ends: split it at the corner furthest from there.
  const far = furthest(line, 0, line.length - 1).index;
  const stretches: [number, number][] = [[0, far], [far, line.length - 1]];
  keep[0] = keep[far] = keep[line.length - 1] = 1;
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const { index, distance } = furthest(line, ...stretch);
    if (distance <= TOLERANCE) continue;
    keep[index] = 1;
    stretches.push([stretch[0], index], [index, stretch[1]]);
  }
  return line.filter((_, i) => keep[i]);
}

function furthest(line: [number, number][], from: number, to: number): { index: number; distance: number } {
  const [x1, y1] = line[from]!;
  const [x2, y2] = line[to]!;
  const length = Math.hypot(x2 - x1, y2 - y1);
  let best = { index: from, distance: -1 };
  for (let i = from + 1; i < to; i += 1) {
    const [x, y] = line[i]!;
    const distance = length === 0 ? Math.hypot(x - x1, y - y1) : Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
    if (distance > best.distance) best = { index: i, distance };
  }
  return best;
}
