import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { compoundParts, correctedCompound, joined } from './compound.ts';

test('a compound is the stems of its parts, with or without a linking letter', () => {
  const expected: Record<string, string[]> = {
    computerles: ['computer', 'les'], computerlessen: ['computer', 'les'], taalcafe: ['taal', 'cafe'], schuldhulpverlening: ['schuld', 'hulp', 'verleen'],
    wandelgroep: ['wandel', 'groep'], dorpshuis: ['dorp', 'huis'], vluchtelingenwerk: ['vluchteling', 'werk'], belastingaangifte: ['belast', 'aangift'],
    huurachterstand: ['huur', 'achterstand'], ziekenvervoer: ['ziek', 'vervoer'], spelletjesmiddag: ['spel', 'middag'], klussendienst: ['klus', 'dienst'],
  };
  for (const [word, parts] of Object.entries(expected)) assert.deepEqual(compoundParts(word), parts, word);
});

test('a word that only looks like a compound is left whole', () => {
  for (const word of ['kastanjelaan', 'apotheek', 'dementie', 'restaurant', 'tentoonstelling', 'kalender', 'gemeente', 'verkeer', 'relatie', 'maandag', 'weekend', 'huisarts', 'kringloop', 'badminton', 'voorlezen', 'overleg', 'kinderdijk']) {
    assert.deepEqual(compoundParts(word), [], word);
  }
});

test('words of the region itself count as parts', () => {
  assert.deepEqual(compoundParts('wiekborrel'), []);
  assert.deepEqual(compoundParts('wiekborrel', (part) => ['wiek', 'borrel'].includes(part)), ['wiek', 'borrel']);
});

test('two words are joined in both orders', () => {
  assert.ok(joined('les', 'computer').includes('computerles'));
  assert.ok(joined('dorp', 'huis').includes('dorpshuis'));
});

test('a typing error in one part of a compound is seen when the other part is a word', () => {
  assert.deepEqual(correctedCompound('schultenhulp', () => ['schulden', 'schuld', 'school']).map((one) => one.word), ['schuldenhulp']);
  assert.deepEqual(correctedCompound('xyzqhulp', () => []), []);
  // Two words that are right, together a name.
  assert.deepEqual(correctedCompound('overvecht', () => ['oven', 'over']), []);
});

test('no letters make it fail or give parts that are longer than the word', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,40}$/), (word) => assert.ok(compoundParts(word).every((part) => part.length <= word.length))));
});
