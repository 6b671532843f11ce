import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorOfPerson, addPerson } from '#modules/people/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { personal } from '../../registry.ts';
import { eraseMyself, erasePerson, isOnlyHolder } from './index.ts';

const h = await house('demo');
const add = async (name: string, kind: 'coordinator' | 'liaison') => (await addPerson(h.as(system), { name, roles: [{ kind, scopeKind: 'area', scope: 'BU99010201' }] })).id;
const as = async (id: string) => h.as(await actorOfPerson(h.db, h.region, id, TUESDAY), { now: TUESDAY });
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(h.as(system), work);
const oldEnough = (id: string) => inRegion(({ tx }) => tx.insertInto('consent').values({ id: crypto.randomUUID(), person_id: id, purpose: 'people.oldEnough', text_version: '1', given_at: TUESDAY }).execute());

test('who alone carries an area hands over first; one whose role was taken away is no other', async () => {
  const [one, other] = [await add('Een', 'coordinator'), await add('Ander', 'coordinator')];
  for (const id of [one, other]) await oldEnough(id);
  assert.equal(await isOnlyHolder(await as(one)), false);
  await inRegion(({ tx }) => tx.updateTable('role').set({ ended_at: TUESDAY }).where('person_id', '=', other).execute());
  assert.equal(await isOnlyHolder(await as(one)), true);
  await assert.rejects(eraseMyself(await as(one), personal), { status: 409, key: 'privacy.handOverFirst' });
});

test('when the only one with a role is erased, the administrators hear it', async () => {
  const id = await add('Wijkmanager', 'liaison');
  await erasePerson(h.as(system), personal, id);
  const duties = await inRegion(({ tx }) => tx.selectFrom('duty').select('holder').where('what', '=', 'people.left-alone').execute());
  assert.deepEqual(duties.map(({ holder }) => holder), ['region']);
});
