import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, Refusal, type Actor } from '#platform/use-case/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { actorOfPerson, addPerson, answerContactRequest, askContactPerson, changeReach, endContactPerson, readReach, showReach } from './index.ts';

const h = await house();
const FORM = { way: 'email', instead: '', phone: '', address: '', bestHours: '', digestDays: ['1'], quietFrom: '21', quietUntil: '8', language: 'nl' };
const add = async (name: string, more: object = {}) => (await addPerson(h.as(system), { name, ...more })).id;
const own = async (id: string) => h.as(await actorOfPerson(h.db, h.region, id, TUESDAY));
const reachOf = (id: string) => inTransaction(h.as(system), async (work) => (await readReach(work, [id])).get(id)!);
const refusal = (work: Promise<unknown>) => work.then(() => assert.fail('not refused'), (e: unknown) => { assert(e instanceof Refusal, String(e)); return e; });
const administrator: Actor = { kind: 'person', id: await add('Beheer', { roles: [{ kind: 'administrator', scopeKind: 'region', scope: 'region' }] }), name: 'Beheer', scopes: ['region'] };

test('somebody chooses letters: with an address and a yes of its own, which is kept with its text and can be taken back', async () => {
  const id = await add('Brief', { email: 'brief@post.example' }), me = await own(id);
  assert.deepEqual((await refusal(changeReach(me, { person: id, ...FORM, way: 'letter' }))).fields, { address: 'people.addressNeeded', paper: 'people.paperNeeded' });
  await changeReach(me, { person: id, ...FORM, way: 'letter', address: 'Asterplein 1, 6896 AS Rivierstad', paper: true, largePrint: true });
  const reach = await reachOf(id);
  assert.deepEqual([reach.way, reach.allowsPaper, reach.largePrint], ['letter', true, true]);
  const consent = await inTransaction(h.as(system), ({ tx }) => tx.selectFrom('consent').selectAll().where('person_id', '=', id).executeTakeFirstOrThrow());
  assert.deepEqual([consent.text_version, consent.given_at, consent.withdrawn_at], ['2026-11', TUESDAY, null]);
  await changeReach(me, { person: id, ...FORM });
  assert.equal((await reachOf(id)).allowsPaper, false);
});

test('a way needs what it goes by', async () => {
  const id = await add('Zonder'), me = await own(id);
  assert.deepEqual((await refusal(changeReach(me, { person: id, ...FORM }))).fields, { way: 'people.noEmail' });
  assert.deepEqual((await refusal(changeReach(me, { person: id, ...FORM, way: 'telephone' }))).fields, { phone: 'people.phoneNeeded' });
  assert.deepEqual((await refusal(changeReach(me, { person: id, ...FORM, way: 'through' }))).fields, { way: 'people.noContactYet' });
});

test('an administrator does it for who has no e-mail, on whose behalf is written down; for who has mail they do not', async () => {
  const without = await add('Truus', { phone: '0260000103' }), withMail = await add('Mail', { email: 'roos.mail@post.example' });
  await changeReach(h.as(administrator), { person: without, ...FORM, way: 'telephone', phone: '026 000 01 03', bestHours: 'na tien uur' });
  const fact = await inTransaction(h.as(system), ({ tx }) => tx.selectFrom('fact').selectAll().where('subject_id', '=', without).where('kind', '=', 'people.reachChanged').executeTakeFirstOrThrow());
  assert.deepEqual([fact.actor_id, fact.on_behalf_of], [administrator.id, without]);
  for (const context of [h.as(administrator), await own(without), h.as(visitor)]) assert.equal((await refusal(changeReach(context, { person: withMail, ...FORM }))).status, 404);
  assert.equal((await refusal(showReach(await own(without), withMail))).status, 404);
});

test('at a desk what counts is whose code was shown; the rights of who sits there do not', async () => {
  const resident = await add('Overkant', { email: 'overkant@post.example' }), other = await add('Ander');
  const desk = { ...h.as({ ...administrator, scopes: [] }), onBehalfOf: resident };
  await changeReach(desk, { person: resident, ...FORM, bareMail: true });
  assert.equal((await reachOf(resident)).isBareMail, true);
  assert.equal((await refusal(changeReach(desk, { person: other, ...FORM, way: 'in_person' }))).status, 404);
  const seen = await inTransaction(desk, ({ tx }) => tx.selectFrom('person').select('name').execute());
  assert.deepEqual(seen, [{ name: 'Overkant' }], 'by row policy only the resident is there');
});

test('through a contact person: nothing before both agreed, and either ends it at once', async () => {
  const asker = await add('Vrager', { phone: '0260000111' }), contact = await add('Contact', { email: 'roos.contact@post.example', phone: '06 1234 5678' });
  await askContactPerson(await own(asker), { person: asker, contact: '+31 6 12345678' });
  assert.deepEqual([(await reachOf(asker)).way, (await showReach(await own(asker), asker)).isAsked], ['telephone', true]);
  assert.deepEqual((await showReach(await own(contact), contact)).contactFor, [{ id: asker, name: 'Vrager', agreed: false }]);
  assert.equal((await refusal(answerContactRequest(await own(asker), { person: asker, agrees: true }))).status, 404, 'who asks does not answer');
  await answerContactRequest(await own(contact), { person: asker, agrees: true });
  assert.deepEqual([(await reachOf(asker)).way, (await reachOf(asker)).throughId, (await showReach(await own(asker), asker)).contactName], ['through', contact, 'Contact']);
  await answerContactRequest(await own(contact), { person: asker, agrees: false });
  assert.deepEqual([(await reachOf(asker)).way, (await reachOf(asker)).throughId], ['telephone', null]);
  await askContactPerson(await own(asker), { person: asker, contact: 'roos.contact@post.example' });
  await answerContactRequest({ ...h.as({ kind: 'link', id: '00000000-0000-4000-8000-000000000000', holder: `person:${contact}` }) }, { person: asker, agrees: true });
  await endContactPerson(await own(asker), { person: asker });
  assert.deepEqual([(await reachOf(asker)).way, (await reachOf(asker)).throughId], ['telephone', null]);
});

test('whether we know the address of a contact person is not told, and three times a day is enough', async () => {
  const asker = await add('Vrager Twee', { phone: '0260000112' }), me = await own(asker);
  await askContactPerson(me, { person: asker, contact: 'niemand@post.example' });
  const unknown = await showReach(me, asker);
  await askContactPerson(me, { person: asker, contact: 'roos.contact@post.example' });
  assert.deepEqual(await showReach(me, asker), unknown);
  await askContactPerson(me, { person: asker, contact: 'roos.contact@post.example' });
  assert.equal((await refusal(askContactPerson(me, { person: asker, contact: 'roos.contact@post.example' }))).status, 429);
});
