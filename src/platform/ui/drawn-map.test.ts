import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawnMap } from './drawn-map.ts';

const circle = (corners: number): [number, number][] => Array.from({ length: corners + 1 }, (_, i) => [5.9 + 0.02 * Math.cos((2 * Math.PI * i) / corners), 51.98 + 0.012 * Math.sin((2 * Math.PI * i) / corners)]);

test('a boundary of thousands of corners becomes a few hundred bytes', () => {
  const { paths } = drawnMap([circle(5000)], []);
  assert.equal(paths.length, 1);
  assert.ok(paths[0]!.length < 500, `${paths[0]!.length} bytes`);
});

test('a place in the middle of the land is drawn in the middle of the map', () => {
  const { width, height, dots } = drawnMap([circle(100)], [{ longitude: 5.9, latitude: 51.98, label: 'Plein' }]);
  assert.ok(Math.abs(dots[0]!.x - width / 2) <= 2 && Math.abs(dots[0]!.y - height / 2) <= 2);
});

test('a place far away is left out instead of shrinking the map', () => {
  assert.equal(drawnMap([circle(100)], [{ longitude: 4.3, latitude: 52, label: 'Elders' }]).dots.length, 0);
});

test('nothing known draws nothing and one point alone is still a map', () => {
  assert.deepEqual(drawnMap([], []).paths, []);
  assert.equal(drawnMap([], [{ longitude: 5.9, latitude: 52, label: 'Plein' }]).dots.length, 1);
});
