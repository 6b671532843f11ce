import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { newId } from '#platform/db/index.ts';
import type { HeavyJob } from '#platform/jobs/index.ts';
import { projectRoot } from '#platform/root.ts';
import { inTransaction, type Context, type Progress } from '#platform/use-case/index.ts';
import { forHeavyWork } from './memory.mjs';

export type Order = { ownerUrl: string; schema: string; name: string; data: Record<string, unknown> };
export type Said = { progress: Progress } | { done: true } | { error: string };

/** Who works on a list step by step does not wait for a new process at each; after this long it gives its memory back. */
const IDLE_MS = 60_000;

export type HeavyWork = { run(job: HeavyJob, context: Context, data: Record<string, unknown>): Promise<void>; stop(): void };

/**
 * Runs heavy jobs one after another in a process of their own, which starts with the first and ends when there has been none for a while.
 * What goes wrong there is told to the job; only stopping rejects, so that the queue keeps the job for the next start.
 */
export function heavyWork(): HeavyWork {
  let stopped = false;
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function runApart(job: HeavyJob, context: Context, data: Record<string, unknown>): Promise<void> {
    if (stopped) throw new Error('the worker stops');
    clearTimeout(idle);
    if (!child?.connected) child = begin();
    const problem = await outcome(child, { ownerUrl: context.db.ownerUrl, schema: context.region.schema, name: job.name, data }, (progress) => inTransaction(context, (work) => job.hear(work, data, progress)));
    if (stopped) throw new Error('the worker stops');
    idle = setTimeout(() => child?.disconnect(), IDLE_MS).unref();
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
      clearTimeout(idle);
      child?.kill('SIGKILL');
    },
  };
}

function begin(): ChildProcess {
  const child = fork(join(projectRoot, 'src/heavy-process.ts'), { execArgv: [...forHeavyWork], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  // What goes wrong when nobody waits is no reason to end the server.
  return child.on('error', () => {});
}

/** Gives an order and waits: null when it is done, else why not. Progress that comes while the last is still being written down is skipped. */
async function outcome(child: ChildProcess, order: Order, hear: (progress: Progress) => Promise<void>): Promise<string | null> {
  let writing: Promise<void> | undefined;
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const listen = (said: Said) => {
    if (!('progress' in said)) resolve('error' in said ? said.error : null);
    else writing ??= hear(said.progress).catch((error: unknown) => console.error(error)).finally(() => { writing = undefined; });
  };
  const failed = (error: Error) => resolve(error.message), ended = (code: number | null, signal: string | null) => resolve(`its process ended (${signal ?? code})`);
  child.on('message', listen).once('error', failed).once('exit', ended);
  child.send(order, (error) => { if (error) resolve(error.message); });
  const problem = await promise;
  child.off('message', listen).off('error', failed).off('exit', ended);
  await writing;
  return problem;
}
