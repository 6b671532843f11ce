import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#platform/db/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { actorOfPerson, addPerson, createSignIn, giveRole, redeemSignIn, saveQuietWeeks, settleQuietHolder, takeRole, whoIsSignedIn } from './index.ts';
import { QUIET_HOLDER, watchQuietHolders } from './quiet-holders.ts';

const h = await house();
const weeks = (n: number) => new Date(TUESDAY.getTime() + n * 7 * 86_400_000);
const night = (now: Date) => inTransaction(h.as(system, { now }), (work) => watchQuietHolders.run(work, {}));
const alarms = (scope: string) => inTransaction(h.as(system), ({ tx }) => tx.selectFrom('duty as d').innerJoin('role as r', 'r.id', 'd.subject_id').select(['d.holder', 'd.closed_at', 'r.id']).where('d.what', '=', QUIET_HOLDER).where('r.scope', '=', scope).execute());
const visits = async (id: string, email: string, now: Date) => { const { cookie } = await redeemSignIn(h.db, h.region, await createSignIn(h.db, h.region, { id, email }, now), 'x', now); return whoIsSignedIn(h.db, h.region, cookie, now); };

test('the only coordinator of an area who is silent for eight weeks becomes a duty of the administrators, once; nothing is taken away', async () => {
  const { id } = await addPerson(h.as(system), { name: 'Stil', email: 'stil@post.example', roles: [{ kind: 'coordinator', scopeKind: 'area', scope: 'A1' }] });
  await night(weeks(8));
  assert.deepEqual(await alarms('A1'), []);
  await night(weeks(9)); await night(weeks(10));
  assert.deepEqual((await alarms('A1')).map((a) => [a.holder, a.closed_at]), [['region', null]]);
  await visits(id, 'stil@post.example', weeks(11));
  const actor = await actorOfPerson(h.db, h.region, id, weeks(11));
  assert.ok(actor.kind === 'person' && actor.scopes.includes('coordinator:area:A1'));
  assert.notEqual((await alarms('A1'))[0]!.closed_at, null, 'a sign of life ends the alarm');
  await night(weeks(20));
  assert.equal((await alarms('A1')).filter((a) => a.closed_at === null).length, 1, 'a new silence is a new alarm');
});

test('where a deputy is there, or somebody who speaks for the organisation that holds it, there is no alarm', async () => {
  const party = newId(), active = (await addPerson(h.as(system), { name: 'Actief', email: 'actief@post.example', represents: [party] })).id, silent = (await addPerson(h.as(system), { name: 'Stil Twee' })).id;
  for (const scope of ['area:A2', 'area:A3']) await giveRole(h.as(system), { person: silent, kind: 'liaison', scope });
  await giveRole(h.as(system), { person: active, kind: 'liaison', scope: 'area:A2', isDeputy: true });
  await giveRole(h.as(system), { party, kind: 'liaison', scope: 'area:A3' });
  await giveRole(h.as(system), { party: newId(), kind: 'liaison', scope: 'area:A4' });
  await visits(active, 'actief@post.example', weeks(9));
  await night(weeks(10));
  assert.deepEqual([(await alarms('A2')).length, (await alarms('A3')).length, (await alarms('A4')).length], [0, 0, 1], 'an organisation for which nobody speaks is silent');
});

test('the weeks are a setting; an alarm that somebody looked into does not come back', async () => {
  const { id } = await addPerson(h.as(system), { name: 'Stil Drie' });
  const { id: role } = await giveRole(h.as(system), { person: id, kind: 'coordinator', scope: 'area:A5' });
  await saveQuietWeeks(h.as(system), { weeks: '2' });
  await night(weeks(3));
  assert.equal((await alarms('A5')).length, 1);
  await settleQuietHolder(h.as(system, { now: weeks(3) }), { role });
  await night(weeks(4));
  assert.equal((await alarms('A5')).length, 1);
  await takeRole(h.as(system, { now: weeks(4) }), { role });
  await night(weeks(12));
  assert.equal((await alarms('A5')).length, 1);
});
