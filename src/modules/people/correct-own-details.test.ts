import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { actorOfPerson, confirmNewAddress, correctAtDesk, correctOwnDetails, listPeople } from './index.ts';

const h = await house('demo');
const idOf = async (slug: string) => (await listPeople(h.as(system), { slug }))[0]!.id;
const as = async (slug: string) => h.as(await actorOfPerson(h.db, h.region, await idOf(slug), TUESDAY));
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(h.as(system), work);
const own = { name: 'Nadia Berrada', phone: '', address: '' };
const linkIn = async (to: string) => /adres\/([\w-]+)/.exec((await inRegion(({ tx }) => tx.selectFrom('mail').select('body').where('recipient', '=', to).orderBy('id', 'desc').executeTakeFirstOrThrow())).body)![1]!;

test('a new address counts after a yes there, by who asked and nobody else, once', async () => {
  const resident = await as('resident');
  assert.equal((await correctOwnDetails(resident, { ...own, email: 'nieuw@post.example' })).waits, true);
  const token = await linkIn('nieuw@post.example');
  await assert.rejects(confirmNewAddress(await as('librarian'), token), { status: 410 });
  assert.notEqual((await listPeople(h.as(system), { slug: 'resident' }))[0]!.email, 'nieuw@post.example');
  await confirmNewAddress(resident, token);
  assert.equal((await listPeople(h.as(system), { slug: 'resident' }))[0]!.email, 'nieuw@post.example');
  await assert.rejects(confirmNewAddress(resident, token), { status: 410 });
});

test('no mailbox that several people read, no name left out, and five new addresses in an hour are enough', async () => {
  const librarian = await as('librarian'), name = 'Hanneke Terpstra';
  await assert.rejects(correctOwnDetails(librarian, { name, email: 'info@bibliotheekrivierstad.example' }), { status: 422, fields: { email: 'people.emailShared' } });
  await assert.rejects(correctOwnDetails(librarian, { name: '', email: '' }), { status: 422 });
  for (let n = 0; n < 5; n += 1) await correctOwnDetails(librarian, { name, email: `hanneke${n}@post.example` });
  await assert.rejects(correctOwnDetails(librarian, { name, email: 'nog-een@post.example' }), { status: 429 });
  await assert.rejects(correctOwnDetails(h.as(visitor), { name, email: '' }), { status: 404 });
});

test('at a desk name, language and letters are the resident’s; who helps nobody corrects nobody', async () => {
  const coordinator = await as('coordinator'), resident = await idOf('resident-without-internet');
  await correctAtDesk({ ...coordinator, onBehalfOf: resident }, { name: 'Truus Kamphuis-Smit', language: 'en', largePrint: true });
  const row = (id: string) => inRegion(({ tx }) => tx.selectFrom('person').select(['name', 'language', 'large_print']).where('id', '=', id).executeTakeFirstOrThrow());
  assert.deepEqual(await row(resident), { name: 'Truus Kamphuis-Smit', language: 'en', large_print: true });
  assert.equal((await row(await idOf('coordinator'))).large_print, false);
  await assert.rejects(correctAtDesk(coordinator, { name: 'Zomaar', language: 'nl' }), { status: 404 });
});
