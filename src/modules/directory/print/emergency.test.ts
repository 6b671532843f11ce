import assert from 'node:assert/strict';
import { test } from 'node:test';
import { childrensNumbers, emergencyOf, numberInWords } from './emergency.ts';
import { wordsIn } from './texts.ts';

const numbersIn = (country: 'NL' | 'BE', localNumbers: { name: string; number: string; plainWords: string }[] = []) => {
  const { urgent, groups } = emergencyOf({ country, localNumbers }, wordsIn('nl'));
  return [...urgent, ...groups.flatMap((group) => group.numbers)].map(({ number }) => number?.replaceAll('\u00a0', ' ') ?? null);
};

test('each country has its own numbers, the one for danger to life first', () => {
  assert.deepEqual(numbersIn('NL'), ['112', '0900 - 8844', null, '113', '0800 - 2000', '0800 - 0432', '088 - 0767 000', '0800 - 9009', '144']);
  assert.deepEqual(numbersIn('BE'), ['112', '101', '1733', '070 245 245', '0800 65 0 65', '1813', '1712', '106', '102', '116 000']);
});

test("a region's own out-of-hours doctor stands in the place of the general advice", () => {
  const numbers = numbersIn('NL', [{ name: 'Huisartsenpost Rivierstad', number: '026 000 05 00', plainWords: 'Bel eerst.' }]);
  assert.ok(numbers.includes('026 000 05 00'));
  assert.ok(!numbers.includes(null));
});

test('every number, also on the card for children, is explained in every language', () => {
  for (const locale of ['nl', 'nl-BE', 'en'] as const) {
    for (const country of ['NL', 'BE'] as const) {
      emergencyOf({ country, localNumbers: [] }, wordsIn(locale));
      for (const number of childrensNumbers[country]) assert.ok(numberInWords(number, country, wordsIn(locale)).words.length > 0);
    }
  }
});
