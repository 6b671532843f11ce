import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { newId } from '#platform/db/index.ts';
import type { HeavyJob } from '#platform/jobs/index.ts';
import { projectRoot } from '#platform/root.ts';
import { inTransaction, type Context, type Progress } from '#platform/use-case/index.ts';

export type Order = { ownerUrl: string; schema: string; name: string; data: Record<string, unknown> };
export type Said = { progress: Progress } | { done: true } | { error: string };

/** Keeps a file that somebody made to do harm from taking all memory of the machine; 50,000 rows fit. */
const MOST_MEGABYTES = 640;

export type HeavyWork = { run(job: HeavyJob, context: Context, data: Record<string, unknown>): Promise<void>; stop(): void };

/**
 * Runs heavy jobs, each in a process of its own that ends with it and gives its memory back, one after another. What goes wrong there is
 * told to the job; only stopping rejects, so that the queue keeps the job for the next start.
 */
export function heavyWork(): HeavyWork {
  let stopped = false;
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function runApart(job: HeavyJob, context: Context, data: Record<string, unknown>): Promise<void> {
    if (stopped) throw new Error('the worker stops');
    child = fork(join(projectRoot, 'src/heavy-process.ts'), { execArgv: [`--max-old-space-size=${MOST_MEGABYTES}`], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.send({ ownerUrl: context.db.ownerUrl, schema: context.region.schema, name: job.name, data } satisfies Order);
    const problem = await outcome(child, (progress) => inTransaction(context, (work) => job.hear(work, data, progress)));
    if (stopped) throw new Error('the worker stops');
    if (problem === null) return;
    const id = newId().slice(-8);
    console.error(id, job.name, problem);
    await inTransaction(context, (work) => job.broke(work, data, id));
  }

  return {
    run(job, context, data) {
      const turn = last.then(() => runApart(job, context, data));
      last = turn.catch(() => {});
      return turn;
    },
    stop() {
      stopped = true;
      child?.kill('SIGKILL');
    },
  };
}

/** Waits for the end of a process: null when its work is done, else why not. Progress that comes while the last is still being written down is skipped. */
async function outcome(child: ChildProcess, hear: (progress: Progress) => Promise<void>): Promise<string | null> {
  let writing: Promise<void> | undefined;
  let problem: string | null | undefined;
  child.on('message', (said: Said) => {
    if (!('progress' in said)) problem = 'error' in said ? said.error : null;
    else writing ??= hear(said.progress).catch((error: unknown) => console.error(error)).finally(() => { writing = undefined; });
  });
  const ended = await new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`its process ended (${signal ?? code})`));
  });
  await writing;
  return problem === undefined ? ended : problem;
}
