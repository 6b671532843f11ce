import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startEmbedded } from '#platform/db/embedded.ts';
import { projectRoot } from '#platform/root.ts';

export type OpenHouse = {
  ownerUrl: string;
  /** Stops the embedded database if it is this process's to stop: a command beside a running server leaves that server its database. */
  leave(): void;
  /** Makes the embedded database this server's to stop, unless another server that still runs has it: one that was killed left it running. */
  adopt(): void;
  /** Starts the embedded database again where it was, after it was killed. False when the database is somebody else's to start. */
  revive(): Promise<boolean>;
};

/** Finds the database: the server of DATABASE_URL, or the embedded one in WIJKVERBAND_DATA, which is started when it is not running. */
export async function openHouse(options: { say: (text: string) => void }): Promise<OpenHouse> {
  const given = process.env.DATABASE_URL;
  if (given) return { ownerUrl: given, leave() {}, adopt() {}, revive: async () => false };
  const directory = dataDirectory();
  let embedded = await startEmbedded({ directory, say: options.say });
  const holder = join(embedded.directory, 'server.pid');
  let isOurs = embedded.startedHere;
  return {
    ownerUrl: embedded.url,
    adopt() {
      if (isServer(holder)) return;
      writeFileSync(holder, String(process.pid));
      isOurs = true;
    },
    leave() {
      if (!isOurs) return;
      rmSync(holder, { force: true });
      embedded.stop();
    },
    async revive() {
      embedded = await startEmbedded({ directory, port: embedded.port });
      return true;
    },
  };
}

/** Whether the process that wrote this file still runs. One that was killed may keep its number for a while, without a command. */
function isServer(file: string): boolean {
  if (!existsSync(file)) return false;
  const pid = readFileSync(file, 'utf8'), command = `/proc/${pid}/cmdline`;
  try {
    return process.kill(Number(pid), 0) && (!existsSync(command) || readFileSync(command, 'utf8').includes('start'));
  } catch {
    return false;
  }
}

/** Where the embedded database and nothing else lives. */
export const dataDirectory = (): string => resolve(process.env.WIJKVERBAND_DATA ?? join(projectRoot, 'data'));
