import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf } from './booklet-index.ts';
import { exampleEntry, exampleView } from '#tests/example-booklet.ts';

const wordsOf = (view: ReturnType<typeof exampleView>) => Object.fromEntries(indexOf(view).flatMap((group) => group.words.map(({ word, ids }) => [word, ids])));
const withEntries = (...entries: ReturnType<typeof exampleEntry>[]) => exampleView({ parties: [], themes: [{ slug: 'a', name: 'A', entries, also: [] }] });

test('names of offers and of who offers them, and the words people use, lead to the entries', () => {
  const words = wordsOf(withEntries(exampleEntry('1', { name: 'Taalcafé', party: 'De Wiek', keywords: ['Nederlands leren', 'praten'] }), exampleEntry('2', { name: 'Koffie', party: 'De Wiek', keywords: ['praten'] })));
  assert.deepEqual(words, { Taalcafé: ['1'], 'Wiek, De': ['1', '2'], 'Nederlands leren': ['1'], praten: ['1', '2'], Koffie: ['2'] });
});

test('a word that means the same leads there too', () => {
  const view = { ...withEntries(exampleEntry('1', { name: 'Hulp van het OCMW', party: null, keywords: ['leefloon'] })), synonyms: [['OCMW', 'sociaal huis'], ['leefloon', 'bijstand']] };
  assert.deepEqual(Object.keys(wordsOf(view)).sort(), ['Hulp van het OCMW', 'OCMW', 'bijstand', 'leefloon', 'sociaal huis'].sort());
});

test('articles stand behind, accents and capitals do not count, numbers and other scripts have a group', () => {
  const names = ['De Wiek', 'École', 'eten', "'t Huukske", '55-plus', 'مركز', 'Zon'];
  const groups = indexOf(withEntries(...names.map((name, i) => exampleEntry(String(i), { name, party: null, keywords: [] }))));
  assert.deepEqual(groups.map(({ letter, words }) => [letter, ...words.map(({ word }) => word)]), [
    ['0-9', '55-plus'], ['E', 'École', 'eten'], ['H', "Huukske, 't"], ['W', 'Wiek, De'], ['Z', 'Zon'], ['…', 'مركز']]);
});

test('the same word in capitals stands once', () => {
  assert.deepEqual(wordsOf(withEntries(exampleEntry('1', { name: 'Printen', party: null, keywords: ['printen', ' PRINTEN '] }))), { Printen: ['1'] });
});
