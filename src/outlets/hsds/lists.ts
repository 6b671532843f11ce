import { feedParties, feedServices, feedServicesAtLocations, readFeedParties, readFeedServices, readServicesAtLocations, type FeedCut, type FeedFilters, type FeedKey, type FeedKeys } from '#modules/directory/index.ts';
import { inTransaction, type Context, type Work } from '#platform/use-case/index.ts';
import type { HsdsOrganization } from './hsds.ts';
import { linesOf } from './lines.ts';
import { organizationInList, organizationOut } from './out/organization.ts';
import { serviceAtLocationInList, serviceAtLocationOut, serviceInList, serviceOut } from './out/service.ts';
import type { Telling } from './out/telling.ts';
import { pageOf } from './pages.ts';
import { perPageOf } from './parameters.ts';
import { readTelling } from './telling.ts';
import type { Terms } from './terms.ts';

/** How a list is made: which entries, and what is told of each. */
export type List = {
  keys(work: Work, cut: FeedCut): Promise<FeedKeys>;
  tell(work: Work, keys: readonly FeedKey[], telling: Telling): Promise<object[]>;
};

type Shape = { site: string; page: number; per_page: number | null; format: 'json' | 'ndjson'; search: string | null };

/** Entries read at once for a stream. */
const BATCH = 50;

/** A page, or with `ndjson` everything. A search gives no more than its best matches. */
export async function answerList(context: Context, shape: Shape, listFor: (terms: Terms) => List): Promise<object> {
  if (shape.format === 'ndjson') return linesOf(everything(context, shape, listFor));
  return inTransaction(context, async (work) => {
    const { telling, terms } = await readTelling(work, shape.site);
    const list = listFor(terms);
    const perPage = perPageOf(shape.per_page);
    const { keys, total } = await list.keys(work, { page: shape.page, limit: perPage });
    return pageOf(await list.tell(work, keys, telling), { total, page: shape.page, perPage });
  });
}

/** In batches with a transaction each, so that a slow reader holds no connection. */
async function* everything(context: Context, { site, search }: Shape, listFor: (terms: Terms) => List): AsyncGenerator<object> {
  const { telling, terms } = await inTransaction(context, (work) => readTelling(work, site));
  const list = listFor(terms);
  for (let after: string | null = null, more = true; more;) {
    const cut: FeedCut = search ? { page: 1, limit: 4 * BATCH } : { after, limit: BATCH };
    const { keys, items }: { keys: FeedKey[]; items: object[] } = await inTransaction(context, async (work) => {
      const found: FeedKey[] = (await list.keys(work, cut)).keys;
      return { keys: found, items: await list.tell(work, found, telling) };
    });
    yield* items;
    after = keys.at(-1)?.id ?? null;
    more = !search && keys.length === BATCH;
  }
}

/** Services, whole or as a list shows them. */
export const serviceList = (filters: FeedFilters, { full }: { full: boolean }): List => ({
  keys: (work, cut) => feedServices(work, filters, cut),
  tell: async (work, keys, telling) => (await readFeedServices(work, keys)).map((feed) => (full ? serviceOut(feed, telling) : serviceInList(feed, telling))),
});

/** Ids and moments of change only; name and status are there because HSDS asks them of every service. */
export const minimalList = (filters: FeedFilters): List => ({
  keys: (work, cut) => feedServices(work, filters, cut),
  tell: async (_, keys) => keys.map(({ id, name, status, changedAt }) => ({ id, name, status: status === 'temporarily_closed' ? 'temporarily closed' : status, last_modified: changedAt.toISOString() })),
});

/** Services at a location. */
export const placeList = (filters: FeedFilters, { full }: { full: boolean }): List => ({
  keys: (work, cut) => feedServicesAtLocations(work, filters, cut),
  async tell(work, keys, telling) {
    const feeds = await readServicesAtLocations(work, keys);
    return keys.flatMap(({ id }) => { const feed = feeds.get(id); return (feed && (full ? serviceAtLocationOut(feed, id, telling) : serviceAtLocationInList(feed, id, telling))) ?? []; });
  },
});

/** Organizations; whole ones name their services and places, with `fullService` those are whole too. */
export const organizationList = (words: string | null, { full, fullService }: { full: boolean; fullService: boolean }): List => ({
  keys: (work, cut) => feedParties(work, { words, areas: null }, cut),
  tell: async (work, keys, telling) => (await readFeedParties(work, keys, { services: full || fullService })).map((feed) => (full || fullService ? organizationWithServices(feed, telling, fullService) : organizationInList(feed.party, telling))),
});

/** An organization with what it offers: each service by what there is one of, or whole. */
export function organizationWithServices({ party, services }: Awaited<ReturnType<typeof readFeedParties>>[number], telling: Telling, fullService: boolean): HsdsOrganization {
  const offered = services.map((feed) => {
    // The organization is the one that this stands in.
    const { organization: _, ...service } = fullService ? serviceOut(feed, telling) : serviceInList(feed, telling);
    return service;
  });
  return { ...organizationOut(party, telling), ...(offered.length ? { services: offered } : {}) };
}
