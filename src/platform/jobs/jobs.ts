import { CompiledQuery } from 'kysely';
import type { Work } from '../use-case/index.ts';

/** A piece of later work of a region: named `<module>.<verb-phrase>`, its data ids only. It runs with the system's reach in a transaction of its own. */
export type Job = { name: string; run: (work: Work, data: Record<string, unknown>) => Promise<void>;
  /** Also runs every night, in every region, without data. */
  nightly?: boolean };

/**
 * Queues a job in the transaction that it follows from: it exists exactly when that commits. The same `key` asked twice before
 * it ran is one job.
 */
export async function queue(work: Work, name: string, data: Record<string, unknown>, options: { at?: Date; key?: string } = {}): Promise<void> {
  await work.tx.executeQuery(CompiledQuery.raw('select commons.add_job($1, $2::json, $3, $4)', [name, JSON.stringify(data), options.at ?? null, options.key ?? null]));
}
