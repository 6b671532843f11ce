import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPerson, createSignIn, listPeople } from '#modules/people/index.ts';
import { newId } from '#platform/db/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { jobs, personal } from '../../registry.ts';
import { erasePerson } from './index.ts';

const h = await house('demo');
const inDays = (days: number) => new Date(TUESDAY.getTime() + days * 86_400_000);
const none = {};
const run = async (name: string, now: Date) => {
  const job = jobs.find((one) => one.name === name)!;
  assert.ok(job.nightly, `${name} runs every night`);
  const context = h.as(system, { now });
  await ('run' in job ? inTransaction(context, (work) => job.run(work, none)) : job.runApart(context, none));
};
const rows = <T>(read: (tx: Parameters<Parameters<typeof h.db.inRegion>[2]>[0]) => Promise<T>) => inTransaction(h.as(system), ({ tx }) => read(tx));
const [librarian] = await listPeople(h.as(system), { slug: 'librarian' });
const personId = librarian!.id;

test('consent that was taken back is known for five years, and then no more; what is not taken back stays', async () => {
  const consent = (withdrawn: Date | null) => ({ id: newId(), person_id: personId, purpose: 'test', text_version: '1', given_at: TUESDAY, withdrawn_at: withdrawn });
  await rows((tx) => tx.insertInto('consent').values([consent(TUESDAY), consent(null)]).execute());
  const left = async () => (await rows((tx) => tx.selectFrom('consent').select('id').where('purpose', '=', 'test').execute())).length;
  await run('people.forget-over', inDays(5 * 365 - 1));
  assert.equal(await left(), 2);
  await run('people.forget-over', inDays(5 * 365 + 1));
  assert.equal(await left(), 1);
});

test('a role and a representation are forgotten two years after they ended; running ones stay', async () => {
  const { id } = (await addPerson(h.as(system), { name: 'Oud Lid', roles: [{ kind: 'member', scopeKind: 'region', scope: 'region' }] })) as { id: string };
  await rows(async (tx) => {
    await tx.updateTable('role').set({ ends_on: '2026-11-24' }).where('person_id', '=', id).execute();
    const { id: party } = await tx.selectFrom('party').select('id').limit(1).executeTakeFirstOrThrow();
    await tx.insertInto('representation').values({ id: newId(), person_id: id, party_id: party, starts_on: '2026-01-01', ends_on: '2026-11-24' }).execute();
  });
  const left = () => rows(async (tx) => (await tx.selectFrom('role').select('id').where('person_id', '=', id).execute()).length + (await tx.selectFrom('representation').select('id').where('person_id', '=', id).execute()).length);
  const running = () => rows(async (tx) => (await tx.selectFrom('role').select('id').where('ends_on', 'is', null).where('ended_at', 'is', null).execute()).length);
  const before = await running();
  await run('people.forget-over', inDays(2 * 365 - 2));
  assert.equal(await left(), 2);
  await run('people.forget-over', inDays(2 * 365 + 2));
  assert.deepEqual([await left(), await running()], [0, before]);
});

test('who did something is forgotten after five years, that it happened is not', async () => {
  const named = () => rows(async (tx) => (await tx.selectFrom('fact').select('id').where('actor_id', '=', personId).where('kind', '=', 'test.done').execute()).length);
  const all = () => rows(async (tx) => (await tx.selectFrom('fact').select('id').execute()).length);
  await rows((tx) => tx.insertInto('fact').values({ id: newId(), kind: 'test.done', subject_kind: 'test', subject_id: null, actor_kind: 'person', actor_id: personId, on_behalf_of: null, at: TUESDAY }).execute());
  const [named0, all0] = [await named(), await all()];
  await run('facts.forget', inDays(5 * 365 - 1));
  assert.equal(await named(), named0);
  await run('facts.forget', inDays(5 * 365 + 1));
  assert.deepEqual([await named(), await all()], [0, all0]);
});

test('of an entry the newest version stays, older ones go after three years', async () => {
  const row = await rows((tx) => tx.selectFrom('version').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirstOrThrow());
  for (const ahead of [1, 2]) await rows((tx) => tx.insertInto('version').values({ ...row, id: newId(), number: row.number + ahead, at: TUESDAY, document: JSON.stringify(row.document) }).execute());
  const left = async () => (await rows((tx) => tx.selectFrom('version').select('number').where('subject_id', '=', row.subject_id).where('number', '>', row.number).execute())).map(({ number }) => number - row.number).sort();
  await run('facts.forget', inDays(3 * 365 - 1));
  assert.deepEqual(await left(), [1, 2]);
  await run('facts.forget', inDays(3 * 365 + 1));
  assert.deepEqual(await left(), [2]);
});

test('a message goes with who got it when its term is over', async () => {
  const id = newId();
  await rows(async (tx) => {
    await tx.insertInto('message').values({ id, purpose: 'test', topic: 'test', urgency: 'news', sender: 'region', subject_kind: null, subject_id: null, path: null, title: 'x', body: 'x', script: 'x', short: 'x', made_at: TUESDAY, made_by: null, keep_until: inDays(30) }).execute();
    await tx.insertInto('delivery').values({ id: newId(), message_id: id, person_id: personId, way: 'none', state: 'sent', not_before: TUESDAY, link_until: inDays(30), changed_at: TUESDAY }).execute();
  });
  const left = () => rows(async (tx) => (await tx.selectFrom('delivery').select('id').where('message_id', '=', id).execute()).length);
  await run('reach.forget-messages', inDays(29));
  assert.equal(await left(), 1);
  await run('reach.forget-messages', inDays(31));
  assert.equal(await left(), 0);
});

test('links to sign in and sessions that are over are forgotten', async () => {
  await createSignIn(h.db, h.region, { id: personId, email: 'hanneke@bibliotheekrivierstad.example' }, TUESDAY);
  const left = async () => (await h.db.onGround((tx) => tx.selectFrom('accounts.sign_in').select('region_id').execute())).length;
  assert.ok((await left()) > 0);
  await run('people.forget-sessions', inDays(1));
  assert.equal(await left(), 0);
});

test('who died, moved or left is erased after a year, and so is who came with a list and never was here; others stay', async () => {
  const add = async (name: string, source?: string) => ((await addPerson(h.as(system), { name, email: `${name.toLowerCase()}@post.example`, source })) as { id: string }).id;
  const [gone, listed, added] = [await add('Vertrokken'), await add('Gelijst', 'import'), await add('Toegevoegd')];
  await rows((tx) => tx.updateTable('person').set({ stopped_as: 'moved', stopped_at: TUESDAY }).where('id', '=', gone).execute());
  const left = async () => (await rows((tx) => tx.selectFrom('person').select('id').where('id', 'in', [gone, listed, added]).execute())).map(({ id }) => id).sort();
  await run('privacy.forget-people', inDays(364));
  assert.equal((await left()).length, 3);
  await run('privacy.forget-people', inDays(366));
  assert.deepEqual(await left(), [added]);
});

test('the list of who was erased goes back as far as backups may', async () => {
  const { id } = (await addPerson(h.as(system), { name: 'Kort' })) as { id: string };
  await erasePerson(h.as(system), personal, id);
  const left = async () => (await h.db.onGround((tx) => tx.selectFrom('accounts.erasure').select('person_id').where('person_id', '=', id).execute())).length;
  await run('privacy.forget-people', inDays(399));
  assert.equal(await left(), 1);
  await run('privacy.forget-people', inDays(401));
  assert.equal(await left(), 0);
});
