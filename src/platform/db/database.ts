import { createHmac } from 'node:crypto';
import { CompiledQuery, Kysely, type Transaction } from 'kysely';
import pg from 'pg';
import type { AccountTables, CommonsTables, RegionTables } from './tables.ts';
import { openingDialect } from './opening-driver.ts';
import { PreparingClient } from './preparing-client.ts';
import { quoteName, quoteText } from './quote.ts';

/** A transaction inside one region: its tables and the reference data of commons, nothing else. */
export type Tx = Transaction<RegionTables & CommonsTables>;
/** A transaction outside any region: commons and accounts. */
export type GroundTx = Transaction<CommonsTables & AccountTables>;

/** Who a transaction acts for: row-level security compares rows with these and nothing else. */
export type Reach = { person: string | null; scopes: readonly string[] };

export const APP_ROLE = 'wijkverband_app';
const OWNER_SCHEMAS = 'commons, ext';

// bigint counts and numeric figures stay well within what a number holds exactly; dates are days, not moments.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/** The one way to PostgreSQL: a pool for the application's own login role, and a Kysely per region on top of it. */
export type Database = {
  /** Runs `work` in one transaction of a region, seeing what `reach` may see. */
  inRegion<T>(schema: string, reach: Reach, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction on commons and accounts. */
  onGround<T>(work: (tx: GroundTx) => Promise<T>): Promise<T>;
  /** Whether the server answers. */
  isUp(): Promise<boolean>;
  pool: pg.Pool;
  ownerUrl: string;
  close(): Promise<void>;
};

/**
 * Opens the database as the application's role, which owns nothing. `ownerUrl` is DATABASE_URL; the role's password is
 * derived from the owner's, so that server and command line agree without a file.
 */
export function openDatabase(ownerUrl: string, options: { connections?: number } = {}): Database {
  const pool = new pg.Pool({ Client: PreparingClient, connectionString: appUrl(ownerUrl), pipeline: true, max: options.connections ?? 10, maxLifetimeSeconds: 600, idleTimeoutMillis: 60_000, connectionTimeoutMillis: 10_000 });
  survive(pool, 'database');
  const ground = new Kysely<CommonsTables & AccountTables>({ dialect: openingDialect(pool, `set local search_path to ${OWNER_SCHEMAS}`) });
  const regions = new Map<string, Kysely<RegionTables & CommonsTables>>();

  const regionDb = (schema: string) => {
    let db = regions.get(schema);
    if (!db) {
      const opening = `set local role ${quoteName(schema)}; set local search_path to ${quoteName(schema)}, ${OWNER_SCHEMAS}`;
      db = new Kysely({ dialect: openingDialect(pool, opening) });
      regions.set(schema, db);
    }
    return db;
  };

  return {
    inRegion: (schema, reach, work) =>
      regionDb(schema).transaction().execute(async (tx) => {
        if (reach.person || reach.scopes.length > 0) await setReach(tx, reach);
        return work(tx);
      }),
    onGround: (work) => ground.transaction().execute(work),
    isUp: () => pool.query('select 1').then(() => true, () => false),
    pool, ownerUrl,
    close: () => pool.end(),
  };
}

/** Says for whom the rest of this transaction acts. */
export async function setReach(tx: Pick<Tx, 'executeQuery'>, { person, scopes }: Reach): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw("select set_config('wv.person', $1, true), set_config('wv.scopes', $2, true)", [person ?? '', `{${scopes.map((s) => JSON.stringify(s)).join(',')}}`]));
}

/**
 * Gives a pool and each of its connections, idle or at work, a listener for errors: without one a restart of the database ends the process.
 * Whoever was waiting for an answer gets the error itself.
 */
export function survive(pool: pg.Pool, who: string): void {
  const lost = (error: Error) => console.error(`${who}: connection to PostgreSQL lost: ${error.message}`);
  pool.on('error', lost);
  pool.on('connect', (client) => void client.on('error', lost));
}

/** The owner's address with the application's role and derived password in it. */
export function appUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = APP_ROLE;
  url.password = appPassword(ownerUrl);
  return url.href;
}

/** The application role's password: an HMAC of the owner's, so nobody stores a second secret. Empty where the owner has none. */
export function appPassword(ownerUrl: string): string {
  const { password } = new URL(ownerUrl);
  return password ? createHmac('sha256', decodeURIComponent(password)).update(APP_ROLE).digest('hex') : '';
}

/** A single connection as the owner: for migrations, commands and the job queue only. */
export async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', (error) => console.error('database connection lost:', error.message));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export { quoteName, quoteText };
