import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { fold, wordsOf } from './normalise.ts';

const texts = wordsOf;

test('accents, ligatures, capitals and typographic apostrophes make no difference', () => {
  assert.equal(fold('Café Ĳsvogel, ŒUVRE’s'), "cafe ijsvogel, oeuvre's");
  assert.deepEqual(texts('Taal-café in Molenwijk'), ['taal', 'cafe', 'in', 'molenwijk']);
});

test('what Dutch writes in pieces stays one word: e-mail, foto’s, G.G.D., a postcode', () => {
  assert.deepEqual(texts("e-mail, foto's en de G.G.D. op 1234 AB"), ['email', 'foto', 'en', 'de', 'ggd', 'op', '1234ab']);
  assert.deepEqual(texts("'s avonds en zo'n wi-fi"), ['s', 'avonds', 'en', 'zon', 'wifi']);
  assert.deepEqual(texts('in 2024 in de wijk'), ['in', '2024', 'in', 'de', 'wijk']);
});

test('other scripts keep their letters', () => assert.deepEqual(texts('لغة мова'), ['لغة', 'мова']));

test('any text gives words without spaces, capitals or marks, and folding twice changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
    assert.ok(texts(text).every((word) => word !== '' && !/\s|\p{Lu}|\p{M}/u.test(word)));
    assert.equal(fold(fold(text)), fold(text));
  }));
});
