import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { isEnough, isSeenBy, LEAST_ANSWERS, MOST_CARDS, summarize, type Agreed, type Said } from './summary.ts';

const seat = (cards: number, isAlone = false): Said => ({ isAlone, cards, strengths: { fits: cards }, wishes: { answers: cards } });
const unnamed: Agreed = { isNamed: false, seenBy: 'members' };

test('without names nothing is shown of a member below five cards, nor of one person to anybody else', () => {
  assert.deepEqual([4, 5].map((cards) => isSeenBy('members', unnamed, seat(cards))), [false, true]);
  assert.deepEqual([isEnough(unnamed, 4), isEnough(unnamed, 5), isEnough({ isNamed: true }, 1), isEnough({ isNamed: true }, 0)], [false, true, true, false]);
  for (const isNamed of [true, false]) assert.equal(isSeenBy('carrier', { isNamed, seenBy: 'members' }, seat(9, true)), false);
  assert.deepEqual((['members', 'carrier'] as const).map((reader) => isSeenBy(reader, { isNamed: true, seenBy: 'carrier' }, seat(1))), [false, true]);
});

test('many small ones are told together; what few gave is left out, so that subtracting tells nothing', () => {
  assert.equal(summarize(unnamed, [3, 4, 3, 4, 4].map((n) => seat(n)))!.cards, 18);
  assert.equal(summarize(unnamed, [4, 4, 4].map((n) => seat(n))), null, 'twelve cards can be of four givers');
  const one = summarize(unnamed, [seat(6), seat(2)])!;
  assert.deepEqual([one.members, one.cards], [1, 6], 'the two cards of the other are not in it');
  assert.equal(summarize({ isNamed: false, seenBy: 'receiver' }, [seat(6), seat(2)]), null, 'nor is what only its receiver may see');
  assert.equal(summarize({ isNamed: true, seenBy: 'receiver' }, [seat(1), seat(1), seat(1)]), null, 'two of one reader taken off, one would be left');
});

test('whatever the cards, what is left after subtracting all that somebody sees is of two or more, and without names surely of five givers', () => {
  const said = fc.array(fc.record({ isAlone: fc.boolean(), cards: fc.nat(9) }), { maxLength: 12 }), agreed = fc.record({ isNamed: fc.boolean(), seenBy: fc.constantFrom('receiver' as const, 'carrier' as const, 'members' as const) });
  fc.assert(fc.property(agreed, said, (how, rows) => {
    const seats = rows.map(({ cards, isAlone }) => seat(cards, isAlone)), summary = summarize(how, seats);
    if (!summary) return;
    for (const reader of ['carrier', 'members'] as const) for (const own of seats) {
      const seen = seats.filter((one) => isSeenBy(reader, how, one) || (one === own && isEnough(how, one.cards)));
      const byCarrier = seats.filter((one) => isSeenBy('carrier', how, one)), byMembers = seats.filter((one) => isSeenBy('members', how, one));
      const inside: Said[] = [seats, byCarrier, byMembers].find((some) => total(some) === summary.cards)!;
      const left = inside.filter((one) => !seen.includes(one) && one.cards > 0);
      assert.equal(summary.cards, total(inside));
      if (left.length === 0) continue;
      assert.ok(left.length >= 2);
      if (!how.isNamed) assert.ok(total(left) > (LEAST_ANSWERS - 1) * MOST_CARDS);
    }
  }));
});

const total = (some: readonly Said[]) => some.reduce((n, { cards }) => n + cards, 0);
