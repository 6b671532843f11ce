import { sql } from 'kysely';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { SEARCH_VERSION } from '#modules/search/index.ts';
import { indexServices } from './index-entries.ts';
import { knownUntil, putPartiesInSearch } from './search-entries.ts';

/** One higher whenever a line of a list, or what the index or the calendar keeps of an entry, is made otherwise than before. */
const CARD_VERSION = 1;

/** Entries between two commits: nobody who saves one waits long. */
const BATCH = 200;

type Reindexed = { parties: number; services: number };
type Tell = (progress: { done: number; total: number }) => void;

// The last day is in it, so that each year the dates of the next one come in.
const versionOf = ({ now }: Pick<Context, 'now'>): string => `card ${CARD_VERSION}, search ${SEARCH_VERSION}, dates until ${knownUntil(now)}`;

/** Makes everything anew that follows from the entries of a region: cards, places in the search index, calendar. Entries stay as they are; who reads or saves meanwhile can. */
export async function reindex(context: Context, tell: Tell = () => {}): Promise<Reindexed> {
  const [parties, services] = [await idsOf(context, 'party'), await idsOf(context, 'service')];
  const total = parties.length + services.length;
  for (let at = 0; at < parties.length; at += BATCH) {
    await inTransaction(context, (work) => putPartiesInSearch(work, parties.slice(at, at + BATCH)));
    tell({ done: Math.min(at + BATCH, parties.length), total });
  }
  for (let at = 0; at < services.length; at += BATCH) {
    await inTransaction(context, (work) => indexServices(work, services.slice(at, at + BATCH)));
    tell({ done: parties.length + Math.min(at + BATCH, services.length), total });
  }
  await inTransaction(context, ({ tx }) => tx.updateTable('region_state').set({ index_version: versionOf(context) }).execute());
  return { parties: parties.length, services: services.length };
}

/** After an upgrade, and each new year: `reindex` where the index was made by another version. Null where there was nothing to do. */
export async function renewIndex(context: Context, tell?: Tell): Promise<Reindexed | null> {
  const { index_version: made } = await inTransaction(context, ({ tx }) => tx.selectFrom('region_state').select('index_version').executeTakeFirstOrThrow());
  return made === versionOf(context) ? null : reindex(context, tell);
}

const idsOf = (context: Context, kind: 'party' | 'service'): Promise<string[]> =>
  inTransaction(context, async ({ tx }) => (await sql<{ id: string }>`select id from ${sql.table(kind)} order by id`.execute(tx)).rows.map(({ id }) => id));
