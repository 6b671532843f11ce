import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '#platform/root.ts';
import { Refusal } from '#platform/use-case/refusal.ts';
import type { Answer, Order } from './typeset-process.ts';

/** What is to be set: a template below `src/`, and the data and pictures it reads. Made by the module whose subject it is. */
export type Paper = {
  /** Path below `src/`: `modules/directory/print/booklet.typ`. */
  template: string;
  /** Plain JSON; the template reads it with `json("/data.json")`. Text in it is set as it stands, never run as Typst. */
  data: unknown;
  /** Pictures and the like by name; the template reads them as `/files/<name>`. PNG, JPEG, SVG or PDF. */
  files?: Record<string, Uint8Array>;
};

export type TypesetOptions = {
  /** `ua-1` (the default) refuses to make a PDF that a screen reader cannot follow; `print` is for a printing press only. */
  standard?: 'ua-1' | 'print';
  timeoutMs?: number;
};

export type Printed = { pdf: Uint8Array; pages: number };

const worksUntilRecycled = 40;
const idleMs = 30_000;

type Job = { order: Order; timeoutMs: number; done: (printed: Printed) => void; failed: (reason: unknown) => void };

let press: Press | null = null;
const waiting: Job[] = [];

/**
 * Sets a paper and gives the PDF's bytes and its number of pages. Papers are set one after another in a process of their own, so the
 * server keeps answering; that process starts with the first paper and ends when there has been none for a while, with all its memory.
 * Refuses `print.tooSlow` after `timeoutMs` (60 s). A mistake in a template is a bug: an Error that says where.
 */
export function typeset(paper: Paper, { standard = 'ua-1', timeoutMs = 60_000 }: TypesetOptions = {}): Promise<Printed> {
  const { promise, resolve, reject } = Promise.withResolvers<Printed>();
  const order: Order = { template: paper.template, data: JSON.stringify(paper.data, (_, value: unknown) => (typeof value === 'string' ? printableText(value) : value)), files: paper.files ?? {}, standard };
  waiting.push({ order, timeoutMs, done: resolve, failed: reject });
  next();
  return promise;
}

/** Without what is no text: halves of signs, control signs, and marks that turn the reading direction of what follows. */
const printableText = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]+/gu, (signs) => (signs.includes('\n') ? '\n' : ' ')).normalize('NFC');

/** Ends the process now; a paper in hand is lost. For a server that stops and a test that is done. */
export async function closeTypesetter(): Promise<void> {
  const closing = press;
  press = null;
  await closing?.close();
}

function next(): void {
  if (waiting.length === 0 || press?.job) return;
  press ??= new Press();
  press.take(waiting.shift()!);
}

/** The process and the job it has in hand. It gets nothing of our environment: no address of a database, no secrets. */
class Press {
  job: Job | null = null;
  private works = 0;
  private timer: NodeJS.Timeout | undefined;
  private readonly child: ChildProcess = fork(join(projectRoot, 'src/outlets/print/typeset-process.ts'), { serialization: 'advanced', env: {}, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });

  constructor() {
    this.child.on('message', (answer: Answer) => this.finish(answer));
    this.child.on('error', (error) => this.abandon(error));
    this.child.on('exit', (code, signal) => this.abandon(new Error(`the typesetter ended (${signal ?? code})`)));
    this.keepServerAlive(false);
  }

  take(job: Job): void {
    clearTimeout(this.timer);
    this.job = job;
    this.works += 1;
    this.timer = setTimeout(() => this.abandon(new Refusal('print.tooSlow', { status: 503 })), job.timeoutMs);
    this.keepServerAlive(true);
    this.child.send(job.order);
  }

  private finish(answer: Answer): void {
    clearTimeout(this.timer);
    const job = this.job;
    this.job = null;
    this.keepServerAlive(false);
    if (this.works >= worksUntilRecycled) void closeTypesetter();
    else this.timer = setTimeout(() => void closeTypesetter(), idleMs).unref();
    if ('error' in answer) job?.failed(new Error(answer.error));
    else job?.done(answer);
    next();
  }

  private abandon(reason: unknown): void {
    clearTimeout(this.timer);
    if (press === this) press = null;
    this.child.kill('SIGKILL');
    this.job?.failed(reason);
    this.job = null;
    next();
  }

  private keepServerAlive(working: boolean): void {
    if (working) this.child.ref();
    else this.child.unref();
    if (working) this.child.channel?.ref();
    else this.child.channel?.unref();
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    const ended = once(this.child, 'exit');
    this.keepServerAlive(true);
    this.child.kill('SIGKILL');
    await ended;
  }
}
