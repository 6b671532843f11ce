/** A set of places in a list, one bit each: ten thousand of them are met with another set in a few microseconds. */
export type Bits = Uint32Array;

/** An empty set with places for `size`. */
export const noBits = (size: number): Bits => new Uint32Array(Math.ceil(size / 32));

/** Puts a place in the set. */
export function setBit(bits: Bits, at: number): void {
  bits[at >>> 5]! |= 1 << (at & 31);
}

/** Whether a place is in the set. */
export const hasBit = (bits: Bits, at: number): boolean => ((bits[at >>> 5]! >>> (at & 31)) & 1) === 1;

/** Those in all of the sets; the first set must be there. */
export function inAll([first, ...others]: readonly [Bits, ...Bits[]]): Bits {
  const result = first.slice();
  for (const other of others) for (let word = 0; word < result.length; word += 1) result[word]! &= other[word]!;
  return result;
}

/** Those in any of the sets of a list of this size. */
export function inAny(size: number, sets: readonly Bits[]): Bits {
  const result = noBits(size);
  for (const set of sets) for (let word = 0; word < result.length; word += 1) result[word]! |= set[word]!;
  return result;
}

/** How many are in both. */
export function countBoth(one: Bits, other: Bits): number {
  let count = 0;
  for (let word = 0; word < one.length; word += 1) count += ones(one[word]! & other[word]!);
  return count;
}

/** How many places are in the set. */
export const countBits = (bits: Bits): number => countBoth(bits, bits);

/** The places in the set, from the first to the last, `limit` of them after skipping `offset`. */
export function placesIn(bits: Bits, offset = 0, limit = Infinity): number[] {
  const places: number[] = [];
  let skipped = 0;
  for (let word = 0; word < bits.length && places.length < limit; word += 1) {
    const count = ones(bits[word]!);
    if (skipped + count <= offset) { skipped += count; continue; }
    for (let rest = bits[word]!; rest !== 0 && places.length < limit; rest &= rest - 1) {
      if (skipped++ >= offset) places.push(word * 32 + 31 - Math.clz32(rest & -rest));
    }
  }
  return places;
}

/** Bits that are set in a word: pairs, then nibbles, then bytes are added up side by side. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const nibbles = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
