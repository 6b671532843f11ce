import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '#platform/use-case/index.ts';
import { house, system, visitor } from '#tests/house.ts';
import { roleNames, saveRoleNames, usualRoleName } from './index.ts';

const h = await house();
const called = async (kind: 'coordinator' | 'editor') => (await roleNames(h.as(visitor)))(kind);
const refusal = (work: Promise<unknown>) => work.then(() => assert.fail('not refused'), (e: unknown) => { assert(e instanceof Refusal, String(e)); return e; });

test('a region calls a role by a name of its own, and by the usual word again when that is emptied', async () => {
  assert.equal(await called('coordinator'), usualRoleName('nl', 'coordinator'));
  await saveRoleNames(h.as(system), { coordinator: ' Buurtmaker ' });
  assert.deepEqual([await called('coordinator'), await called('editor')], ['Buurtmaker', usualRoleName('nl', 'editor')]);
  await saveRoleNames(h.as(system), { coordinator: '' });
  assert.equal(await called('coordinator'), usualRoleName('nl', 'coordinator'));
});

test('a name that is too long or holds signs is refused beside its field, and by who does not administer altogether; what was there stays', async () => {
  await saveRoleNames(h.as(system), { coordinator: 'Buurtmaker' });
  assert.equal((await refusal(saveRoleNames(h.as(system), { coordinator: 'x'.repeat(41) }))).fields.coordinator, 'people.roleNameTooLong');
  assert.equal((await refusal(saveRoleNames(h.as(system), { coordinator: '<b>' }))).fields.coordinator, 'people.roleNameUnclear');
  assert.ok([403, 404].includes((await refusal(saveRoleNames(h.as(visitor), { coordinator: 'Baas' }))).status));
  assert.equal(await called('coordinator'), 'Buurtmaker');
});
