import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { drawMap } from './map-drawing.ts';

const square: [number, number][] = [[5.8, 52], [5.82, 52], [5.82, 51.99], [5.8, 51.99], [5.8, 52]];
const place = (number: number, longitude: number, latitude: number) => ({ number, name: `Plek ${number}`, address: null, longitude, latitude });

test('a wijk keeps its shape: at 52 degrees a degree east is 0.62 of a degree north', () => {
  const map = drawMap({ areas: [{ name: 'Vierkant', rings: [square] }], places: [] })!;
  assert.ok(Math.abs(map.height - 0.01 / (0.02 * Math.cos((51.995 * Math.PI) / 180))) < 0.001);
  assert.deepEqual(map.areas[0]!.rings[0]![0], [0, 0]);
});

test('a place stands where it is; two at one spot step aside with their spot remembered', () => {
  const map = drawMap({ areas: [{ name: 'V', rings: [square] }], places: [place(1, 5.805, 51.995), place(2, 5.815, 51.995), place(3, 5.815, 51.995)] })!;
  assert.deepEqual(map.places.map(({ moved }) => moved).slice(0, 1), [false]);
  const [, two, three] = map.places;
  assert.deepEqual(two!.from, three!.from);
  assert.ok(Math.hypot(two!.at[0] - three!.at[0], two!.at[1] - three!.at[1]) > 0.05);
});

test('without a boundary there is no map', () => {
  assert.equal(drawMap({ areas: [], places: [place(1, 5, 52)] }), null);
  assert.equal(drawMap({ areas: [{ name: 'x', rings: [[[5, 52], [5, 52], [5, 52]]] }], places: [] }), null);
});

test('whatever is given, everything is drawn within the box', () => {
  const lonlat = fc.tuple(fc.double({ min: 2, max: 8, noNaN: true }), fc.double({ min: 49, max: 54, noNaN: true }));
  fc.assert(fc.property(fc.array(lonlat, { minLength: 3, maxLength: 12 }), fc.array(lonlat, { maxLength: 30 }), (ring, spots) => {
    const map = drawMap({ areas: [{ name: 'x', rings: [ring] }], places: spots.map(([lon, lat], i) => place(i, lon, lat)) });
    if (!map) return;
    const all = [...map.areas.flatMap((area) => area.rings.flat()), ...map.places.flatMap(({ at, from }) => [at, from])];
    for (const [x, y] of all) assert.ok(x >= -0.001 && x <= 1.001 && y >= -0.001 && y <= map.height + 0.001, `${x} ${y} in ${map.height}`);
  }), { numRuns: 60 });
});
