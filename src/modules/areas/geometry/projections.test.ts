import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metresBetween, type Position } from './boundary.ts';
import { projectionNamed, projectionOf, toWgs84, type Projection } from './projections.ts';

type Control = { name: string; projection: Projection; position: Position; lat: number; lon: number; within: number };

/**
 * Netherlands: the self-check points of RDNAPTRANS 2008 (Kadaster and Rijkswaterstaat); the grid of a few decimetres is left out.
 * Flanders: the example in the documentation of Digitaal Vlaanderen's geolocation service, Trambergstraat 1 in Zonhoven.
 */
const controls: Control[] = [
  { name: 'Texel', projection: 'rd', position: [117380.12, 575040.34], lat: 53.160753042, lon: 4.824761912, within: 0.25 },
  { name: 'Noord-Groningen', projection: 'rd', position: [247380.56, 604580.78], lat: 53.41948205, lon: 6.776726674, within: 0.25 },
  { name: 'Amersfoort', projection: 'rd', position: [155000, 463000], lat: 52.155172897, lon: 5.387203657, within: 0.25 },
  { name: 'Zeeuws-Vlaanderen', projection: 'rd', position: [16460.91, 377380.23], lat: 51.368607152, lon: 3.397588595, within: 0.25 },
  { name: 'Zuid-Limburg', projection: 'rd', position: [182260.45, 311480.67], lat: 50.792584916, lon: 5.773795548, within: 0.25 },
  { name: 'Maasvlakte', projection: 'rd', position: [64640.89, 440700.01], lat: 51.947393898, lon: 4.072887101, within: 0.25 },
  { name: 'Zonhoven', projection: 'lambert72', position: [219009.14, 187317.72], lat: 50.99197401745933, lon: 5.351704653516628, within: 0.05 },
  { name: 'Zonhoven', projection: 'lambert2008', position: [719006.2, 687326.21], lat: 50.99197401745933, lon: 5.351704653516628, within: 0.05 },
  { name: 'Zonhoven, swapped', projection: 'wgs84Swapped', position: [50.99197401745933, 5.351704653516628], lat: 50.99197401745933, lon: 5.351704653516628, within: 0 },
];

for (const { name, projection, position, lat, lon, within } of controls) {
  test(`${name} in ${projection} is recognised by its numbers and falls within ${within} m of its known place`, () => {
    assert.equal(projectionOf({ west: position[0], east: position[0], south: position[1], north: position[1] }), projection);
    const [gotLon, gotLat] = toWgs84(projection, position);
    assert.ok(metresBetween({ lat: gotLat, lon: gotLon }, { lat, lon }) <= within);
  });
}

test('places elsewhere in the world are in no system of ours', () => {
  for (const [x, y] of [[-80, 25], [0, 0], [600_000, 6_800_000], [5, -52]]) {
    assert.equal(projectionOf({ west: x!, east: x!, south: y!, north: y! }), undefined);
  }
});

test('the names that files give a system are understood', () => {
  assert.equal(projectionNamed('urn:ogc:def:crs:OGC:1.3:CRS84'), 'wgs84');
  assert.equal(projectionNamed('urn:ogc:def:crs:EPSG::28992'), 'rd');
  assert.equal(projectionNamed('EPSG:31370'), 'lambert72');
  assert.equal(projectionNamed('urn:ogc:def:crs:EPSG:9.9.1:3812'), 'lambert2008');
  assert.equal(projectionNamed('EPSG:3857'), undefined);
});
