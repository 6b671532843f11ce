import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#platform/db/index.ts';
import { owe } from '#platform/facts/index.ts';
import { inTransaction, Refusal, type Actor } from '#platform/use-case/index.ts';
import { send } from './index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { actorOfPerson, whoIsSignedIn, addPerson, createSignIn, redeemSignIn, stopPerson, takeStopBack } from '#modules/people/index.ts';

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
  assert.deepEqual(back.kind === 'person' && back.scopes, [], 'what was stopped stays stopped');
});

test('a mistake can be undone for two weeks, by an administrator', async () => {
  const { id } = await somebody('overleden@post.example');
  await stopPerson(h.as(administrator), { person: id, as: 'deceased' });
  assert.equal((await refusal(takeStopBack(h.as(visitor), { person: id }))).status, 404);
  assert.equal((await refusal(takeStopBack(h.as(administrator, { now: later(15) }), { person: id }))).key, 'people.tooLateToUndo');
});

test('who manages nobody stops nobody; the last administrator is not stopped', async () => {
  const { id } = await somebody('blijft@post.example');
  const outsider = await actorOfPerson(h.db, h.region, (await addPerson(h.as(system), { name: 'Buiten', roles: [{ kind: 'coordinator', scopeKind: 'area', scope: 'WK990102' }] })).id, TUESDAY);
  for (const actor of [outsider, visitor]) assert.equal((await refusal(stopPerson(h.as(actor), { person: id, as: 'moved' }))).status, 404);
  assert.equal((await refusal(stopPerson(h.as(administrator), { person: administrator.id, as: 'moved' }))).key, 'people.lastAdministrator');
});
