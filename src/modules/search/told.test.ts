import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultHints, defaultTellings } from './language/default-tellings.ts';
import { needPhrases } from './language/synonyms.ts';
import { tokensOf } from './question.ts';
import { likelyNeeds } from './told.ts';

const likeliest = (sentence: string) => likelyNeeds(tokensOf(sentence))[0]?.need;

test('a word is heard as its kind: whoever it is about, whatever thing or part of the body', () => {
  for (const who of ['bompa', 'mijn tante', 'schoonmoeder']) assert.equal(likeliest(`${who} vindt het eigen huis niet terug`), '#dementia', who);
  for (const thing of ['airfryer', 'wekker', 'platenspeler', 'keukenradio']) assert.equal(likeliest(`de ${thing} hapert`), '#repair', thing);
  for (const part of ['elleboog', 'hiel', 'pols']) assert.equal(likeliest(`mijn ${part} is stijf en doet zeer`), '#physio', part);
});

test('a sentence that nobody wrote down tells of a need by its words together', () => {
  assert.equal(likeliest('de vloer plakt en ik kan niet meer bukken'), '#cleaning');
  assert.equal(likeliest('de hele week had ik niemand aan de deur'), '#company');
  assert.deepEqual(likelyNeeds(tokensOf('de het een')), []);
});

test('tellings are of needs that exist, each once', () => {
  const needs = new Set(needPhrases.map(({ need }) => need));
  for (const [data, separator] of [[defaultTellings, ' / '], [defaultHints, ' ']] as const) {
    const lines = data.trim().split('\n').map((line) => line.split(': '));
    assert.equal(new Set(lines.map(([need]) => need)).size, lines.length);
    for (const [need, told = ''] of lines) {
      assert.ok(needs.has(`#${need}`), need);
      const all = told.split(separator);
      assert.deepEqual(all.filter((one, at) => all.indexOf(one) !== at), [], need);
    }
  }
});
