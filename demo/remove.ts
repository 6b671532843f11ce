import type pg from 'pg';
import { asOwner, openDatabase, quoteName } from '#platform/db/index.ts';
import { CONTENT_CHANNEL, REGIONS_CHANGED } from '#platform/http/content-version.ts';
import { stages } from './index.ts';

/** Objects elsewhere on the server still know the role: another database with the same demo. */
const STILL_IN_USE = '2BP01';

/**
 * Takes the demo's regions away: their schemas, accounts that have no other region, host names, and the reference data that came with them. What an
 * import has told since stays. Real regions are not touched. Gives the names of what went.
 */
export async function removeDemo(ownerUrl: string): Promise<string[]> {
  const removed = await removeRegions(ownerUrl);
  await removeLoneAccounts(ownerUrl);
  return removed;
}

async function removeRegions(ownerUrl: string): Promise<string[]> {
  return asOwner(ownerUrl, async (client) => {
    await client.query('begin');
    const { rows } = await client.query<{ name: string; schema_name: string }>('delete from commons.region where is_demo returning name, schema_name');
    for (const { schema_name } of rows) await client.query(`drop schema if exists ${quoteName(schema_name)} cascade`);
    if (rows.length > 0) await removeReferenceData(client);
    await client.query('select pg_notify($1, $2)', [CONTENT_CHANNEL, REGIONS_CHANGED]);
    await client.query('commit');
    for (const { schema_name } of rows) await dropRole(client, schema_name);
    return rows.map((r) => r.name).sort();
  });
}

/** In the application's name: row policies hide accounts from an owner that is no superuser. */
async function removeLoneAccounts(ownerUrl: string): Promise<void> {
  const db = openDatabase(ownerUrl, { connections: 1 });
  try {
    await db.onGround((tx) => tx.deleteFrom('accounts.account as a')
      .where((e) => e.not(e.exists(e.selectFrom('accounts.link as l').select('l.account_id').whereRef('l.account_id', '=', 'a.id')))).execute());
  } finally {
    await db.close();
  }
}

async function removeReferenceData(client: pg.Client): Promise<void> {
  for (const table of ['area_figure', 'area_boundary', 'area']) await client.query(`delete from commons.${table} where source = 'demo'`);
  const postcodes = stages.flatMap((stage) => stage.postcodes.map(({ postcode, place }) => ({ country: stage.region.country, postcode, place })));
  await client.query('delete from commons.postcode p using jsonb_to_recordset($1::jsonb) as gone (country text, postcode text, place text) where (p.country, p.postcode, p.place) = (gone.country, gone.postcode, gone.place)', [JSON.stringify(postcodes)]);
}

/** Roles belong to the whole server: one that another database uses stays as it is. */
async function dropRole(client: pg.Client, role: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`revoke all on schema commons, ext from ${quoteName(role)}`);
    await client.query(`drop role ${quoteName(role)}`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    if ((error as { code?: string }).code !== STILL_IN_USE) throw error;
  }
}
