import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorOfPerson, bePointOfContact, listPeople, pointsOfContact } from '#modules/people/index.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { withdrawConsent } from './index.ts';

const h = await house('demo');
const as = async (slug: string): Promise<Context> => h.as(await actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY));
const coordinator = await as('coordinator'), own = (coordinator.actor as { id: string }).id;
const given = () => inTransaction(h.as(system), ({ tx }) => tx.selectFrom('consent').select(['id', 'withdrawn_at']).where('person_id', '=', own).where('purpose', '=', 'people.pointOfContact').orderBy('given_at', 'desc').executeTakeFirstOrThrow());
const facts = async () => (await inTransaction(h.as(system), ({ tx }) => tx.selectFrom('fact').select('id').where('kind', 'like', '%consentWithdrawn').execute())).length;

test('somebody takes back what they agreed to, once; what followed from it ends, and that it was given stays known', async () => {
  await bePointOfContact(coordinator, { wants: true });
  const { id } = await given(), before = await facts(), isFound = async () => (await pointsOfContact(h.as(visitor), 'WK990101')).some(({ slug }) => slug === 'coordinator');
  assert.equal(await isFound(), true);
  for (const other of [await as('resident'), await as('administrator'), h.as(visitor)]) await assert.rejects(withdrawConsent(other, { id }), { status: 404 });
  assert.equal(await isFound(), true, 'another takes nothing back');
  await withdrawConsent(coordinator, { id });
  assert.equal(await isFound(), false);
  assert.deepEqual((await given()).withdrawn_at, TUESDAY);
  await withdrawConsent(coordinator, { id });
  assert.equal(await facts(), before + 1, 'a second press is no second withdrawal');
  await assert.rejects(withdrawConsent(coordinator, { id: own }), { status: 404 }, 'no consent');
});
