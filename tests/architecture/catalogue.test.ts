import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { asOwner } from '#platform/db/index.ts';
import { projectRoot } from '#platform/root.ts';
import { house } from '#tests/house.ts';
import { nobody, personal } from '../../src/registry.ts';

const h = await house();
const rows = <R>(text: string) => asOwner(h.url, async (client) => (await client.query(text)).rows as R[]);
const OURS = "('commons', 'accounts', 'region_rivierstad')";
/** What says who somebody is or how to reach them; the rest of the classes tell something about them. */
const CLASSES = ['none', 'identifier', 'name', 'contact', 'role', 'preference', 'history', 'content', 'secret'];

const columns = () => rows<{ schema: string; table: string; column: string; comment: string | null }>(`select n.nspname as schema, c.relname as table, a.attname as column, col_description(c.oid, a.attnum) as comment
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind in ('r', 'p') and n.nspname in ${OURS} and c.relname <> 'migration'`);
const classOf = (comment: string | null) => comment?.match(/^@personal (\w+)/)?.[1];

test('every column carries a privacy class', async () => {
  const without = (await columns()).filter((c) => !CLASSES.includes(classOf(c.comment) ?? ''));
  assert.deepEqual(without.map((c) => `${c.table}.${c.column}: ${c.comment}`), []);
});

test('every table names the module that owns it, and that module is there', async () => {
  const tables = await rows<{ table: string; comment: string | null }>(`select c.relname as table, obj_description(c.oid, 'pg_class') as comment from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ${OURS} and c.relname <> 'migration'`);
  const ownerOf = (comment: string | null) => comment?.match(/^@owner (\w+): ./)?.[1];
  const wrong = tables.filter((t) => { const owner = ownerOf(t.comment); return !owner || !(owner === 'platform' || existsSync(`${projectRoot}/src/modules/${owner}/index.ts`) || existsSync(`${projectRoot}/src/outlets/${owner}/index.ts`)); });
  assert.deepEqual(wrong.map((t) => `${t.table}: ${t.comment}`), []);
});

test('a table with personal columns forces row-level security and has a policy', async () => {
  const personal = new Set((await columns()).filter((c) => classOf(c.comment) !== 'none').map((c) => `${c.schema}.${c.table}`));
  const guarded = await rows<{ name: string }>(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relrowsecurity and c.relforcerowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid)`);
  assert.deepEqual([...personal].filter((t) => !guarded.some((g) => g.name === t)), []);
});

test('a table that is searched by everybody has no row policy', async () => {
  const open = await rows<{ relname: string }>("select relname from pg_class where relname in ('service', 'party', 'location', 'service_card', 'search_entry', 'phone', 'schedule') and relrowsecurity");
  assert.deepEqual(open, []);
});

test('the roles of the application own nothing and cannot do more than use', async () => {
  const owned = await rows(`select c.relname, r.rolname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'wijkverband_app' or r.rolname like 'region\\_%'`);
  assert.deepEqual(owned, []);
  const mighty = await rows(`select rolname from pg_roles where (rolname = 'wijkverband_app' or rolname like 'region\\_%') and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolinherit)`);
  assert.deepEqual(mighty, []);
});

test('policies compare columns with settings only, and there are no triggers: the schema can be spread over machines', async () => {
  const reading = await rows("select tablename, qual from pg_policies where coalesce(qual, '') || coalesce(with_check, '') ~* '\\sfrom\\s'");
  assert.deepEqual(reading, []);
  const triggers = await rows(`select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where not tgisinternal and n.nspname in ${OURS}`);
  assert.deepEqual(triggers, []);
});

test('a policy asks once a statement whether the whole region is seen, and first, as a case: PostgreSQL plans that well', async () => {
  const dear = await rows("select distinct tablename, policyname from pg_policies where qual like '%''region''::text = ANY%' and qual !~* '^\\(?\\s*(case\\s+when )?\\( SELECT \\(''region''::text = ANY'");
  assert.deepEqual(dear, [], 'using (case when (select <region>) then true else ... end), as in src/platform/access.sql');
});

test('no foreign key leaves a region but to reference tables of commons', async () => {
  const leaving = await rows(`select conname, n.nspname from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace s on s.oid = c.relnamespace
    join pg_class f on f.oid = k.confrelid join pg_namespace n on n.oid = f.relnamespace where s.nspname = 'region_rivierstad' and n.nspname not in ('region_rivierstad', 'commons')`);
  assert.deepEqual(leaving, []);
});

test('every table with a personal class stands in exactly one subject of the register, or says why nobody can be looked up in it', async () => {
  const nameOf = (c: { schema: string; table: string }) => (c.schema.startsWith('region_') ? c.table : `${c.schema}.${c.table}`);
  const holding = new Set((await columns()).filter((c) => classOf(c.comment) !== 'none').map(nameOf));
  const told = [...personal.flatMap(({ tables }) => Object.keys(tables)), ...Object.keys(nobody)];
  assert.deepEqual([...holding].filter((table) => !told.includes(table)), [], 'tables that no personal.ts tells of');
  assert.deepEqual(told.filter((table, at) => told.indexOf(table) !== at || !holding.has(table)), [], 'told twice, or of nothing personal');
});
