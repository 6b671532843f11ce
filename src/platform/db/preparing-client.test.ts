import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { house } from '#tests/house.ts';
import { asOwner, newId, openDatabase, type Tx } from './index.ts';

const h = await house(), ROUNDS = 10;
// One connection, so that each question meets what was kept before it.
const db = openDatabase(h.url, { connections: 1 });
after(() => db.close());

const regionWide = { person: null, scopes: ['region'] }, visitor = { person: null, scopes: [] };
const times = async (work: (i: number) => Promise<unknown>, count = ROUNDS): Promise<void> => { for (let i = 0; i < count; i += 1) await work(i); };
const kept = async (part: string): Promise<number> => (await db.pool.query(`select count(*) as n from pg_prepared_statements where statement like '%${part}%'`)).rows[0].n;
const named = (slug: string) => ({ id: newId(), slug, name: slug, made_at: new Date() });
const people = async (tx: Tx, like: string): Promise<string[]> => (await sql<{ name: string }>`select name from person where slug like ${like} order by name`.execute(tx)).rows.map(({ name }) => name);

test('what is asked a second time is kept, once, and what is asked once is not', async () => {
  await times(() => db.inRegion(h.region.schema, regionWide, (tx) => sql`select 'often', ${1}::int`.execute(tx)));
  await db.inRegion(h.region.schema, regionWide, (tx) => sql`select 'seldom', ${1}::int`.execute(tx));
  assert.deepEqual([await kept("select ''often''"), await kept("select ''seldom''"), await kept('begin')], [1, 0, 0]);
});

test('a kept statement gives each region its own rows, and each person what is theirs', async () => {
  const [one, other] = [named('zz-one'), named('zz-other')];
  await db.inRegion(h.region.schema, regionWide, (tx) => tx.insertInto('person').values([one, other]).execute());
  await db.inRegion(h.otherRegion.schema, regionWide, (tx) => tx.insertInto('person').values(named('zz-elsewhere')).execute());
  await times(async () => {
    assert.deepEqual(await db.inRegion(h.region.schema, regionWide, (tx) => people(tx, 'zz-%')), ['zz-one', 'zz-other']);
    assert.deepEqual(await db.inRegion(h.otherRegion.schema, regionWide, (tx) => people(tx, 'zz-%')), ['zz-elsewhere']);
    assert.deepEqual(await db.inRegion(h.region.schema, { person: one.id, scopes: [] }, (tx) => people(tx, 'zz-%')), ['zz-one']);
    assert.deepEqual(await db.inRegion(h.region.schema, { person: null, scopes: [] }, (tx) => people(tx, 'zz-%')), []);
  });
});

test('when a table gets a column while its rows are asked for, one transaction is lost at most', async () => {
  const ask = () => db.inRegion(h.region.schema, regionWide, (tx) => sql<{ more?: string }>`select * from wijk where slug <> ${'x'} limit 1`.execute(tx));
  await times(ask);
  await asOwner(h.url, (client) => client.query(`alter table ${h.region.schema}.wijk add column more text default 'new'`));
  await ask().catch((error: { code?: unknown }) => assert.equal(error.code, '0A000'));
  await times(ask);
});

test('a statement that failed inside a lost transaction is asked again as if nothing had been', async () => {
  const ask = (tx: Tx, by: number) => sql<{ n: number }>`select 'retried', 10 / ${by}::int as n`.execute(tx);
  await assert.rejects(db.inRegion(h.region.schema, regionWide, async (tx) => { await ask(tx, 0).catch(() => {}); await ask(tx, 5); }), /aborted/);
  await times(async () => {
    await assert.rejects(db.inRegion(h.region.schema, regionWide, (tx) => ask(tx, 0)), /division by zero/);
    assert.equal((await db.inRegion(h.region.schema, regionWide, (tx) => ask(tx, 5))).rows[0]!.n, 2);
  });
});

test('the same asked several times at once is answered each, also after one of them failed', async () => {
  const ask = (tx: Tx, ...by: number[]) => Promise.all(by.map((one) => sql<{ n: number }>`select 'at once', 12 / ${one}::int as n`.execute(tx)));
  await times(async () => {
    await assert.rejects(db.inRegion(h.region.schema, regionWide, (tx) => ask(tx, 0, 2, 3)), /division by zero/);
    assert.deepEqual((await db.inRegion(h.region.schema, regionWide, (tx) => ask(tx, 1, 2, 3))).map(({ rows }) => rows[0]!.n), [12, 6, 4]);
  });
});

test('a transaction that cannot open, or that ends while something is still asked, leaves a connection that acts for nobody', async () => {
  const isNobody = async () => assert.deepEqual((await db.pool.query("select current_user as who, coalesce(current_setting('wv.scopes', true), '') as scopes, pg_current_xact_id_if_assigned() as xact")).rows, [{ who: 'wijkverband_app', scopes: '', xact: null }]);
  await times(async () => {
    await assert.rejects(db.inRegion('region_of_nobody', regionWide, (tx) => sql`select ${1}::int`.execute(tx)), /"region_of_nobody" does not exist/);
    await isNobody();
    await assert.rejects(db.inRegion(h.region.schema, regionWide, (tx) => { void tx.insertInto('person').values(named('zz-unfinished')).execute().catch(() => {}); throw new Error('given up'); }), /given up/);
    await isNobody();
    await assert.rejects(db.inRegion(h.region.schema, visitor, (tx) => { void sql`select set_config('wv.scopes', '{region}', false)`.execute(tx).catch(() => {}); throw new Error('given up'); }), /given up/);
    await isNobody();
  });
  assert.deepEqual(await db.inRegion(h.region.schema, regionWide, (tx) => people(tx, 'zz-unfinished')), []);
});

test('who asks nothing waits for no connection, and who gets none hears why', async () => {
  const only = await db.pool.connect();
  try {
    assert.equal(await db.inRegion(h.region.schema, visitor, () => Promise.resolve('known by heart')), 'known by heart');
  } finally {
    only.release();
  }
  const nowhere = openDatabase('postgres://nobody:x@127.0.0.1:1/nothing');
  await assert.rejects(nowhere.inRegion(h.region.schema, visitor, (tx) => sql`select 1`.execute(tx)), /ECONNREFUSED/);
  await assert.rejects(nowhere.inRegion(h.region.schema, visitor, (tx) => sql`select 1`.execute(tx).catch(() => undefined)), /ECONNREFUSED/, 'nothing is told as done');
  await nowhere.close();
});

test('a transaction that ended without asking anything begins nothing any more', async () => {
  const late = async (tx: Tx, turns: number) => { for (let i = 0; i < turns; i += 1) await null; await sql`select set_config('wv.scopes', '{region}', true)`.execute(tx); };
  for (let turns = 0; turns < 40; turns += 1) for (const end of [() => { throw new Error('given up'); }, () => undefined]) {
    await db.inRegion(h.region.schema, visitor, async (tx) => { void late(tx, turns).catch(() => {}); end(); }).catch(() => {});
    const { rows } = await db.pool.query("select current_user as who, coalesce(current_setting('wv.scopes', true), '') as scopes, now() = statement_timestamp() as fresh");
    assert.deepEqual(rows, [{ who: 'wijkverband_app', scopes: '', fresh: true }], `${turns}`);
  }
});

test('a connection keeps no more than a hundred, however many different ones there are', async () => {
  await times((i) => db.inRegion(h.region.schema, regionWide, async (tx) => { await sql`select ${sql.lit(i)}, ${1}::int`.execute(tx); await sql`select ${sql.lit(i)}, ${1}::int`.execute(tx); }), 150);
  assert.equal(await kept(''), 100);
});
