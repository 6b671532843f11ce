import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuse } from '../use-case/index.ts';
import '../i18n/index.ts';
import { attempt, refused, typedIn } from './forms.ts';

const form = (values: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.append(name, value);
  return data;
};

test('a refused form comes back with its status, the text beside the field and what was typed', async () => {
  const outcome = await attempt('nl', form({ email: 'jan@', naam: 'Jan' }), async () => refuse('platform.inputUnclear', { status: 422, fields: { email: 'platform.fieldUnclear' } }));
  assert.ok(refused(outcome));
  assert.equal(outcome.status, 422);
  assert.deepEqual(outcome.data.values, { email: 'jan@', naam: 'Jan' });
  assert.match(outcome.data.errors.email!, /begrijpen we niet/);
  assert.match(outcome.data.message, /klopt iets nog niet/);
});

test('a form that is granted gives what was done', async () => {
  const outcome = await attempt('nl', form({}), async () => 7);
  assert.ok(!refused(outcome) && outcome.done === 7);
});

test('a bug is not dressed up as a refusal', async () => {
  await assert.rejects(attempt('nl', form({}), async () => { throw new TypeError('bug'); }), TypeError);
});

test('secrets and files do not travel back to the page', () => {
  const data = form({ wachtwoord: 'geheim', naam: 'Jan' });
  data.append('bestand', new Blob(['x']), 'x.csv');
  assert.deepEqual(typedIn(data), { naam: 'Jan' });
});
