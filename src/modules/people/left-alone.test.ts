import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system } from '#tests/house.ts';
import { addPerson, giveRole, stopPerson, takeRole } from './index.ts';
import { heldAlone, LEFT_ALONE } from './left-alone.ts';

const h = await house('demo');
const add = async (name: string, scope: string, kind: 'coordinator' | 'member' = 'coordinator') => (await addPerson(h.as(system), { name, roles: [{ kind, scopeKind: 'area', scope }] })).id;
const alarms = () => inTransaction(h.as(system), async ({ tx }) => (await tx.selectFrom('duty').select('holder').where('what', '=', LEFT_ALONE).where('closed_at', 'is', null).execute()).map(({ holder }) => holder));
const told = () => inTransaction(h.as(system), async ({ tx }) => (await tx.selectFrom('message').select('title').where('purpose', '=', LEFT_ALONE).orderBy('made_at').execute()).map(({ title }) => title));

test('whoever alone had a role moves: the administrators hear it, until somebody has the role again', async () => {
  const [first, second] = [await add('Enig', 'BU99010202'), await add('Lid', 'BU99010202', 'member')];
  await stopPerson(h.as(system), { person: second, as: 'moved' });
  assert.deepEqual(await alarms(), [], 'an area can do without a member');
  await stopPerson(h.as(system), { person: first, as: 'moved' });
  assert.deepEqual(await alarms(), ['region']);
  assert.match((await told())[0]!, /^Niemand is nog trekker van /);
  await giveRole(h.as(system), { person: await add('Opvolger', 'WK990101', 'member'), kind: 'coordinator', scope: 'area:BU99010202' });
  assert.deepEqual(await alarms(), []);
  await stopPerson(h.as(system), { person: await add('Weer enig', 'BU99010201'), as: 'deceased' });
  assert.deepEqual([await alarms(), (await told()).length], [['region'], 2]);
  await add('Nieuw', 'BU99010201');
  assert.deepEqual(await alarms(), [], 'also when the successor is added with the role');
});

test('somebody whose role was taken away does not hold it: the other is the only one', async () => {
  const [one, other] = [await add('Een', 'BU99010203'), await add('Ander', 'BU99010203')];
  const alone = (id: string) => inTransaction(h.as(system), (work) => heldAlone(work, id));
  assert.deepEqual(await alone(one), []);
  const { id: role } = await inTransaction(h.as(system), ({ tx }) => tx.selectFrom('role').select('id').where('person_id', '=', other).executeTakeFirstOrThrow());
  await takeRole(h.as(system), { role });
  assert.deepEqual(await alone(one), [{ kind: 'coordinator', scopeKind: 'area', scope: 'BU99010203' }]);
  assert.deepEqual(await alone(other), []);
});
