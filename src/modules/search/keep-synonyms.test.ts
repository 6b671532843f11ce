import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#platform/db/index.ts';
import { Refusal, type Actor } from '#platform/use-case/index.ts';
import { house, visitor } from '#tests/house.ts';
import { dropSynonyms, keepSynonyms, listSynonyms, trySearch } from './index.ts';

const h = await house('demo');
const person = (...scopes: string[]): Actor => ({ kind: 'person', id: newId(), name: 'X', scopes });
const editor = h.as(person('editor:area:WK990101'));
const member = h.as(person('member:area:WK990101', `party:${newId()}`));
const refusalOf = (work: Promise<unknown>) => work.then(() => assert.fail('not refused'), (error) => { assert(error instanceof Refusal, String(error)); return error; });
const own = async (id: string) => (await listSynonyms(editor)).find((group) => group.id === id);

test('a word of the wijk finds what others call otherwise, from the moment it is kept until it is dropped', async () => {
  assert.equal((await trySearch(editor, 'kladdewerk')).hits.length, 0);
  const { id } = await keepSynonyms(editor, { words: 'Kladdewerk\n taalcafé , kladdewerk' });
  assert.deepEqual((await own(id))?.words, ['kladdewerk', 'taalcafé']);
  assert.match((await trySearch(editor, 'kladdewerk')).hits[0]!.title, /taal/i);
  await keepSynonyms(editor, { id, words: 'kladdewerk, wandelen', oneWay: true });
  assert.deepEqual([(await own(id))?.words, (await own(id))?.oneWay], [['kladdewerk', 'wandelen'], true]);
  await dropSynonyms(editor, { id });
  assert.equal((await trySearch(editor, 'kladdewerk')).hits.length, 0);
});

test('who is no editor or administrator may not change the words, whether they exist or not', async () => {
  const { id } = await keepSynonyms(editor, { words: 'a1, b1' });
  for (const context of [member, h.as(visitor)]) {
    assert.equal((await refusalOf(keepSynonyms(context, { id, words: 'x1' }))).status, 404);
    assert.equal((await refusalOf(keepSynonyms(context, { words: 'x1' }))).status, 404);
    assert.equal((await refusalOf(dropSynonyms(context, { id }))).status, 404);
    assert.equal((await refusalOf(dropSynonyms(context, { id: newId() }))).status, 404);
  }
  assert.deepEqual((await own(id))?.words, ['a1', 'b1']);
});

test('words of another region are not found', async () => {
  const { id } = await keepSynonyms(editor, { words: 'c1, d1' });
  const elsewhere = h.as(person('editor:region:region'), { region: h.otherRegion });
  assert.equal((await refusalOf(keepSynonyms(elsewhere, { id, words: 'x1' }))).status, 404);
  await dropSynonyms(elsewhere, { id });
  assert.deepEqual((await own(id))?.words, ['c1', 'd1']);
});

test('nothing, too much and what is no word are refused beside the field', async () => {
  const wrong = { ' , \n': 'search.wordsMissing', [Array.from({ length: 21 }, (_, i) => `woord${i}`).join()]: 'search.wordsTooMany', ['a'.repeat(61)]: 'search.wordTooLong', '!!!': 'search.wordsEmpty' };
  for (const [words, key] of Object.entries(wrong)) assert.deepEqual((await refusalOf(keepSynonyms(editor, { words }))).fields, { words: key });
});
