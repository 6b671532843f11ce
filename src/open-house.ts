import { join, resolve } from 'node:path';
import { startEmbedded } from '#platform/db/embedded.ts';
import { projectRoot } from '#platform/root.ts';

export type OpenHouse = {
  ownerUrl: string;
  /** Stops the embedded database if this call started it: a command beside a running server leaves that server its database. */
  leave(): void;
  /** Starts the embedded database again where it was, after it was killed. False when the database is somebody else's to start. */
  revive(): Promise<boolean>;
};

/** Finds the database: the server of DATABASE_URL, or the embedded one in WIJKVERBAND_DATA, which is started when it is not running. */
export async function openHouse(options: { say: (text: string) => void }): Promise<OpenHouse> {
  const given = process.env.DATABASE_URL;
  if (given) return { ownerUrl: given, leave() {}, revive: async () => false };
  const directory = dataDirectory();
  let embedded = await startEmbedded({ directory, say: options.say });
  return {
    ownerUrl: embedded.url,
    leave: () => { if (embedded.startedHere) embedded.stop(); },
    async revive() {
      embedded = await startEmbedded({ directory, port: embedded.port });
      return true;
    },
  };
}

/** Where the embedded database and nothing else lives. */
export const dataDirectory = (): string => resolve(process.env.WIJKVERBAND_DATA ?? join(projectRoot, 'data'));
