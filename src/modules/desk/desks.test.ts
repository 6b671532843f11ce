import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#platform/db/index.ts';
import type { Context } from '#platform/use-case/index.ts';
import { house, visitor } from '#tests/house.ts';
import { listDesks, markDesk, mayHelpAtDesk } from './index.ts';

const h = await house();
const party = newId();
const person = (...scopes: string[]): Context => h.as({ kind: 'person', id: newId(), name: 'P', scopes });
const administrator = person('administrator:region:region', 'region'), coordinator = person('coordinator:area:WK990101'), resident = person('resident:area:WK990101');
const member = person('member:area:WK990101', `party:${party}`), other = person('member:area:WK990101', `party:${newId()}`);
const mayHelp = (context: Context) => mayHelpAtDesk(context, undefined);

test('members of a party help at its desk while administrators say it is one; coordinators always; members of others, residents and visitors never', async () => {
  assert.deepEqual([await mayHelp(member), await mayHelp(coordinator)], [false, true]);
  await markDesk(administrator, { party, isDesk: true });
  await markDesk(administrator, { party, isDesk: true });
  assert.deepEqual(await listDesks(h.as(visitor), undefined), [party]);
  assert.deepEqual([await mayHelp(member), await mayHelp(other), await mayHelp(resident), await mayHelp(h.as(visitor))], [true, false, false, false]);
  await markDesk(administrator, { party, isDesk: false });
  assert.equal(await mayHelp(member), false, 'at the very next request');
});

test('nobody else makes a desk', async () => {
  for (const one of [coordinator, member, h.as(visitor)]) await assert.rejects(markDesk(one, { party, isDesk: true }), { status: 404 });
});
