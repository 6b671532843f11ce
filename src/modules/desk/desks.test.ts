import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { listDesks, markDesk, mayHelpAtDesk } from './index.ts';

const h = await house('demo');
const as = async (slug: string) => h.as(await actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY));
const party = await inTransaction(h.as(system), async ({ tx }) => (await tx.selectFrom('party').select('id').where('slug', '=', 'bibliotheek').executeTakeFirstOrThrow()).id);
const mayHelp = async (slug: string) => mayHelpAtDesk(await as(slug), undefined);

test('members of a party help at its desk while administrators say it is one; coordinators always; members of others, residents and visitors never', async () => {
  assert.deepEqual([await mayHelp('librarian'), await mayHelp('coordinator')], [false, true]);
  await markDesk(await as('administrator'), { party, isDesk: true });
  await markDesk(await as('administrator'), { party, isDesk: true });
  assert.deepEqual(await listDesks(h.as(visitor), undefined), [party]);
  assert.deepEqual([await mayHelp('librarian'), await mayHelp('teacher'), await mayHelp('resident'), await mayHelpAtDesk(h.as(visitor), undefined)], [true, false, false, false]);
  await markDesk(await as('administrator'), { party, isDesk: false });
  assert.equal(await mayHelp('librarian'), false, 'at the very next request');
});

test('nobody else makes a desk', async () => {
  for (const other of [await as('coordinator'), await as('librarian'), h.as(visitor)]) await assert.rejects(markDesk(other, { party, isDesk: true }), { status: 404 });
});
