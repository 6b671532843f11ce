import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { actorOfPerson, CONTACT_AMONG_MEMBERS, listPeople } from '#modules/people/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { leaveNetwork, shareContact, showContacts, showNetwork } from '../index.ts';
import { forgetContacts } from './share-contact.ts';

const h = await house('demo');
const network = 'digitaal-netwerk-molenwijk';
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], context: Context = h.as(system)) => inTransaction(context, work);
const idOf = async (slug: string) => (await listPeople(h.as(system), { slug }))[0]!.id;
const actor = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, await idOf(slug), TUESDAY);
const as = async (slug: string) => h.as(await actor(slug));
const seenBy = async (slug: string) => (await showContacts(await as(slug), network)).contacts;
const consents = async (slug: string) => { const id = await idOf(slug); return inRegion(({ tx }) => tx.selectFrom('consent').select(['text_version', 'withdrawn_at']).where('person_id', '=', id).where('purpose', '=', CONTACT_AMONG_MEMBERS).execute()); };

test('nothing is shown that somebody did not agree to; what they agreed to only members see', async () => {
  const before = await seenBy('teacher'), who = await idOf('housing-officer');
  assert.ok(!before.some(({ id }) => id === who));
  await shareContact(await as('housing-officer'), { network, email: true });
  const shown = (await seenBy('teacher')).find(({ id }) => id === who)!;
  assert.deepEqual([shown.email?.includes('@'), shown.phone], [true, null], 'mail and nothing else');
  assert.deepEqual(await consents('housing-officer'), [{ text_version: '2026-11', withdrawn_at: null }]);
  for (const other of [await as('resident'), h.as(visitor), h.as(await actor('housing-officer'), { region: h.otherRegion })]) {
    await assert.rejects(showContacts(other, network), { status: 404 });
    await assert.rejects(shareContact(other, { network, email: true }), { status: 404 });
  }
});

test('taken back it is gone at once, by the page or by the consent', async () => {
  const who = await idOf('housing-officer');
  await shareContact(await as('housing-officer'), { network, email: false, phone: false });
  assert.ok(!(await seenBy('teacher')).some(({ id }) => id === who));
  assert.notEqual((await consents('housing-officer'))[0]!.withdrawn_at, null);
  await shareContact(await as('housing-officer'), { network, email: true });
  await inRegion(({ tx, now }) => tx.updateTable('consent').set({ withdrawn_at: now }).where('person_id', '=', who).where('purpose', '=', CONTACT_AMONG_MEMBERS).execute());
  assert.ok(!(await seenBy('teacher')).some(({ id }) => id === who));
  await inRegion((work) => forgetContacts.run(work, {}));
  assert.equal((await inRegion(({ tx }) => tx.selectFrom('network_contact').selectAll().where('person_id', '=', who).execute())).length, 0);
});

test('who carries the network writes down what somebody without a screen said, nobody else does it for another', async () => {
  const person = await idOf('resident-without-internet');
  await assert.rejects(shareContact(await as('librarian'), { network, person, phone: true }), { status: 404 });
  await assert.rejects(shareContact(await as('coordinator'), { network, person: await idOf('resident'), phone: true }), { fields: { person: 'networks.personMissing' } }, 'takes no part');
  await shareContact(await as('coordinator'), { network, person });
  assert.ok(!(await seenBy('librarian')).some(({ id }) => id === person), 'a no is written down too');
  await shareContact(await as('coordinator'), { network, person, phone: true });
  assert.ok((await seenBy('librarian')).find(({ id }) => id === person)!.phone);
});

test('who leaves the network is shown no more', async () => {
  const person = await idOf('resident-without-internet'), { id: member } = (await showNetwork(await as('coordinator'), network)).members.find(({ personId }) => personId === person)!;
  await leaveNetwork(await as('resident-without-internet'), { member });
  assert.ok(!(await seenBy('librarian')).some(({ id }) => id === person));
  await inRegion((work) => forgetContacts.run(work, {}));
  assert.equal((await inRegion(({ tx }) => tx.selectFrom('network_contact').selectAll().where('person_id', '=', person).execute())).length, 0);
});
