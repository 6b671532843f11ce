import { join } from 'node:path';
import { asOwner, quoteName } from '../src/platform/db/database.ts';
import { startEmbedded } from '../src/platform/db/embedded.ts';
import { createRegionSchema, migrateAll } from '../src/platform/db/migrate.ts';
import { projectRoot } from '../src/platform/root.ts';

/** A PostgreSQL for tests and scripts: WIJKVERBAND_TEST_POSTGRES, or the embedded one in a folder that goes with the checkout. */
export async function scratchServer(name: string) {
  const given = process.env.WIJKVERBAND_TEST_POSTGRES;
  // Crash safety costs most of the time of a test's database and nothing here outlives the run.
  const embedded = given ? undefined : await startEmbedded({ directory: join(projectRoot, '.cache', `postgres-${name}`),
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=120'] });
  const ownerUrl = given ?? embedded!.url;
  const urlOf = (database: string) => Object.assign(new URL(ownerUrl), { pathname: `/${database}` }).href;
  return {
    urlOf,
    /** A fresh migrated database, with empty regions of these schema names. */
    async database(database: string, options: { regions?: string[] } = {}): Promise<string> {
      await asOwner(ownerUrl, async (client) => {
        await client.query(`drop database if exists ${quoteName(database)} with (force)`);
        await client.query(`create database ${quoteName(database)} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
      });
      await migrateAll(urlOf(database));
      await asOwner(urlOf(database), async (client) => {
        for (const schema of options.regions ?? []) await createRegionSchema(client, schema);
      });
      return urlOf(database);
    },
    close: async () => embedded?.stop(),
  };
}
