import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { actorOfPerson, addPerson, listPeople } from './index.ts';

const h = await house('demo');
const as = async (slug: string) => h.as(await actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY));
const member = (scope: string) => ({ roles: [{ kind: 'member' as const, scopeKind: 'area' as const, scope }] });
const slugOf = (id: string) => inTransaction(h.as(system), async ({ tx }) => (await tx.selectFrom('person').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug);

test('a name is enough; two of one name are two, each at an address of its own', async () => {
  const one = await addPerson(await as('administrator'), { name: 'Jan Bakker' }), other = await addPerson(await as('administrator'), { name: 'Jan Bakker' });
  assert.deepEqual([await slugOf(one.id), await slugOf(other.id)], ['jan-bakker', 'jan-bakker-2']);
  await assert.rejects(addPerson(await as('administrator'), { name: ' ' }), { status: 422, fields: { name: 'people.nameRequired' } });
});

test('one e-mail address is of one person, however it is written', async () => {
  await addPerson(await as('administrator'), { name: 'Eerste', email: 'zelfde@post.example' });
  await assert.rejects(addPerson(await as('administrator'), { name: 'Tweede', email: ' Zelfde@Post.example ' }), { status: 422, fields: { email: 'people.emailTaken' } });
});

test('who carries an area adds somebody with a role in it, and nobody else; others add nobody', async () => {
  const coordinator = await as('coordinator');
  await addPerson(coordinator, { name: 'Nieuwe collega', ...member('WK990101') });
  for (const input of [{ name: 'Zonder rol' }, { name: 'Elders', ...member('WK990102') }, { name: 'Beheer', roles: [{ kind: 'administrator', scopeKind: 'region', scope: 'region' }] }]) await assert.rejects(addPerson(coordinator, input), { status: 404 }, input.name);
  for (const other of [await as('librarian'), h.as(visitor)]) await assert.rejects(addPerson(other, { name: 'Iemand', ...member('WK990101') }), { status: 404 });
});
