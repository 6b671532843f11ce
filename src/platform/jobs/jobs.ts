import { CompiledQuery } from 'kysely';
import type { Context, Progress, Work } from '../use-case/index.ts';

type Rhythm = {
  /** Also runs every night, in every region, without data. */
  nightly?: boolean;
  /** Also runs every hour, in every region, without data. */
  hourly?: boolean;
};

/** A piece of later work of a region: named `<module>.<verb-phrase>`, its data ids only. It runs with the system's reach in a transaction of its own. */
export type Job = Rhythm & { name: string; run: (work: Work, data: Record<string, unknown>) => Promise<void> };

/** A job that waits for others, such as a server elsewhere: it opens its transactions itself, so that none is held meanwhile. */
export type JobApart = Rhythm & { name: string; runApart: (context: Context, data: Record<string, unknown>) => Promise<void> };

/**
 * A job apart that is too heavy for the process that answers visitors: it runs in one of its own, one such job at a time. A server that is
 * killed takes it along and the next one begins it anew, so it must know what it did already.
 */
export type HeavyJob = Pick<JobApart, 'name' | 'runApart'> & {
  /** In the first process: how far it is, now and then. */
  hear: (work: Work, data: Record<string, unknown>, progress: Progress) => Promise<void>;
  /** In the first process: it broke down, and is not tried again by itself. `id` finds the reason in the log. */
  broke: (work: Work, data: Record<string, unknown>, id: string) => Promise<void>;
};

/**
 * Queues a job in the transaction that it follows from: it exists exactly when that commits. The same `key` asked twice before
 * it ran is one job.
 */
export async function queue(work: Work, name: string, data: Record<string, unknown>, options: { at?: Date; key?: string } = {}): Promise<void> {
  await work.tx.executeQuery(CompiledQuery.raw('select commons.add_job($1, $2::json, $3, $4)', [name, JSON.stringify(data), options.at ?? null, options.key ?? null]));
}
