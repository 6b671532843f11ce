import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import type { Boundary, Ring } from './boundary.ts';
import { boundaryPath, frameAround, simplified } from './boundary-path.ts';

const circle = (points: number, radius: number): Ring =>
  Array.from({ length: points + 1 }, (_, i) => [5 + radius * Math.cos((2 * Math.PI * (i % points)) / points) / Math.cos(52 * Math.PI / 180), 52 + radius * Math.sin((2 * Math.PI * (i % points)) / points)]);

test('a round wijk is drawn as high as it is wide, inside its frame, in a few hundred characters', () => {
  const wijk: Boundary = { type: 'MultiPolygon', coordinates: [[circle(5000, 0.01)]] };
  const { path, width, height } = boundaryPath(wijk, { width: 160 });
  assert.ok(Math.abs(height - width) <= 1, `${width} x ${height}`);
  assert.ok(path.length < 600, String(path.length));
  for (const [x, y] of [...path.matchAll(/([\d.-]+) ([\d.-]+)/g)].map((m) => [Number(m[1]), Number(m[2])])) {
    assert.ok(x! >= 4 && x! <= 156 && y! >= 4 && y! <= height - 3);
  }
});

test('north is up and east is right', () => {
  const { place } = frameAround({ west: 5, east: 5.1, south: 52, north: 52.1 }, { width: 100 });
  const [south, north, east] = [place({ lon: 5, lat: 52 }), place({ lon: 5, lat: 52.1 }), place({ lon: 5.1, lat: 52 })];
  assert.ok(north[1] < south[1] && east[0] > south[0]);
});

test('leaving points out moves a boundary by at most the tolerance and keeps it closed', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }));
  fc.assert(fc.property(fc.array(point, { minLength: 4, maxLength: 80 }), fc.integer({ min: 0, max: 20 }), (points, tolerance) => {
    const ring = [...points, points[0]!] as Ring;
    const simple = simplified(ring, tolerance);
    assert.deepEqual(simple[0], simple.at(-1));
    for (const [x, y] of ring) {
      const near = simple.slice(1).some((b, i) => {
        const a = simple[i]!, [dx, dy] = [b[0] - a[0], b[1] - a[1]];
        const along = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1)));
        return Math.hypot(x - a[0] - along * dx, y - a[1] - along * dy) <= tolerance + 1e-9;
      });
      assert.ok(near);
    }
  }));
});
