import type { Database } from '../db/index.ts';
import type { Region } from '../use-case/index.ts';

/** The regions of the installation, in memory. */
export type Regions = {
  /** The region that this host name leads to, if any. */
  byHost: (host: string) => Region | undefined;
  all: () => readonly Region[];
  /** Whether this host name was given to this region. */
  isNameOf: (region: Region, host: string) => boolean;
  /** Reads them again, after one was made, changed or removed. */
  refresh: () => Promise<void>;
};

/** How the first region is made: by who knows the code that was printed at the start. */
export type Beginning = {
  admits: (code: string) => boolean;
  /** Does this while nobody else does; gives undefined when somebody else is at it. */
  alone: <T>(work: () => Promise<T>) => Promise<T | undefined>;
};

/** What the pages need from the process that serves them. */
export type Site = {
  db: Database;
  now: () => Date;
  regions: Regions;
  /** Nobody but this machine reaches the server: what is only for looking around is open. */
  isLoopback: boolean;
  /** Until there is a region that is not invented: the way to make it. */
  beginning?: Beginning;
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

/**
 * Where the links in a mail begin. Only a name that was given to the region is believed, since a lone region answers to any name that somebody
 * sends along; for any other it is the region's own.
 */
export function linkOrigin(asked: URL, region: Region): string {
  return !region.host || site().regions.isNameOf(region, asked.hostname) ? asked.origin : `${asked.protocol}//${region.host}`;
}

/** The address of a region for links that are made outside a request: in jobs, letters and commands. Protocol and port are those of WIJKVERBAND_URL. */
export function addressOf(region: Region): string {
  const installation = process.env.WIJKVERBAND_URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;
  if (!region.host) return new URL(installation).origin;
  const { protocol, port } = new URL(installation);
  return `${protocol}//${region.host}${port && `:${port}`}`;
}
