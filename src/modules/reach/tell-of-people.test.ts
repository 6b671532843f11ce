import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#platform/db/index.ts';
import { owe } from '#platform/facts/index.ts';
import { inTransaction, Refusal, type Actor } from '#platform/use-case/index.ts';
import { send } from './index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { actorOfPerson, whoIsSignedIn, addPerson, createSignIn, giveRole, redeemSignIn, takeRole, stopPerson, takeStopBack } from '#modules/people/index.ts';

const h = await house();
const administrator: Actor = { kind: 'person', id: (await addPerson(h.as(system), { name: 'Beheer', roles: [{ kind: 'administrator', scopeKind: 'region', scope: 'region' }] })).id, name: 'Beheer', scopes: ['region'] };
const later = (days: number) => new Date(TUESDAY.getTime() + days * 86_400_000);
const refusal = (work: Promise<unknown>) => work.then(() => assert.fail('not refused'), (e: unknown) => { assert(e instanceof Refusal, String(e)); return e; });
const NOTICE = { purpose: 'test.note', topic: 'test', urgency: 'request', sender: 'region', title: 'Titel', body: 'Tekst', script: 'Tekst', short: 'Kort', days: 30 } as const;

async function somebody(email: string) {
  const party = newId();
  const { id } = await addPerson(h.as(system), { name: 'Iemand', email, roles: [{ kind: 'coordinator', scopeKind: 'area', scope: 'WK990101' }], represents: [party] });
  const { cookie } = await redeemSignIn(h.db, h.region, await createSignIn(h.db, h.region, { id, email }, TUESDAY), 'x', TUESDAY);
  return { id, cookie };
}

test('"verhuisd" stops everything at once: roles, sessions, what is on its way, also a printed letter; duties go one level up', async () => {
  const { id, cookie } = await somebody('weg@post.example');
  const subject = newId();
  await inTransaction(h.as(system), async (work) => {
    await owe(work, { what: 'test.look', holder: `person:${id}`, subjectKind: 'thing', subjectId: subject, dueOn: '2026-12-01' });
    for (let n = 0; n < 2; n += 1) await send(work, NOTICE, [{ person: id }]);
    const first = await work.tx.selectFrom('delivery').select('id').where('person_id', '=', id).executeTakeFirstOrThrow();
    await work.tx.updateTable('delivery').set({ way: 'letter', state: 'prepared' }).where('id', '=', first.id).execute();
  });
  await stopPerson(h.as(administrator), { person: id, as: 'moved' });
  assert.deepEqual([(await whoIsSignedIn(h.db, h.region, cookie, TUESDAY)).actor.kind, (await actorOfPerson(h.db, h.region, id, TUESDAY)).kind], ['visitor', 'visitor']);
  const left = await inTransaction(h.as(system), async ({ tx }) => ({
    states: (await tx.selectFrom('delivery').select('state').where('person_id', '=', id).execute()).map((d) => d.state), duty: (await tx.selectFrom('duty').select('holder').where('subject_id', '=', subject).executeTakeFirstOrThrow()).holder,
    roles: (await tx.selectFrom('role').select('ended_by').where('person_id', '=', id).execute()).map((r) => r.ended_by) }));
  assert.deepEqual(left, { states: ['stopped', 'stopped'], duty: 'region', roles: [administrator.id] });

  await takeStopBack(h.as(administrator, { now: later(13) }), { person: id });
  const back = await actorOfPerson(h.db, h.region, id, later(13));
  assert.ok(back.kind === 'person' && back.scopes.includes('coordinator:area:WK990101') && back.scopes.some((scope) => scope.startsWith('party:')), 'roles and for whom they speak are there again');
  const messages = await inTransaction(h.as(system), async ({ tx }) => (await tx.selectFrom('delivery').select('state').where('person_id', '=', id).execute()).map((d) => d.state));
  assert.deepEqual(messages, ['stopped', 'stopped'], 'what was on its way stays stopped');
});

test('a mistake can be undone for two weeks, by an administrator', async () => {
  const { id } = await somebody('overleden@post.example');
  await stopPerson(h.as(administrator), { person: id, as: 'deceased' });
  assert.equal((await refusal(takeStopBack(h.as(visitor), { person: id }))).status, 404);
  assert.equal((await refusal(takeStopBack(h.as(administrator, { now: later(15) }), { person: id }))).key, 'people.tooLateToUndo');
});

test('of what is given back nothing lasts longer than it was to, or comes twice', async () => {
  const { id } = await addPerson(h.as(system), { name: 'Tijdelijk' }), role = (scope: string, endsOn: string) => giveRole(h.as(administrator), { person: id, kind: 'liaison', scope, endsOn });
  const days = async () => (await inTransaction(h.as(system), ({ tx }) => tx.selectFrom('role').select(['scope', 'ends_on']).where('person_id', '=', id).where('ended_at', 'is', null).orderBy('scope').execute())).map((r) => [r.scope, r.ends_on]);
  await role('area:A1', '2026-11-26');
  await role('area:A2', '2027-06-30');
  await role('area:A3', '');
  const { id: taken } = await role('area:A4', '');
  await takeRole(h.as(administrator, { now: new Date(TUESDAY.getTime() - 1000) }), { role: taken });
  await stopPerson(h.as(administrator), { person: id, as: 'moved' });
  assert.deepEqual(await days(), []);
  await takeStopBack(h.as(administrator, { now: later(5) }), { person: id });
  assert.deepEqual(await days(), [['A2', '2027-06-30'], ['A3', null]], 'one is over by now, another was taken away before');
});

test('who manages nobody stops nobody; the last administrator is not stopped', async () => {
  const { id } = await somebody('blijft@post.example');
  const outsider = await actorOfPerson(h.db, h.region, (await addPerson(h.as(system), { name: 'Buiten', roles: [{ kind: 'coordinator', scopeKind: 'area', scope: 'WK990102' }] })).id, TUESDAY);
  for (const actor of [outsider, visitor]) assert.equal((await refusal(stopPerson(h.as(actor), { person: id, as: 'moved' }))).status, 404);
  assert.equal((await refusal(stopPerson(h.as(administrator), { person: administrator.id, as: 'moved' }))).key, 'people.lastAdministrator');
});
