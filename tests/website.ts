import { after } from 'node:test';
import { openRegionBook } from '#modules/regions/index.ts';
import { openSite } from '#platform/http/site.ts';
import { startServer } from '#platform/http/server.ts';
import { postsFromElsewhere } from '../src/registry.ts';
import { house, TUESDAY, type House } from './house.ts';

export type Website = House & {
  url: string;
  /** The answer to a request at this path of Rivierstad, as a program without a browser gets it. */
  get(path: string, init?: RequestInit): Promise<Response>;
  /** Puts the clock of the pages at another moment. */
  passTimeUntil(moment: Date | string): void;
};

/** The built site on a database of this test file's own, with its clock standing still. Its pages are never kept, so that each test sees its own. */
export async function website(template: 'empty' | 'demo' = 'demo'): Promise<Website> {
  const h = await house(template);
  let now = TUESDAY;
  const book = await openRegionBook(h.db);
  openSite({ db: h.db, now: () => now, regions: book, isLoopback: true });
  const server = await startServer({ port: 0, host: '127.0.0.1', postsFromElsewhere });
  after(() => server.close());
  return {
    ...h, url: server.url,
    get: (path, init) => fetch(new URL(path, server.url), { redirect: 'manual', ...init }),
    passTimeUntil: (moment) => { now = new Date(moment); },
  };
}
