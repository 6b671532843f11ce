import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPerson, createSignIn, listPeople } from '#modules/people/index.ts';
import { asOwner } from '#platform/db/index.ts';
import { queue } from '#platform/jobs/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { CANARY, EMAIL, everything, expectedTraces, lost, PHONE, plant, tablesOf, traces, type Planted } from '#tests/canary.ts';
import { house, system } from '#tests/house.ts';
import { nobody, personal } from '../../registry.ts';
import { addToLedger, eraseAgain, erasePerson, readLedger } from './index.ts';

const LEDGER = 'accounts.erasure.person_id';

/** A house in which one person stands everywhere, and what was there before them. */
async function planted() {
  const h = await house('demo');
  const before = await asOwner(h.url, everything);
  const { id: personId } = (await addPerson(h.as(system), { name: CANARY, email: EMAIL, phone: PHONE, address: `${CANARY}laan 1` })) as { id: string };
  const [other] = await listPeople(h.as(system), { slug: 'librarian' });
  await createSignIn(h.db, h.region, { id: personId, email: EMAIL }, h.as(system).now);
  await inTransaction(h.as(system), (work) => queue(work, 'duty.remind', { id: personId }));
  return asOwner(h.url, async (client) => {
    const { rows: [account] } = await client.query('select account_id from accounts.link where person_id = $1', [personId]);
    const who: Planted = { personId, accountId: account.account_id, otherId: other!.id };
    const tables = await tablesOf(client, h.region.schema);
    await plant(client, tables, Object.keys(nobody), who);
    return { h, who, before, tables };
  });
}

test('of somebody who stands in every personal column, in files, work and mail, nothing is left, and all else is byte for byte the same', async () => {
  const { h, who, before, tables } = await planted();
  const standing = await asOwner(h.url, (client) => traces(client, who));
  assert.deepEqual(expectedTraces(tables, Object.keys(nobody)).filter((column) => !standing.has(column)), [], 'the canary sits in every column that can hold one');
  assert.ok([...standing].some((name) => name.startsWith('graphile_worker.')), 'and in the queue');
  await erasePerson(h.as(system), personal, who.personId);
  await asOwner(h.url, async (client) => {
    assert.deepEqual([...(await traces(client, who))], [LEDGER]);
    assert.deepEqual(lost(before, await everything(client)), []);
  });
});

test('what stays says that something happened, and not who did it', async () => {
  const { h, who } = await planted();
  const facts = () => asOwner(h.url, async (client) => (await client.query(`select count(*)::int as n from ${h.region.schema}.fact`)).rows[0].n as number);
  const number = await facts();
  await erasePerson(h.as(system), personal, who.personId);
  assert.equal(await facts(), number + 1);
});

test('a backup from before an erasure does not bring anybody back: the ledger, saved beside it, erases again', async () => {
  const { h, who } = await planted();
  const copied = () => asOwner(h.url, async (client) => {
    const { rows } = await client.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('accounts', '${h.region.schema}') and tablename <> 'migration'`);
    for (const [i, { name }] of rows.entries()) await client.query(`create table if not exists public.copy_${i} as table ${name}`);
    return rows.map(({ name }) => name);
  });
  const names = await copied();
  await erasePerson(h.as(system), personal, who.personId);
  const ledger = await readLedger(h.db);
  await asOwner(h.url, async (client) => {
    await client.query("set session_replication_role = 'replica'");
    for (const [i, name] of names.entries()) { await client.query(`delete from ${name}`); await client.query(`insert into ${name} overriding system value select * from public.copy_${i}`); await client.query(`drop table public.copy_${i}`); }
    assert.ok((await traces(client, who)).size > 20, 'the backup holds everything of them');
  });
  assert.equal(await eraseAgain(h.as(system), personal), 0, 'the backup has the ledger of its own day');
  await assert.rejects(addToLedger(h.db, 'geen lijst'), { key: 'privacy.ledgerUnclear' });
  await addToLedger(h.db, ledger);
  assert.equal(await eraseAgain(h.as(system), personal), 1);
  assert.deepEqual([...(await asOwner(h.url, (client) => traces(client, who)))], [LEDGER]);
  assert.equal(await eraseAgain(h.as(system), personal), 0);
});

test('an account that is also somebody of another region goes only with the last', async () => {
  const { h, who } = await planted();
  const { id: elsewhere } = (await addPerson(h.as(system, { region: h.otherRegion }), { name: 'Dezelfde', email: EMAIL })) as { id: string };
  await createSignIn(h.db, h.otherRegion, { id: elsewhere, email: EMAIL }, h.as(system).now);
  const accounts = () => h.db.onGround((tx) => tx.selectFrom('accounts.account').select('id').where('id', '=', who.accountId).execute());
  await erasePerson(h.as(system), personal, who.personId);
  assert.equal((await accounts()).length, 1);
  await erasePerson(h.as(system, { region: h.otherRegion }), personal, elsewhere);
  assert.equal((await accounts()).length, 0);
});
