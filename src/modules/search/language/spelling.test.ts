import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { corrections, soundOf, spellingKeys } from './spelling.ts';

const VOCABULARY = ['bibliotheek', 'eenzaam', 'huur', 'buur', 'schuldhulp', 'wandelen', 'fysiotherapeut', 'mantelzorg', 'geld', 'gelijk', 'vrijwilliger', 'koffie', 'belasting'];
const meant = (typed: string) => {
  const keys = new Set(spellingKeys(typed));
  return corrections(typed, VOCABULARY.filter((word) => spellingKeys(word).some((key) => keys.has(key)))).map((found) => found.word);
};

test('letters swapped, missed, doubled, changed, or written as they sound', () => {
  for (const [typed, word] of [['biblioteek', 'bibliotheek'], ['eenzaan', 'eenzaam'], ['wandlen', 'wandelen'], ['wnadelen', 'wandelen'], ['fisioterapeut', 'fysiotherapeut'],
    ['mantelzrog', 'mantelzorg'], ['vreiwilliger', 'vrijwilliger'], ['kofie', 'koffie'], ['belassting', 'belasting'], ['gelt', 'geld'], ['geleik', 'gelijk'], ['schulthulp', 'schuldhulp']]) {
    assert.equal(meant(typed!)[0], word, typed);
  }
});

test('short words are left alone, and what is near nothing stays nothing', () => {
  assert.deepEqual(meant('hur'), []);
  assert.deepEqual(meant('muur'), []);
  assert.deepEqual(meant('xylofoonorkest'), []);
});

test('what sounds alike is written alike', () => {
  for (const [one, other] of [['mei', 'mij'], ['kous', 'kaus'], ['hart', 'hard'], ['cursus', 'kursus'], ['vader', 'fader'], ['zwemmen', 'swemen']]) assert.equal(soundOf(one!), soundOf(other!));
});

test('one changed, lost or added letter always leaves a common key', () => {
  fc.assert(fc.property(fc.stringMatching(/^[acdefghklmnoprstuw]{5,14}$/), fc.nat(), (word, seed) => {
    const at = seed % word.length;
    const typed = word.slice(0, at) + word.slice(at + 1);
    const keys = new Set(spellingKeys(word));
    if (soundOf(typed).length < soundOf(word).length - 1 || soundOf(typed).length < 4) return;
    assert.ok(spellingKeys(typed).some((key) => keys.has(key)) || soundOf(typed) !== soundOf(word), `${word} ${typed}`);
  }));
});

test('of two words that may be meant, the one with letters in the wrong order comes first', () => {
  assert.deepEqual(corrections('breiven', ['breien', 'brieven']).map(({ word }) => word), ['brieven', 'breien']);
});
