import { after } from 'node:test';
import { randomBytes } from 'node:crypto';
import { allRegions } from '#modules/regions/index.ts';
import type pg from 'pg';
import { asOwner, openDatabase, quoteName, type Database } from '#platform/db/index.ts';
import type { Actor, Context, Region } from '#platform/use-case/index.ts';
import { TUESDAY } from './clock.ts';
// What follows from a fact is registered when the house is put together.
import '../src/registry.ts';

export { TUESDAY };


export type House = {
  db: Database; url: string; region: Region; otherRegion: Region;
  /** A context in Rivierstad (or another region) for this actor at this moment. */
  as(actor: Actor, options?: { now?: Date; region?: Region }): Context;
};

export const system: Actor = { kind: 'system' };
export const visitor: Actor = { kind: 'visitor' };

/**
 * A database of its own for this test file: a clone of the template that the test run made, gone afterwards. `empty` has the two
 * regions without anything in them; `demo` has the whole cast and stage.
 */
export async function house(template: 'empty' | 'demo' = 'empty'): Promise<House> {
  const server = process.env.WIJKVERBAND_TEST_SERVER;
  if (!server) throw new Error('Tests run by: npm test, or for one file: npm test -- path/to/file.test.ts');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asOwner(server, (client) => client.query(`create database ${quoteName(name)} template ${quoteName(`template_${template}`)}`));
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const db = openDatabase(url, { connections: 4 });
  after(async () => {
    await db.close();
    await asOwner(server, (client) => dropDatabase(client, name));
  });
  const regions = await allRegions(db);
  const region = regions.find((r) => r.slug === 'rivierstad')!;
  return {
    db, url, region, otherRegion: regions.find((r) => r.slug === 'overwater')!,
    as: (actor, options = {}) => ({ db, region: options.region ?? region, actor, onBehalfOf: null, now: options.now ?? TUESDAY, locale: (options.region ?? region).locale }),
  };
}

/** Only a superuser may end connections of the application's role; for any other owner PostgreSQL waits some seconds until they are gone. */
export async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  const { rows: [me] } = await client.query('select rolsuper from pg_roles where rolname = current_user');
  await client.query(`drop database ${quoteName(name)}${me.rolsuper ? ' with (force)' : ''}`);
}
