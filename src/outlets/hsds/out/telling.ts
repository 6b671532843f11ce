import type { Zone } from '#modules/calendar/index.ts';
import type { Locale, Region } from '#platform/use-case/index.ts';
import type { HsdsTerm } from '../hsds.ts';

/** What telling an entry needs beside the entry: where and when it is told, and the region's words for its themes and audiences. */
export type Telling = {
  region: Pick<Region, 'name' | 'country'>; locale: Locale; now: Date; zone: Zone;
  /** Address of the site, without a slash at the end; null where entries get no address, as in a package. */
  site: string | null;
  /** By slug: its own term, then what outside lists call it. */
  themes: ReadonlyMap<string, readonly HsdsTerm[]>;
  audiences: ReadonlyMap<string, readonly HsdsTerm[]>;
  /** Every term, by id. */
  terms: ReadonlyMap<string, HsdsTerm>;
};
