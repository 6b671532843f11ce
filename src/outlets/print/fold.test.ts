import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { foldedSides } from './fold.ts';

test('eight pages fold as printers do', () => {
  assert.deepEqual(foldedSides(8), [[8, 1], [2, 7], [6, 3], [4, 5]]);
});

test('a page count that is no multiple of four gets white pages before the last', () => {
  assert.deepEqual(foldedSides(6), [[6, 1], [2, null], [null, 3], [4, 5]]);
  assert.deepEqual(foldedSides(1), [[1, null], [null, null]]);
});

test('of any booklet every page is printed once, and the folded stack reads in order', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), (pages) => {
    const sides = foldedSides(pages);
    // Unfold: right halves of front sides and left halves of back sides go up, the others come back down.
    const up = sides.map(([left, right], i) => (i % 2 === 0 ? right : left));
    const down = sides.map(([left, right], i) => (i % 2 === 0 ? left : right)).toReversed();
    const read = [...up, ...down].filter((page) => page !== null);
    assert.deepEqual(read, Array.from({ length: pages }, (_, i) => i + 1));
  }));
});
