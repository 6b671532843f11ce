import assert from 'node:assert/strict';
import { test } from 'node:test';
import { house, visitor } from '#tests/house.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { boundaryOf, drawnBoundary, drawnMap } from './area-tree.ts';
import { areasAt, nearestAreas } from './areas-at.ts';
import { placeOfPostcode } from './place-of-postcode.ts';
import type { Ring } from './geometry/boundary.ts';
import type { AreaInput } from './read/items.ts';
import { saveAreas } from './save-areas.ts';
import type { OpenTx } from './sql.ts';

const h = await house();
const see = <T>(look: (tx: OpenTx) => Promise<T>) => inTransaction(h.as(visitor), ({ tx }) => look(tx));

const box = (west: number, south: number, east: number, north: number): Ring => [[west, south], [east, south], [east, north], [west, north], [west, south]];
const area = (code: string, level: AreaInput['level'], parent: string | null, ...rings: Ring[]): AreaInput =>
  ({ code, country: 'NL', level, name: `Naam ${code}`, parent, drawnBy: level === 'drawn' ? 'Bewoners' : null, boundary: { type: 'MultiPolygon', coordinates: [rings] } });

await saveAreas(h.url, { year: 2024, source: 'test', areas: [
  area('GM9801', 'municipality', null, box(5, 52, 5.4, 52.2)),
  // The eastern wijk has a lake in it that belongs to none.
  area('WK980101', 'wijk', 'GM9801', box(5, 52, 5.2, 52.2)), area('WK980102', 'wijk', 'GM9801', box(5.2, 52, 5.4, 52.2), box(5.3, 52.05, 5.35, 52.1)),
  area('BU98010101', 'buurt', 'WK980101', box(5, 52, 5.1, 52.2)), area('eigen-a-1', 'drawn', null, box(5.05, 52.05, 5.25, 52.1)),
], postcodes: [
  { country: 'NL', postcode: '9801', place: 'Molendorp', municipality: 'Rivierstad', lat: 52.1, lon: 5.1 },
  { country: 'BE', postcode: '9802', place: 'Aan de Kaai', municipality: 'Overwater', lat: 51.1, lon: 3.7 },
  { country: 'BE', postcode: '9802', place: 'Overwater', municipality: 'Overwater', lat: 51.2, lon: 3.7 },
] });

test('a point finds the areas it lies in, largest first, drawn ones last', async () => {
  const codes = (await see((tx) => areasAt(tx, { lat: 52.07, lon: 5.07 }))).map((a) => a.code);
  assert.deepEqual(codes, ['GM9801', 'WK980101', 'BU98010101', 'eigen-a-1']);
});

test('a point in a lake lies in the municipality and in no wijk; a point elsewhere in nothing', async () => {
  assert.deepEqual((await see((tx) => areasAt(tx, { lat: 52.07, lon: 5.32 }))).map((a) => a.code), ['GM9801']);
  assert.deepEqual(await see((tx) => areasAt(tx, { lat: 51, lon: 4 })), []);
  assert.deepEqual(await see((tx) => areasAt(tx, { lat: Number.NaN, lon: 4 })), []);
});

test('a point on the border between two wijken lies in one of them', async () => {
  const wijken = (await see((tx) => areasAt(tx, { lat: 52.15, lon: 5.2 }))).filter((a) => a.level === 'wijk');
  assert.equal(wijken.length, 1);
});

test('the nearest wijken come nearest first, by their boundary and not by their middle', async () => {
  const near = await see((tx) => nearestAreas(tx, { lat: 52.1, lon: 5.19 }, { level: 'wijk' }));
  assert.deepEqual(near.map((a) => a.code), ['WK980101', 'WK980102']);
  assert.equal(near[0]!.metres, 0);
  assert.ok(Math.abs(near[1]!.metres - 685) < 3, String(near[1]!.metres));
  assert.equal((await see((tx) => nearestAreas(tx, { lat: 52.1, lon: 5.19 }, { level: 'wijk', limit: 1 }))).length, 1);
});

test('a boundary is that of the year asked, and is drawn to size', async () => {
  assert.equal(await see((tx) => boundaryOf(tx, 'GM9801', 2023)), undefined);
  assert.deepEqual((await see((tx) => boundaryOf(tx, 'BU98010101')))!.coordinates, [[box(5, 52, 5.1, 52.2)]]);
  const drawn = await see((tx) => drawnBoundary(tx, 'WK980102', { width: 120 }));
  assert.equal(drawn!.path.match(/M/g)!.length, 2);
  assert.equal(await see((tx) => drawnBoundary(tx, 'GM0000', { width: 120 })), undefined);
});

test('several areas are drawn in one frame, in the order asked', async () => {
  const map = await see((tx) => drawnMap(tx, ['WK980102', 'WK980101', 'WK000000'], { width: 200 }));
  assert.deepEqual(map!.areas.map((a) => a.code), ['WK980102', 'WK980101']);
  assert.deepEqual([map!.frame.box.west, map!.frame.box.east], [5, 5.4]);
  assert.equal(await see((tx) => drawnMap(tx, ['WK000000'], { width: 200 })), undefined);
});

test('a postcode finds its place however it is written', async () => {
  for (const written of ['9801', '9801 AB', '9801ab', ' 9801  ab', 'NL-9801 AB', 'Molenweg 1, 9801 AB Molendorp', 'postcode 9801']) {
    assert.equal((await see((tx) => placeOfPostcode({ tx, region: { country: 'NL', schema: 'r' } }, written)))?.place, 'Molendorp', written);
  }
  for (const written of ['', '980', '98011', '0801', '9999', 'molendorp', "'; drop table", '9801'.repeat(500)]) {
    assert.equal(await see((tx) => placeOfPostcode({ tx, region: { country: 'NL', schema: 'r' } }, written)), undefined, written);
  }
});

test('where places share a postcode, the place that is named is found, else the municipality\'s own', async () => {
  const place = async (written: string) => (await see((tx) => placeOfPostcode({ tx, region: { country: 'BE', schema: 'r' } }, written)))?.place;
  assert.equal(await place('B-9802'), 'Overwater');
  assert.equal(await place('9802 aan de kaai'), 'Aan de Kaai');
  assert.equal(await place('9802 100%'), 'Overwater');
});
