import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '#platform/use-case/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { actorOfPerson, bePointOfContact, listPeople, ownPointOfContact, pointsOfContact } from './index.ts';

const h = await house('demo'), area = 'WK990101';
const actor = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY);
const as = async (slug: string) => h.as(await actor(slug));
const found = async () => (await pointsOfContact(h.as(visitor), area)).map(({ slug }) => slug);

test('who has a role in a wijk stands there by their own yes alone, and is gone at their no', async () => {
  assert.deepEqual(await found(), ['coordinator']);
  assert.equal(await ownPointOfContact(await as('editor')), false);
  await bePointOfContact(await as('editor'), { wants: true });
  assert.deepEqual((await found()).sort(), ['coordinator', 'editor']);
  assert.equal(await ownPointOfContact(await as('editor')), true);
  await bePointOfContact(await as('editor'), { wants: false });
  assert.deepEqual(await found(), ['coordinator']);
});

test('a resident, a visitor and a member have no such role, and a wijk shows its own', async () => {
  for (const other of [await as('resident'), await as('librarian'), h.as(visitor)]) {
    assert.equal(await ownPointOfContact(other), null);
    await assert.rejects(bePointOfContact(other, { wants: true }), { status: 404 });
  }
  assert.deepEqual(await pointsOfContact(h.as(visitor), 'WK990102'), []);
  assert.deepEqual(await pointsOfContact(h.as(visitor, { region: h.otherRegion }), area), []);
});
