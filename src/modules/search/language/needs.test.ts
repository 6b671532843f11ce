import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultNeeds } from './default-needs.ts';
import { helpRules, thesaurusWith } from './synonyms.ts';

const lines = defaultNeeds.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => /^(?<need>\w+) \((?<near>[\w ]*)\): (?<helps>[^>]+)(?:> (?<says>[^>]+))?$/.exec(line)?.groups ?? assert.fail(line));
const listed = (text: string | undefined) => (text ?? '').split(',').map((phrase) => phrase.trim()).filter(Boolean);

test('every need is written once, has words, and is near others that exist', () => {
  const needs = lines.map(({ need }) => need);
  assert.equal(new Set(needs).size, needs.length);
  for (const { need, near = '' } of lines) for (const other of near.split(' ').filter(Boolean)) assert.ok(other !== need && needs.includes(other), `${need}: ${other}`);
});

test('no phrase stands twice in a need', () => {
  for (const { need, helps, says } of lines) {
    const phrases = [...listed(helps), ...listed(says)];
    assert.deepEqual(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at), [], need);
  }
});

test('what people say leads to a need; entries are for it by the words of those who help only', () => {
  const leadsOf = (stem: string, from: typeof helpRules) => from.rulesFor(new Set([stem])).flatMap((rule) => rule.leads[0]?.phrase ?? []);
  assert.ok(leadsOf('schimmel', thesaurusWith([])).includes('#tenants'));
  assert.ok(leadsOf('kies', thesaurusWith([])).includes('#dentist'));
  assert.deepEqual(leadsOf('kies', helpRules), []);
});
