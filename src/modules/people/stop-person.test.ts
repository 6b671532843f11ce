import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { actorOfPerson, addPerson, stopPerson, type RoleKind } from './index.ts';

const h = await house('empty');
const AREA = 'WK990101';
const add = async (name: string, scope: string = AREA, kind: RoleKind = 'editor') => (await addPerson(h.as(system), { name, roles: [{ kind, scopeKind: 'area', scope }] })).id;
const as = async (id: string) => h.as(await actorOfPerson(h.db, h.region, id, TUESDAY));
const facts = () => inTransaction(h.as(system), ({ tx }) => tx.selectFrom('fact').select('subject_id').where('kind', '=', 'people.personStopped').execute());
const stoppedAs = (id: string) => inTransaction(h.as(system), async ({ tx }) => (await tx.selectFrom('person').select('stopped_as').where('id', '=', id).executeTakeFirstOrThrow()).stopped_as);

test('who carries an area stops who has a role there, and nobody of another', async () => {
  const carrier = await as(await add('Trekker', AREA, 'coordinator')), here = await add('Van hier'), elsewhere = await add('Van elders', 'WK990102');
  await assert.rejects(stopPerson(carrier, { person: elsewhere, as: 'moved' }), { status: 404 });
  await assert.rejects(stopPerson(carrier, { person: here, as: 'weg' }), { fields: { as: 'people.stopMissing' } });
  await stopPerson(carrier, { person: here, as: 'moved' });
  assert.deepEqual([await stoppedAs(here), await stoppedAs(elsewhere)], ['moved', null]);
  assert.equal((await actorOfPerson(h.db, h.region, here, TUESDAY)).kind, 'visitor', 'nobody from then on');
});

test('at a desk a resident has themselves stopped, and nobody else', async () => {
  const staff = await as(await add('Baliemedewerker', 'WK990102')), resident = (await addPerson(h.as(system), { name: 'Bewoner' })).id, other = (await addPerson(h.as(system), { name: 'Buur' })).id;
  await assert.rejects(stopPerson({ ...staff, onBehalfOf: resident }, { person: other, as: 'moved' }), { status: 404 });
  await assert.rejects(stopPerson(staff, { person: resident, as: 'moved' }), { status: 404 });
  await stopPerson({ ...staff, onBehalfOf: resident }, { person: resident, as: 'moved' });
  assert.equal(await stoppedAs(resident), 'moved');
});

test('who is stopped already stays as they are: it happens once', async () => {
  const id = await add('Twee keer');
  await stopPerson(h.as(system), { person: id, as: 'deceased' });
  const before = (await facts()).length;
  await stopPerson(h.as(system), { person: id, as: 'moved' });
  assert.deepEqual([await stoppedAs(id), (await facts()).length], ['deceased', before]);
});
