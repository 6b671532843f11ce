import { asOwner } from '#platform/db/index.ts';
import type { AreaInput, PostcodeInput } from './read/items.ts';
import { sqlOfClient } from './sql.ts';
import { storeAreas, storePostcodes } from './store-areas.ts';

/**
 * Puts areas and postcodes that the program itself has (a demo, a test) into the reference data, in one transaction. `year` is that of
 * the boundaries and figures. Needs the owner of the database.
 */
export async function saveAreas(ownerUrl: string, given: { areas: readonly AreaInput[]; postcodes?: readonly PostcodeInput[]; year: number; source: string }): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    await client.query('begin');
    const sql = sqlOfClient(client);
    await storeAreas(sql, given.areas, given.year, given.source);
    await storePostcodes(sql, given.postcodes ?? []);
    await client.query('commit');
  });
}
