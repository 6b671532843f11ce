import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phoneWords } from './phone.ts';

test('a telephone number reads as people write it in its country', () => {
  const known: [number: string, words: string][] = [
    ['+31260000001', '026 000 00 01'], ['+31612345678', '06 12 34 56 78'], ['+31316123456', '0316 12 34 56'], ['+318000022', '0800 0022'],
    ['+3292100000', '09 210 00 00'], ['+3290000020', '09 000 00 20'], ['+3290012345', '0900 12345'], ['+3256123456', '056 12 34 56'], ['+32470123456', '0470 12 34 56'], ['113', '113'], ['+4930123456', '+4930123456'],
  ];
  for (const [number, words] of known) assert.equal(phoneWords(number), words);
});

test('no digit gets lost, whatever the length', () => {
  for (const number of ['+3126', '+31260000', '+312600000012345', '+32', '+3291']) assert.equal(phoneWords(number).replaceAll(' ', '').replace(/^0/, ''), number.slice(3).replace(/^0/, ''));
});
