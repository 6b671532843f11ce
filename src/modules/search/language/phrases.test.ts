import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOf } from './normalise.ts';
import { byStem, placesOf } from './phrases.ts';
import { stem } from './stem.ts';

const isSaid = (phrase: string, text: string) => {
  const placed = byStem(wordsOf(text).map((word, at) => ({ stem: stem(word), sureness: 1, at })));
  const stems = wordsOf(phrase).map(stem);
  return stems.every((root) => placed.has(root)) && placesOf({ name: phrase, stems, exact: false, turns: false, leads: [] }, placed) !== undefined;
};

test('what in, op or met says, it says of the word that comes after it; other words of a phrase come in any order', () => {
  assert.ok(isSaid('in put', 'ik zit in de put'));
  assert.ok(!isSaid('in put', 'een put in de straat'));
  assert.ok(isSaid('dood willen', 'ik wil dood'));
});

test('a phrase that says a word twice is not said by that word once', () => {
  assert.ok(isSaid('stap stap', 'leer het stap voor stap'));
  assert.ok(!isSaid('stap stap', 'stappen met een groepje'));
});
