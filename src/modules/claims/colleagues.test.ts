import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { acceptInvitation, inviteColleague, showColleagues, withdrawInvitation } from './index.ts';

const h = await house('demo');
const as = async (slug: string) => h.as(await actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY));
const librarian = await as('librarian'), party = 'bibliotheek', email = 'noor@post.example';
const invited = async () => (await showColleagues(librarian, { party })).invited;
const tokens = () => inTransaction(h.as(system), async ({ tx }) => (await tx.selectFrom('mail').select('body').where('recipient', '=', email).orderBy('id').execute()).map(({ body }) => /\/uitnodiging\/([\w-]{42})/.exec(body)![1]!));

test('asking the same address again sends a new link, and the old one is worn', async () => {
  await inviteColleague(librarian, { party, email });
  await inviteColleague(librarian, { party, email });
  assert.deepEqual((await invited()).map((one) => one.email), [email]);
  const [old] = await tokens();
  await assert.rejects(acceptInvitation(h.as(visitor), old!, { name: 'Noor Bakker' }), { status: 410 });
});

test('an invitation that was taken back is worth nothing; nobody else takes it back', async () => {
  const { id } = (await invited())[0]!;
  for (const other of [await as('teacher'), h.as(visitor)]) await assert.rejects(withdrawInvitation(other, { party, id }), { status: 404 });
  await withdrawInvitation(await as('teacher'), { party: 'het-kompas', id });
  assert.equal((await invited()).length, 1, 'not by an address of another party either');
  await withdrawInvitation(librarian, { party, id });
  assert.deepEqual(await invited(), []);
  await assert.rejects(acceptInvitation(h.as(visitor), (await tokens()).at(-1)!, { name: 'Noor Bakker' }), { status: 410 });
});

test('twenty that wait are enough', async () => {
  for (let n = 0; n < 20; n += 1) await inviteColleague(librarian, { party, email: `nieuw${n}@post.example` });
  await assert.rejects(inviteColleague(librarian, { party, email: 'te-veel@post.example' }), { status: 429 });
});
