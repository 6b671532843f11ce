import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { actorOfPerson, addPerson, giveRole, startSpeakingFor, stopPerson, stopSpeakingFor, takeRole } from './index.ts';
import { heldAlone, LEFT_ALONE, watchEndedRoles } from './left-alone.ts';

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

const night = (day: string) => inTransaction(h.as(system, { now: new Date(`${day}T01:00:00Z`) }), (work) => watchEndedRoles.run(work, {}));

test('when the last day of the only holder is over the administrators hear it once; where a deputy stays they do not', async () => {
  const [before, now] = [await alarms(), await told()];
  const ending = async (name: string, scope: string) => { const { id } = await addPerson(h.as(system), { name }); await giveRole(h.as(system), { person: id, kind: 'liaison', scope, endsOn: '2026-11-30' }); return id; };
  await ending('Gaat weg', 'area:BU99010301');
  await ending('Gaat ook weg', 'area:BU99010302');
  await giveRole(h.as(system), { person: await add('Vervanger', 'WK990101', 'member'), kind: 'liaison', scope: 'area:BU99010302', isDeputy: true });
  await night('2026-11-30');
  assert.deepEqual(await alarms(), before, 'on their last day they are there');
  await night('2026-12-01');
  await night('2026-12-02');
  assert.deepEqual([(await alarms()).length - before.length, (await told()).length - now.length], [1, 1]);
  await giveRole(h.as(system), { person: await add('Komt erin', 'WK990101', 'member'), kind: 'liaison', scope: 'area:BU99010301' });
  await night('2026-12-03');
  assert.deepEqual(await alarms(), before);
});

test('a role of an organisation for which nobody speaks any more is missed too', async () => {
  const before = await alarms(), { id: party } = await inTransaction(h.as(system), ({ tx }) => tx.selectFrom('party').select('id').where('slug', '=', 'carambole').executeTakeFirstOrThrow());
  const { id: speaks } = await startSpeakingFor(h.as(system), { person: await add('Spreekt', 'WK990101', 'member'), party });
  await inTransaction(h.as(system), ({ tx, now }) => tx.updateTable('representation').set({ ended_at: now, ends_on: '2026-01-01' }).where('party_id', '=', party).where('id', '<>', speaks).execute());
  await giveRole(h.as(system), { party, kind: 'coordinator', scope: 'area:BU99010303' });
  await night('2026-11-25');
  assert.deepEqual(await alarms(), before);
  await stopSpeakingFor(h.as(system), { representation: speaks });
  await night('2026-11-25');
  assert.equal((await alarms()).length, before.length + 1);
});

test('who lays down a role that nobody else has is missed at once', async () => {
  const before = await alarms(), only = await add('Legt neer', 'BU99010304');
  const { id: role } = await inTransaction(h.as(system), ({ tx }) => tx.selectFrom('role').select('id').where('person_id', '=', only).executeTakeFirstOrThrow());
  await takeRole(h.as(await actorOfPerson(h.db, h.region, only, TUESDAY)), { role });
  assert.equal((await alarms()).length, before.length + 1);
});
