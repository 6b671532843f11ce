import type { Database } from './db/index.ts';
import type { Job } from './jobs/index.ts';
import type { Context, Region } from './use-case/index.ts';

/** A command of `npx wijkverband`. `words` are its name; `run` gives the line that sums up. */
export type Command = {
  words: string;
  /** Placeholders of its arguments, for the help: `FILE`. */
  usage?: string;
  summary: string;
  options?: Record<string, { type: 'string' | 'boolean'; summary: string }>;
  /** Works on the whole installation: no region is chosen for it. */
  wholeInstallation?: boolean;
  run: (house: CommandHouse, args: string[], options: Record<string, string | boolean | undefined>) => Promise<string>;
};

export type CommandHouse = {
  db: Database; ownerUrl: string; now: Date;
  /** Tells what is going on while it takes time. */
  say: (text: string) => void;
  /** The chosen region, with the system acting; only for commands that are about one. */
  context: Context; region: Region;
};

/** What a module hands to the registry. */
export type Contribution = { module: string; jobs?: Job[]; commands?: Command[] };
