import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { countBits, countBoth, hasBit, inAll, inAny, noBits, placesIn, setBit, type Bits } from './bits.ts';

const SIZE = 100;
const places = fc.uniqueArray(fc.nat(SIZE - 1));
const bitsOf = (list: readonly number[]): Bits => { const bits = noBits(SIZE); for (const at of list) setBit(bits, at); return bits; };
const sorted = (list: Iterable<number>) => [...list].sort((a, b) => a - b);

test('sets of bits answer as sets of numbers do', () => {
  fc.assert(fc.property(places, places, (a, b) => {
    const both = sorted(a.filter((at) => b.includes(at))), any = sorted(new Set([...a, ...b]));
    assert.deepEqual(placesIn(inAll([bitsOf(a), bitsOf(b)])), both);
    assert.deepEqual(placesIn(inAny(SIZE, [bitsOf(a), bitsOf(b)])), any);
    assert.equal(countBoth(bitsOf(a), bitsOf(b)), both.length);
    assert.equal(countBits(bitsOf(a)), a.length);
    assert.deepEqual(Array.from({ length: SIZE }, (_, at) => at).filter((at) => hasBit(bitsOf(a), at)), sorted(a));
  }));
});

test('a part of a set is what a part of the list is', () => {
  fc.assert(fc.property(places, fc.nat(40), fc.nat(40), (list, offset, limit) => {
    assert.deepEqual(placesIn(bitsOf(list), offset, limit), sorted(list).slice(offset, offset + limit));
  }));
});
