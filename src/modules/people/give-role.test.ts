import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, Refusal, type Actor } from '#platform/use-case/index.ts';
import { newId } from '#platform/db/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { actorOfPerson, addPerson, giveRole, listHolders, showPerson, startSpeakingFor, stopSpeakingFor, takeRole } from './index.ts';

const h = await house();
const AREA = 'area:WK990101';
const DAY = 86_400_000;
const later = (days: number) => new Date(TUESDAY.getTime() + days * DAY);
const add = async (name: string, roles: { kind: string; scopeKind: string; scope: string }[] = []) => (await addPerson(h.as(system), { name, roles })).id;
const actorFor = (id: string, now = TUESDAY): Promise<Actor> => actorOfPerson(h.db, h.region, id, now);
const scopes = async (id: string, now = TUESDAY) => { const actor = await actorFor(id, now); return actor.kind === 'person' ? [...actor.scopes].sort() : null; };
const refusal = (work: Promise<unknown>) => work.then(() => assert.fail('not refused'), (e: unknown) => { assert(e instanceof Refusal, String(e)); return e; });

const administrator = await add('Beheer Een', [{ kind: 'administrator', scopeKind: 'region', scope: 'region' }]);
const asAdministrator = async () => h.as(await actorFor(administrator));

test('a role counts at the next request, until its last day, and is refused at once when it is taken away', async () => {
  const id = await add('Rol Kort');
  const { id: role } = await giveRole(await asAdministrator(), { person: id, kind: 'coordinator', scope: AREA, endsOn: '2026-12-01', isDeputy: true });
  assert.deepEqual(await scopes(id), ['coordinator:area:WK990101']);
  assert.deepEqual(await scopes(id, later(7)), ['coordinator:area:WK990101'], 'its last day');
  assert.deepEqual(await scopes(id, later(8)), []);
  await takeRole(await asAdministrator(), { role });
  assert.deepEqual(await scopes(id), []);
  const row = await inTransaction(h.as(system), ({ tx }) => tx.selectFrom('role').selectAll().where('id', '=', role).executeTakeFirstOrThrow());
  assert.deepEqual([row.ended_by, row.ended_at, row.is_deputy], [administrator, TUESDAY, true], 'nothing goes without a trace');
  const facts = await inTransaction(h.as(system), ({ tx }) => tx.selectFrom('fact').select(['kind', 'actor_id']).where('subject_id', '=', role).orderBy('id').execute());
  assert.deepEqual(facts, [{ kind: 'people.roleGiven', actor_id: administrator }, { kind: 'people.roleTaken', actor_id: administrator }]);
});

test('a role that begins later does not count before', async () => {
  const id = await add('Rol Later');
  await giveRole(await asAdministrator(), { person: id, kind: 'liaison', scope: AREA, startsOn: '2026-12-01' });
  assert.deepEqual(await scopes(id), []);
  assert.deepEqual(await scopes(id, later(7)), ['liaison:area:WK990101']);
});

test('an organisation holds the role: whoever speaks for it then has it, and nobody after they left', async () => {
  const party = newId(), first = await add('Staf Een'), second = await add('Staf Twee');
  await giveRole(await asAdministrator(), { party, kind: 'coordinator', scope: AREA });
  const { id: speaks } = await startSpeakingFor(await asAdministrator(), { person: first, party });
  assert.deepEqual(await scopes(first), ['coordinator:area:WK990101', `party:${party}`]);
  await startSpeakingFor(await asAdministrator(), { person: second, party });
  await stopSpeakingFor(await asAdministrator(), { representation: speaks });
  assert.deepEqual([await scopes(first), await scopes(second)], [[], ['coordinator:area:WK990101', `party:${party}`]]);
});

test('by row policy somebody sees the roles of themselves and of whom they speak for, and no others', async () => {
  const party = newId(), id = await add('Staf Drie');
  const { id: held } = await giveRole(await asAdministrator(), { party, kind: 'member', scope: AREA });
  await startSpeakingFor(await asAdministrator(), { person: id, party });
  const seen = await inTransaction(h.as(await actorFor(id)), ({ tx }) => tx.selectFrom('role').select('id').execute());
  assert.deepEqual(seen, [{ id: held }]);
});

test('the last administrator cannot lay down their own role; with a second one they can', async () => {
  const row = await inTransaction(h.as(system), ({ tx }) => tx.selectFrom('role').select('id').where('person_id', '=', administrator).executeTakeFirstOrThrow());
  assert.equal((await refusal(takeRole(await asAdministrator(), { role: row.id }))).key, 'people.lastAdministrator');
  const other = await add('Beheer Twee', [{ kind: 'administrator', scopeKind: 'region', scope: 'region' }]);
  const { id: others } = await inTransaction(h.as(system), ({ tx }) => tx.selectFrom('role').select('id').where('person_id', '=', other).executeTakeFirstOrThrow());
  await takeRole(await asAdministrator(), { role: others });
  assert.deepEqual(await scopes(other), []);
});

test('who carries an area gives what belongs to it, and nothing else', async () => {
  const carrier = await add('Trekker', [{ kind: 'coordinator', scopeKind: 'area', scope: 'WK990101' }]), member = await add('Medewerker');
  const own = h.as(await actorFor(carrier));
  const { id: role } = await giveRole(own, { person: member, kind: 'member', scope: AREA });
  await giveRole(own, { person: member, kind: 'coordinator', scope: AREA, isDeputy: true });
  for (const refused of [{ kind: 'administrator', scope: 'region:region' }, { kind: 'member', scope: 'area:WK990102' }, { kind: 'coordinator', scope: AREA }, { kind: 'liaison', scope: AREA, isDeputy: true }, { kind: 'editor', scope: AREA }]) {
    assert.equal((await refusal(giveRole(own, { person: member, ...refused }))).status, 404, JSON.stringify(refused));
  }
  await takeRole(own, { role });
  const resident = await add('Bewoner', [{ kind: 'resident', scopeKind: 'area', scope: 'WK990101' }]);
  const { holders } = await listHolders(own, {});
  assert.ok(holders.some((one) => one.person === member) && !holders.some((one) => one.person === resident), 'never a list of residents');
  assert.ok(!(await listHolders(own, { words: 'Bewoner' })).holders.length, 'nor by name');
  assert.equal((await refusal(showPerson(own, resident))).status, 404);
  const shown = await showPerson(own, member);
  assert.deepEqual([shown.email, shown.history.length, shown.represents.length], [null, 0, 0]);
  assert.equal((await refusal(listHolders(h.as(await actorFor(resident)), {}))).status, 404);
  assert.equal((await refusal(giveRole(h.as(visitor), { person: member, kind: 'member', scope: AREA }))).status, 404);
});

test('unclear days and the same role again are told beside the field', async () => {
  const id = await add('Rol Dubbel');
  assert.deepEqual((await refusal(giveRole(await asAdministrator(), { person: id, kind: 'editor', scope: AREA, endsOn: '2026-02-30' }))).fields, { endsOn: 'platform.dayUnclear' });
  assert.deepEqual((await refusal(giveRole(await asAdministrator(), { person: id, kind: 'editor', scope: AREA, endsOn: '2026-11-01' }))).fields, { endsOn: 'people.endsTooSoon' });
  await giveRole(await asAdministrator(), { person: id, kind: 'editor', scope: AREA });
  assert.deepEqual((await refusal(giveRole(await asAdministrator(), { person: id, kind: 'editor', scope: AREA }))).fields, { kind: 'people.roleAlready' });
});

test('people are found by name, and by role and area', async () => {
  const { holders } = await listHolders(await asAdministrator(), { words: 'trek', kind: 'coordinator', area: 'WK990101' });
  assert.deepEqual(holders.map(({ name }) => name), ['Trekker']);
  const { holders: found } = await listHolders(await asAdministrator(), { words: 'bewoner' });
  assert.equal(found.length, 1, 'an administrator finds a resident by name');
});
