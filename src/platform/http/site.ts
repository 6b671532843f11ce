import type { Database } from '../db/index.ts';
import type { Region } from '../use-case/index.ts';

/** What the pages need from the process that serves them. */
export type Site = {
  db: Database;
  now: () => Date;
  /** The region that this host name leads to, if any. */
  regionByHost: (host: string) => Region | undefined;
  /** Nobody but this machine reaches the server: what is only for looking around is open. */
  isLoopback: boolean;
};

let open: Site | undefined;

/** Hands the pages their database and clock; once, before the server starts. */
export function openSite(site: Site): void {
  open = site;
}

/** @throws Error when no server was started: then there is nothing to make a page from. */
export function site(): Site {
  if (!open) throw new Error('openSite was not called before the first request');
  return open;
}
