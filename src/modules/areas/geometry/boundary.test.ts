import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { boxAround, centroidOf, contains, metresBetween, metresTo, type Boundary, type Ring } from './boundary.ts';
import { toWgs84 } from './projections.ts';

const square = (west: number, south: number, size: number): Ring =>
  [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]];
const boundary = (...polygons: Ring[][]): Boundary => ({ type: 'MultiPolygon', coordinates: polygons });

test('a point in a hole is outside, a point on an island in the hole is inside', () => {
  const lake = boundary([square(0, 0, 10), square(2, 2, 6)], [square(4, 4, 1)]);
  assert.equal(contains(lake, { lon: 1, lat: 1 }), true);
  assert.equal(contains(lake, { lon: 3, lat: 3 }), false);
  assert.equal(contains(lake, { lon: 4.5, lat: 4.5 }), true);
  assert.equal(contains(lake, { lon: 11, lat: 5 }), false);
});

test('every point of a town, its borders included, lies in exactly one of the areas that divide it', () => {
  const coordinate = fc.integer({ min: 1, max: 999 }).map((n) => n / 1000);
  fc.assert(fc.property(coordinate, coordinate, coordinate, coordinate, fc.boolean(), (a, b, along, other, onBorder) => {
    // One border from the bottom of a square to its top, with a bend; the two sides run round in opposite directions.
    const bottom: [number, number] = [a, 0], bend: [number, number] = [other, 0.5], top: [number, number] = [b, 1];
    const west = boundary([[[0, 0], bottom, bend, top, [0, 1], [0, 0]]]);
    const east = boundary([[bottom, [1, 0], [1, 1], top, bend, bottom]]);
    const on = { lon: bottom[0] + along * (bend[0] - bottom[0]), lat: along * 0.5 };
    const point = onBorder ? on : { lon: along, lat: other };
    assert.equal(Number(contains(west, point)) + Number(contains(east, point)), 1);
  }));
});

test('the centre of a ring shape lies in its middle, whichever way its rings run', () => {
  for (const hole of [square(2, 2, 6), square(2, 2, 6).reverse()]) {
    const { lon, lat } = centroidOf(boundary([square(0, 0, 10), hole]));
    assert.ok(Math.abs(lon - 5) < 1e-9 && Math.abs(lat - 5) < 1e-9);
  }
  assert.deepEqual(boxAround([square(1, 2, 3)]), { west: 1, south: 2, east: 4, north: 5 });
});

test('distances are right to a thousandth over a few kilometres, from Groningen to Limburg', () => {
  const lonLat = (x: number, y: number) => { const [lon, lat] = toWgs84('rd', [x, y]); return { lon, lat }; };
  // RD metres are true to two ten-thousandths.
  for (const [x, y] of [[155000, 463000], [247000, 600000], [182000, 312000]] as const) {
    const metres = metresBetween(lonLat(x, y), lonLat(x + 3000, y + 4000));
    assert.ok(Math.abs(metres - 5000) < 5, String(metres));
  }
});

test('the distance to an area is that to its nearest edge, and nothing inside', () => {
  const wijk = boundary([square(5, 52, 0.1)]);
  assert.equal(metresTo(wijk, { lat: 52.05, lon: 5.05 }), 0);
  assert.ok(Math.abs(metresTo(wijk, { lat: 51.99, lon: 5.05 }) - 1113) < 1);
  assert.ok(Math.abs(metresTo(wijk, { lat: 51.99, lon: 4.99 }) - Math.hypot(1113, 687)) < 2);
});
