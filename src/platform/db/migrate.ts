import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { runMigrations as migrateJobs } from 'graphile-worker';
import { APP_ROLE, appPassword, asOwner } from './database.ts';
import { quoteName, quoteText } from './quote.ts';
import { projectRoot } from '../root.ts';

const MIGRATIONS = join(projectRoot, 'db/migrations');
const MODULES = join(projectRoot, 'src/modules');

/** Any number, as long as every installation's migrations queue behind the same one. */
const MIGRATION_LOCK = 727_001;

/**
 * Brings commons, accounts, the job queue and every region up to date; forward only, each file in a transaction with its line
 * in the ledger. Safe to run by two processes at once: the second waits and finds nothing to do.
 * @throws when a file that was applied has been edited since.
 */
export async function migrateAll(ownerUrl: string, say: (text: string) => void = () => {}): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const { rows: [server] } = await client.query("select current_setting('server_version_num')::int as number");
    if (server.number < 150000) throw new Error('PostgreSQL 15 of nieuwer is nodig.');
    await makeAppRole(client, ownerUrl);
    await client.query('create schema if not exists commons; create schema if not exists ext; create schema if not exists accounts; set search_path to commons, ext');
    await migrateJobs({ connectionString: ownerUrl });
    await applyFiles(client, 'commons', 'commons', say);
    await grantJobs(client);
    const { rows: regions } = await client.query('select name, schema_name, to_regnamespace(quote_ident(schema_name)) is not null as is_there from commons.region order by schema_name');
    for (const { name, schema_name, is_there } of regions) {
      if (!is_there) throw new Error(`De gegevens van ${name} zijn weg (schema ${schema_name}). Zet de laatste back-up terug.`);
      await admitRegion(client, schema_name);
      await migrateRegion(client, schema_name, say);
    }
  });
}

/** Makes the schema and the login role of a region and migrates it. The role can use that schema and read commons, nothing more. */
export async function createRegionSchema(client: pg.Client, schema: string): Promise<void> {
  await client.query(`create schema if not exists ${quoteName(schema)}`);
  await admitRegion(client, schema);
  await migrateRegion(client, schema, () => {});
}

/** Sees to it that a region's role exists, that the application can become it, and that it can enter its schema. Roles may be lost when a backup is restored without them. */
async function admitRegion(client: pg.Client, schema: string): Promise<void> {
  await makeRole(client, schema);
  // From PostgreSQL 16 on a membership does not by itself allow SET ROLE; from 15 on the option does not exist yet.
  const { rows: [server] } = await client.query("select current_setting('server_version_num')::int as number");
  const options = server.number >= 160000 ? ' with inherit false, set true' : '';
  await retried(() => client.query(`grant ${quoteName(schema)} to ${APP_ROLE}${options}`));
  await client.query(`grant usage on schema ${quoteName(schema)}, commons, ext to ${quoteName(schema)}`);
}

/** Applies the region's migrations, then the grants of its role, and the modules' row policies when they changed. */
async function migrateRegion(client: pg.Client, schema: string, say: (text: string) => void): Promise<void> {
  await client.query(`set search_path to ${quoteName(schema)}, commons, ext`);
  await applyFiles(client, schema, 'region', say);
  await inTransaction(client, () => grantTables(client, schema));
  const access = accessFiles();
  // New tables need policies too, so the ledger counts in the hash.
  const { rows: ledger } = await client.query(`select name from ${quoteName(schema)}.migration order by name`);
  const hash = digest(access + ledger.map((row) => row.name).join());
  const { rows: [state] } = await client.query('select access_hash from region_state');
  if (state?.access_hash === hash) return;
  await inTransaction(client, async () => {
    const { rows: policies } = await client.query('select tablename, policyname from pg_policies where schemaname = $1', [schema]);
    for (const { tablename, policyname } of policies) await client.query(`drop policy ${quoteName(policyname)} on ${quoteName(tablename)}`);
    await client.query(access);
    await client.query('update region_state set access_hash = $1', [hash]);
  });
}

async function grantTables(client: pg.Client, schema: string): Promise<void> {
  await client.query(`grant select, insert, update, delete on all tables in schema ${quoteName(schema)} to ${quoteName(schema)};
    revoke all on migration from ${quoteName(schema)}; revoke insert, update, delete on fact from ${quoteName(schema)}; grant insert on fact to ${quoteName(schema)};
    grant usage on all sequences in schema ${quoteName(schema)} to ${quoteName(schema)}`);
}

async function applyFiles(client: pg.Client, schema: string, folder: string, say: (text: string) => void): Promise<void> {
  await client.query(`create table if not exists ${quoteName(schema)}.migration (name text primary key, hash text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query(`select name, hash from ${quoteName(schema)}.migration`);
  const applied = new Map(rows.map((row) => [row.name, row.hash]));
  for (const name of readdirSync(join(MIGRATIONS, folder)).filter((f) => f.endsWith('.sql')).sort()) {
    const sql = readFileSync(join(MIGRATIONS, folder, name), 'utf8');
    const known = applied.get(name);
    if (known === digest(sql)) continue;
    if (known !== undefined) throw new Error(`Migratie ${folder}/${name} is veranderd nadat hij is toegepast op ${schema}. Maak een nieuwe migratie.`);
    say(`Database bijwerken: ${schema} ${name}`);
    await inTransaction(client, async () => {
      await client.query(sql);
      await client.query(`insert into ${quoteName(schema)}.migration (name, hash) values ($1, $2)`, [name, digest(sql)]);
    });
  }
}

async function makeAppRole(client: pg.Client, ownerUrl: string): Promise<void> {
  await makeRole(client, APP_ROLE);
  const password = appPassword(ownerUrl);
  if (password) await retried(() => client.query(`alter role ${APP_ROLE} password ${quoteText(password)}`));
}

/** Roles belong to the whole server, so another database on it may be making the same one at this moment. */
async function makeRole(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  if (rowCount) return;
  await client.query(`create role ${quoteName(name)} login noinherit`).catch((error) => {
    if (error.code !== '42710' && error.code !== '23505') throw error;
  });
}

/** The job queue is the owner's; everybody else can only put something in, for their own region. */
async function grantJobs(client: pg.Client): Promise<void> {
  await client.query(`grant usage on schema commons, ext, accounts to ${APP_ROLE};
    grant select on all tables in schema commons to public; revoke all on commons.migration from public;
    grant usage on schema commons, ext to public;
    grant select, insert, update, delete on all tables in schema accounts to ${APP_ROLE}`);
}

/** Two databases on one server may change the same role at the same moment; PostgreSQL then refuses one of them, which tries again. */
async function retried<T>(attempt: () => Promise<T>, times = 8): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (times === 0 || !/concurrently updated/.test((error as Error).message)) throw error;
    return retried(attempt, times - 1);
  }
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** The ground's and every module's access.sql: who sees which row. */
function accessFiles(): string {
  const files = readdirSync(MODULES, { withFileTypes: true }).filter((d) => d.isDirectory())
    .map((d) => join(MODULES, d.name, 'access.sql'));
  return [join(projectRoot, 'src/platform/access.sql'), ...files.sort()].map((file) => { try { return readFileSync(file, 'utf8'); } catch { return ''; } }).filter(Boolean).join('\n');
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
