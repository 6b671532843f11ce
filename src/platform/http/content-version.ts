import { CompiledQuery } from 'kysely';
import type { Tx } from '../db/database.ts';

/** The PostgreSQL channel on which a commit tells every server process that a region's public pages changed. */
export const CONTENT_CHANNEL = 'wijkverband_content';

/** On that channel, instead of a region's schema: there is a region more or less. */
export const REGIONS_CHANGED = 'regions';

/**
 * Tells all server processes, at the moment this transaction commits and only then, that what visitors see of the region may have
 * changed. The page cache listens; a cache that cannot listen keeps nothing.
 */
export async function bumpContent(tx: Tx, schema: string): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw('select pg_notify($1, $2)', [CONTENT_CHANNEL, schema]));
}
