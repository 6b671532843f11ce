import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor } from '#platform/use-case/index.ts';
import { readLocations, readServices } from '#modules/directory/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { moveParty, showMove } from './index.ts';

const h = await house('demo');
const person = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY);
const librarian = h.as(await person('librarian'));
const services = () => inTransaction(h.as(system), ({ tx }) => readServices(tx));

test('an organisation moves: all its offers at a place go to the new address with their hours, and others stay', async () => {
  const { places } = await showMove(librarian, { party: 'bibliotheek' }), before = await services();
  const from = places.map(({ value }) => value).find((slug) => before.some(({ document }) => document.party === 'bibliotheek' && document.locations.some(({ location }) => location === slug)))!;
  const to = { newPlaceName: 'Nieuwe bibliotheek', newPlaceStreet: 'Boekenlaan 1', newPlacePostcode: '9901 AB', newPlaceTown: 'Rivierstad' };
  for (const other of [h.as(await person('resident')), h.as(visitor)]) await assert.rejects(moveParty(other, { party: 'bibliotheek', from, ...to }), { status: 404 });
  await assert.rejects(moveParty(librarian, { party: 'bibliotheek', from: 'ergens-anders', ...to }), { status: 422, fields: { from: 'claims.chooseOldPlace' } });
  await assert.rejects(moveParty(librarian, { party: 'bibliotheek', from, ...to, newPlaceStreet: '' }), { status: 422, fields: { newPlaceStreet: 'directory.required' } });
  const { moved } = await moveParty(librarian, { party: 'bibliotheek', from, ...to });
  const after = await services(), there = after.filter(({ document }) => document.locations.some(({ location }) => location === 'nieuwe-bibliotheek'));
  assert.equal(there.length, moved);
  for (const { id, document } of after) {
    const old = before.find((one) => one.id === id)!.document, isMoved = old.party === 'bibliotheek';
    assert.deepEqual(document.locations, old.locations.map((at) => (isMoved && at.location === from ? { ...at, location: 'nieuwe-bibliotheek' } : at)));
  }
  assert.equal((await inTransaction(h.as(system), ({ tx }) => readLocations(tx, { slugs: ['nieuwe-bibliotheek'] })))[0]!.document.address, 'Boekenlaan 1');
});
