import { join, resolve } from 'node:path';
import { startEmbedded } from '#platform/db/embedded.ts';
import { projectRoot } from '#platform/root.ts';

/**
 * Finds the database: the server of DATABASE_URL, or the embedded one in WIJKVERBAND_DATA, which is started when it is not running.
 * `leave` stops it again only if this call started it: a command beside a running server leaves that server its database.
 */
export async function openHouse(options: { say: (text: string) => void }): Promise<{ ownerUrl: string; embedded: boolean; leave(): void }> {
  const given = process.env.DATABASE_URL;
  if (given) return { ownerUrl: given, embedded: false, leave() {} };
  const embedded = await startEmbedded({ directory: dataDirectory(), say: options.say });
  return { ownerUrl: embedded.url, embedded: true, leave: () => { if (embedded.startedHere) embedded.stop(); } };
}

/** Where the embedded database and nothing else lives. */
export const dataDirectory = (): string => resolve(process.env.WIJKVERBAND_DATA ?? join(projectRoot, 'data'));
