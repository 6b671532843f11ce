import type { Database } from '#platform/db/index.ts';
import type { Context, Region } from '#platform/use-case/index.ts';

/** The context of work that nobody stands behind: jobs. */
export const systemIn = (db: Database, region: Region): Context => ({ db, region, actor: { kind: 'system' }, onBehalfOf: null, now: new Date(), locale: region.locale });
