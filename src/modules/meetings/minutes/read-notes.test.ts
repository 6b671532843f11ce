import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { readNotes } from './read-notes.ts';

const members = [{ id: 'library', names: ['Bibliotheek Rivierstad', 'Bibliotheek', 'Hanneke'] }, { id: 'bridge', names: ['Welzijn De Brug', 'De Brug', 'Brug'] }, { id: 'young', names: ['De Brug Jong'] }, { id: 'cafe', names: ['Café Anders'] }];
const read = (text: string) => readNotes(text, members, '2027-01-12');
const agreed = (text: string) => { const [one] = read(text); return one?.kind === 'agreement' ? [one.memberId, one.what, one.dueOn, one.who] : one; };

test('an agreement is read as people say it', () => {
  assert.deepEqual(agreed('Afspraak: bibliotheek, de lunch regelen, voor 12 februari'), ['library', 'de lunch regelen', '2027-02-12', null]);
  assert.deepEqual(agreed('- actie: Hanneke gaat de zaal vastleggen uiterlijk dinsdag 2 maart'), ['library', 'de zaal vastleggen', '2027-03-02', null]);
  assert.deepEqual(agreed('AFSPRAAK: De Brug (Samir): de schoolapp uitleggen, op 1-3.'), ['bridge', 'de schoolapp uitleggen', '2027-03-01', 'Samir']);
  assert.deepEqual(agreed('Afspraak: cafe anders, koffie zetten, voor 5 jan 2028'), ['cafe', 'koffie zetten', '2028-01-05', null]);
  assert.deepEqual(agreed('Afspraak: Brug, bellen voor de lunch, uiterlijk op vrijdag.'), ['bridge', 'bellen voor de lunch', '2027-01-15', null]);
  assert.deepEqual(agreed('Afspraak: Hanneke, zaal vragen voor ouderen, volgende week dinsdag'), ['library', 'zaal vragen voor ouderen', '2027-01-19', null]);
});

test('the longest name wins, and a day without a year is the next one', () => {
  assert.equal(agreed('Afspraak: De Brug Jong, flyers maken, voor 1 februari')?.[0 as never], 'young');
  assert.deepEqual(agreed('Afspraak: Brug, bellen, voor 3 januari'), ['bridge', 'bellen', '2028-01-03', null]);
});

test('what is missing is asked, not guessed', () => {
  assert.deepEqual(read('Afspraak: iemand belt de wethouder'), [{ kind: 'unclear', line: 0, text: 'iemand belt de wethouder', missing: ['member', 'day'] }]);
  assert.deepEqual(read('Afspraak: Bibliotheek, voor 12 februari').map((one) => one.kind === 'unclear' && one.missing), [['what']]);
  assert.deepEqual(read('Afspraak: Bibliotheekcafé, iets, voor 12 februari').map((one) => one.kind === 'unclear' && one.missing), [['member']]);
  assert.deepEqual(read('We spraken af om te bellen.\nGeen afspraak: niemand kan.'), []);
});

test('a decision carries its objection', () => {
  assert.deepEqual(read('Besluit: we beginnen om 9 uur. Bezwaar: te vroeg voor de school.'), [{ kind: 'decision', line: 0, what: 'We beginnen om 9 uur', objections: 'te vroeg voor de school.' }]);
});

test('no notes break it, and nothing is found that was not written', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => { for (const found of read(text)) if (found.kind === 'agreement') assert.ok(text.includes(found.what)); }), { numRuns: 500 });
});
