import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#platform/db/index.ts';
import { owe } from '#platform/facts/index.ts';
import { inTransaction, Refusal } from '#platform/use-case/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { moveDutiesOnTheDay } from './hand-over.ts';
import { actorOfPerson, addPerson, cameOver, handOver, startSpeakingFor } from './index.ts';

const h = await house();
const party = newId();
const administrator = { kind: 'person', id: (await addPerson(h.as(system), { name: 'Beheer', roles: [{ kind: 'administrator', scopeKind: 'region', scope: 'region' }] })).id, name: 'Beheer', scopes: ['region'] } as const;
const someone = async (name: string, email: string) => (await addPerson(h.as(system), { name, email })).id;
const later = (days: number) => new Date(TUESDAY.getTime() + days * 86_400_000);
const scopes = async (id: string, now = TUESDAY) => { const actor = await actorOfPerson(h.db, h.region, id, now); return actor.kind === 'person' ? [...actor.scopes].sort() : null; };

async function coordinator(name: string, email: string) {
  const { id } = await addPerson(h.as(system), { name, email, roles: [{ kind: 'coordinator', scopeKind: 'area', scope: 'WK990101' }] });
  const { id: representation } = await startSpeakingFor(h.as(administrator), { person: id, party });
  const role = await inTransaction(h.as(system), ({ tx }) => tx.selectFrom('role').select('id').where('person_id', '=', id).executeTakeFirstOrThrow());
  const duty = { what: 'test.look', subjectKind: 'thing', subjectId: newId(), dueOn: '2026-12-01' };
  await inTransaction(h.as(system), (work) => owe(work, { ...duty, holder: `person:${id}` }));
  return { id, role: role.id, representation, duty };
}
const holders = (subject: string) => inTransaction(h.as(system), async ({ tx }) => (await tx.selectFrom('duty').select(['holder', 'closed_at']).where('subject_id', '=', subject).orderBy('closed_at', (o) => o.asc().nullsFirst()).execute()).map((d) => [d.holder, d.closed_at !== null]));
const mailTo = (address: string) => inTransaction(h.as(system), ({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').innerJoin('person_contact as c', 'c.person_id', 'd.person_id').select(['m.title', 'm.body']).where('c.value', '=', address).execute());

test('somebody takes over today: roles, for whom they speak and open duties come along, and both hear of it', async () => {
  const before = await coordinator('Oud Een', 'oud1@post.example'), to = await someone('Nieuw Een', 'nieuw1@post.example');
  await inTransaction(h.as(system), (work) => owe(work, { ...before.duty, holder: `person:${to}` }));
  await handOver(h.as(administrator), { from: before.id, to, roles: [before.role], representations: [before.representation] });
  assert.deepEqual(await scopes(before.id), []);
  assert.deepEqual(await scopes(to), ['coordinator:area:WK990101', `party:${party}`]);
  assert.deepEqual(await holders(before.duty.subjectId), [[`person:${to}`, false], [`person:${before.id}`, true]], 'what both owed is owed once');
  const [told] = await mailTo('nieuw1@post.example');
  assert.match(told!.title, /neemt iets over van Oud Een/);
  assert.match((await mailTo('oud1@post.example'))[0]!.body, /Nieuw Een/);
  const successor = await actorOfPerson(h.db, h.region, to, TUESDAY);
  assert.deepEqual((await cameOver(h.as(successor), undefined)).map(({ from, roles, parties }) => ({ from, roles: roles.map((r) => r.scope), parties })), [{ from: 'Oud Een', roles: ['WK990101'], parties: [party] }]);
});

test('from a day to come: until then the one, from then the other', async () => {
  const before = await coordinator('Oud Twee', 'oud2@post.example'), to = await someone('Nieuw Twee', 'nieuw2@post.example');
  const { id: handover } = await handOver(h.as(administrator), { from: before.id, to, roles: [before.role], startsOn: '2026-12-01' });
  assert.deepEqual([await scopes(before.id, later(6)), await scopes(to, later(6))], [['coordinator:area:WK990101', `party:${party}`], []]);
  assert.deepEqual([await scopes(before.id, later(7)), await scopes(to, later(7))], [[`party:${party}`], ['coordinator:area:WK990101']]);
  assert.deepEqual(await holders(before.duty.subjectId), [[`person:${before.id}`, false]]);
  await inTransaction(h.as(system, { now: later(7) }), (work) => moveDutiesOnTheDay.run(work, { handover }));
  assert.deepEqual(await holders(before.duty.subjectId), [[`person:${to}`, false]]);
});

test('roles of another are not handed over, and nothing stays behind', async () => {
  const before = await coordinator('Oud Drie', 'oud3@post.example'), other = await coordinator('Oud Vier', 'oud4@post.example');
  const refused = await handOver(h.as(administrator), { from: before.id, to: (await someone('Nieuw Drie', 'nieuw3@post.example')), roles: [other.role] }).then(() => null, (e: Refusal) => e.status);
  assert.equal(refused, 404);
  const member = await actorOfPerson(h.db, h.region, other.id, TUESDAY);
  const asMember = await handOver(h.as(member), { from: before.id, to: other.id, representations: [before.representation] }).then(() => null, (e: Refusal) => e.status);
  assert.equal(asMember, 404, 'who carries an area does not say who speaks for an organisation');
  assert.equal((await holders(before.duty.subjectId))[0]![0], `person:${before.id}`);
});
