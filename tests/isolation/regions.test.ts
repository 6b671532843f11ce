import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { asOwner, newId } from '#platform/db/index.ts';
import { appUrl } from '#platform/db/database.ts';
import { house } from '#tests/house.ts';

const h = await house();
const MARK = 'kenmerk-van-de-ander';
const TRIES = 5000;

/** A repeatable row of choices, so that a failure can be walked again. */
function dice(seed: number) {
  let state = seed;
  return <T>(from: readonly T[]): T => { state = (state * 1103515245 + 12345) % 2147483648; return from[Math.floor((state / 2147483648) * from.length)]!; };
}

test(`${TRIES} random reads and writes from one region find no way into another, qualified names included`, async () => {
  const [mine, other] = [h.region.schema, h.otherRegion.schema];
  const { rows: tables } = await asOwner(h.url, (c) => c.query<{ tablename: string }>('select tablename from pg_tables where schemaname = $1', [other]));
  await h.db.inRegion(other, { person: null, scopes: ['region'] }, (tx) => tx.insertInto('person').values({ id: newId(), slug: MARK, name: MARK, made_at: new Date() }).execute());
  const before = await fingerprint(other, tables.map((t) => t.tablename));

  const choose = dice(20261122);
  let refused = 0;
  await h.db.inRegion(mine, { person: newId(), scopes: ['region', 'party:x'] }, async (tx) => {
    for (let n = 0; n < TRIES; n += 1) {
      const table = choose(tables).tablename;
      const name = choose([`"${other}"."${table}"`, `${other}.${table}`, `"${table}"`]);
      const statement = choose([
        `select * from ${name} limit 50`, `insert into ${name} default values`, `update ${name} set ${'ctid'} = ctid`, `delete from ${name}`, `select to_jsonb(t) as row from ${name} t limit 50`,
        `set local search_path to "${other}"; select * from "${table}" limit 50`,
        `set local session authorization "${other}"`, `create table ${other}.hole (x int)`, `select * from ${other}.${table}, ${mine}.fact`, `select pg_read_file('/etc/passwd')`,
        `select query_to_xml('select * from ${other}.${table}', true, true, '')`, `copy ${other}.${table} to program 'true'`, `alter table ${other}.${table} disable row level security`,
      ]);
      await tx.executeQuery(CompiledQuery.raw('savepoint try'));
      try {
        const { rows } = await tx.executeQuery(CompiledQuery.raw(statement));
        assert.ok(!JSON.stringify(rows).includes(MARK), statement);
        await tx.executeQuery(CompiledQuery.raw('rollback to savepoint try'));
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
        refused += 1;
        await tx.executeQuery(CompiledQuery.raw('rollback to savepoint try'));
      }
    }
  });
  assert.ok(refused > TRIES / 4, `${refused} refusals: the statements reached nothing to be refused by`);
  assert.equal(await fingerprint(other, tables.map((t) => t.tablename)), before);
});

test('the application without a region sees no region at all', async () => {
  const client = new pg.Client({ connectionString: appUrl(h.url) });
  await client.connect();
  await assert.rejects(client.query(`select * from ${h.otherRegion.schema}.person`), /permission denied/);
  await assert.rejects(client.query('create table commons.hole (x int)'), /permission denied/);
  await assert.rejects(client.query('select * from graphile_worker._private_jobs'), /permission denied/);
  await client.end();
});

test('a job is queued in the name of the region that asks, whatever it says', async () => {
  const id = newId();
  await h.db.inRegion(h.region.schema, { person: null, scopes: [] }, (tx) => tx.executeQuery(CompiledQuery.raw('select commons.add_job($1, $2::json, null, null)', ['test.job', JSON.stringify({ id, schema: h.otherRegion.schema })])));
  const { rows } = await asOwner(h.url, (c) => c.query("select payload->>'schema' as schema from graphile_worker._private_jobs where payload->'data'->>'id' = $1", [id]));
  assert.deepEqual(rows, [{ schema: h.region.schema }]);
});

async function fingerprint(schema: string, tables: string[]): Promise<string> {
  return asOwner(h.url, async (client) => {
    const parts = [];
    for (const t of tables) parts.push(await client.query(`select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as m from "${schema}"."${t}" t`));
    return parts.map((p) => p.rows[0].m).join();
  });
}
