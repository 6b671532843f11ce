import { Logger, run, type Runner } from 'graphile-worker';
import pg from 'pg';
import { allRegions } from '#modules/regions/index.ts';
import type { Job, JobApart } from '#platform/jobs/index.ts';
import { survive, type Database } from '#platform/db/index.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { heavyWork, type HeavyWork } from './heavy-work.ts';
import { heavyJobs, jobs } from './registry.ts';
import { remindOfDuty, sweepDuties } from './sweep.ts';
import { systemIn } from './system-in.ts';

/** Any number that every server process of an installation agrees on: whoever holds this lock is the one worker. */
const WORKER_LOCK = 727_002;
const RETRY_MS = 10_000;

/** Work that goes well is not news. */
const quiet = new Logger(() => (level, message) => { if (level === 'error' || level === 'warning') console.error(message); });

class AnotherWorks extends Error {}

/** Without a batch the queue lets go of its own promise that a job is done: a database that goes away at that moment would end the process. */
const HEEDING = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** Nightly and hourly work, as `minute hour day month weekday task`. */
const CRONTAB = ['* * * * * sweep', '37 * * * * hourly', '17 3 * * * nightly'].join('\n');

/**
 * Runs the queued work of all regions in this process until it is stopped. Only one process of an installation works at a time: it holds an
 * advisory lock, so that jobs which a killed process left locked can be freed at once, by the next one that gets the lock.
 */
export async function startWorker(db: Database): Promise<{ stop(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: db.ownerUrl, max: 3, maxLifetimeSeconds: 600 });
  // The queue has listeners of its own, but takes them away when it stops.
  survive(pool, 'worker');
  const heavy = heavyWork();
  let runner: Runner | undefined;
  let guard: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const tryToWork = async () => {
    if (stopped) return;
    try {
      guard = new pg.Client({ connectionString: db.ownerUrl });
      guard.on('error', () => void restart());
      await guard.connect();
      const { rows: [lock] } = await guard.query('select pg_try_advisory_lock($1) as mine', [WORKER_LOCK]);
      if (!lock.mine) throw new AnotherWorks();
      // What a kill cut off did not fail: it keeps its tries, however often that happens.
      await guard.query('update graphile_worker._private_jobs set attempts = greatest(attempts - 1, 0) where locked_by is not null');
      await guard.query('select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))');
      runner = await run({ pgPool: pool, taskList: taskList(db, heavy), crontab: CRONTAB, concurrency: 2, noHandleSignals: true, pollInterval: 5000, logger: quiet, preset: HEEDING });
      // The runner's promise ends when it stops by itself, for example when the database goes away.
      runner.promise.catch(() => {}).finally(() => void restart());
    } catch (error) {
      if (!(error instanceof AnotherWorks)) console.error('worker could not start, tries again:', error instanceof Error ? error.message : error);
      await restart();
    }
  };
  const restart = async () => {
    if (stopped || timer) return;
    timer = setTimeout(() => { timer = undefined; void tryToWork(); }, RETRY_MS).unref();
    await runner?.stop().catch(() => {});
    await guard?.end().catch(() => {});
    runner = guard = undefined;
  };
  await tryToWork();

  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      heavy.stop();
      await runner?.stop().catch(() => {});
      await guard?.end().catch(() => {});
      await pool.end();
    },
  };
}

type Payload = { schema: string; data: Record<string, unknown> };

function taskList(db: Database, heavy: HeavyWork) {
  // A region that left takes its work along.
  const inRegion = (work: (context: Context, data: Payload['data']) => Promise<void>) => async (payload: unknown) => {
    const { schema, data } = payload as Payload;
    const region = (await allRegions(db)).find((r) => r.schema === schema);
    if (region) await work(systemIn(db, region), data);
  };
  const perRegion = [...jobs, remindOfDuty].map((job) => [job.name, inRegion((context, data) => runJob(context, job, data))] as const);
  const inOwnProcess = heavyJobs.map((job) => [job.name, inRegion((context, data) => heavy.run(job, context, data))] as const);
  const everywhere = (due: (Job | JobApart)[]) => async () => {
    for (const region of await allRegions(db)) for (const job of due) await runJob(systemIn(db, region), job, {});
  };
  const sweep = async () => {
    for (const region of await allRegions(db)) await sweepDuties(systemIn(db, region));
  };
  return { ...Object.fromEntries([...perRegion, ...inOwnProcess]), sweep, hourly: everywhere(jobs.filter((j) => j.hourly)), nightly: everywhere(jobs.filter((j) => j.nightly)) };
}

const runJob = (context: Context, job: Job | JobApart, data: Record<string, unknown>): Promise<void> => ('run' in job ? inTransaction(context, (work) => job.run(work, data)) : job.runApart(context, data));
