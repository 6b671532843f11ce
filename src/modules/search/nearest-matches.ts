import type { Tx } from '#platform/db/index.ts';
import type { Hit, SearchFilters, SearchRequest } from './request.ts';
import { search } from './search.ts';

/** What would be found without one of the filters. */
export type Relaxed = { without: keyof SearchFilters; total: number; isMore: boolean; hits: Hit[] };

const SHOWN = 3;

/**
 * Help where nothing (or nothing good) was found: for each filter in use, what there is without it, most first; and what is nearest
 * with no filter at all. Empty when there is nothing near either: then the page has its telephone number.
 */
export async function nearestMatches(tx: Tx, request: SearchRequest): Promise<{ relaxed: Relaxed[]; nearest: Hit[] }> {
  const filters = request.filters ?? {};
  const used = (Object.keys(filters) as (keyof SearchFilters)[]).filter((name) => filters[name] !== undefined && filters[name] !== false && !(Array.isArray(filters[name]) && filters[name].length === 0));
  const relaxed: Relaxed[] = [];
  for (const without of used) {
    const { hits, total, isMore } = await search(tx, { ...request, page: 1, pageSize: SHOWN, filters: { ...filters, [without]: undefined } });
    if (total > 0) relaxed.push({ without, total, isMore, hits });
  }
  const { hits: nearest } = await search(tx, { ...request, page: 1, pageSize: SHOWN, filters: { kinds: filters.kinds } });
  return { relaxed: relaxed.sort((a, b) => b.total - a.total), nearest };
}
