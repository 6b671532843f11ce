/** What processes cost: processor time and memory as Linux counts them. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { projectRoot } from '#platform/root.ts';

const TICKS_A_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

type Stat = { pid: number; parent: number; own: number; ofChildrenThatEnded: number };

/** Fields of /proc/<pid>/stat (proc_pid_stat(5)); undefined when the process has ended. */
function statOf(pid: number): Stat | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').map(Number);
    return { pid, parent: fields[1]!, own: (fields[11]! + fields[12]!) / TICKS_A_SECOND, ofChildrenThatEnded: (fields[13]! + fields[14]!) / TICKS_A_SECOND };
  } catch {
    return undefined;
  }
}

/** A process and all that it started and that started from those. */
export function familyOf(pid: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => statOf(Number(name)) ?? []);
  const family = [pid];
  for (const member of family) family.push(...all.filter((one) => one.parent === member).map((one) => one.pid));
  return family;
}

/** Processor seconds of these processes with all that they started, user and system, those that ended included. */
export const processorSeconds = (roots: readonly number[]): number =>
  roots.flatMap(familyOf).reduce((sum, pid) => sum + (statOf(pid)?.own ?? 0) + (statOf(pid)?.ofChildrenThatEnded ?? 0), 0);

/** Processor seconds that the whole machine was busy, everybody included. */
export function busySeconds(): number {
  const [, user, nice, system, , , irq, softirq] = readFileSync('/proc/stat', 'utf8').split('\n')[0]!.split(/\s+/).map(Number);
  return (user! + nice! + system! + irq! + softirq!) / TICKS_A_SECOND;
}

/** Megabytes in memory: what it alone holds plus its part of what it shares with others (`Pss`), or all it maps (`Rss`). */
export function megabytes(pid: number, kind: 'Pss' | 'Rss'): number {
  try {
    return Number(new RegExp(`^${kind}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))![1]) / 1024;
  } catch {
    return 0;
  }
}

/** The highest `Rss` of a process since it began, in megabytes. */
export const peakMegabytes = (pid: number): number => Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;

/** The first process of the PostgreSQL server at this address, on this machine. */
export async function postmasterOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: [row] } = await client.query('select pg_backend_pid() as pid');
  const { parent } = statOf(row.pid)!;
  await client.end();
  return parent;
}

/** The first process of the PostgreSQL server that keeps its data in a folder of this name. */
export function postmasterIn(folder: string): number {
  const command = (pid: string) => { try { return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0'); } catch { return []; } };
  const found = readdirSync('/proc').find((pid) => /^\d+$/.test(pid) && command(pid)[0]?.endsWith('postgres') && command(pid).some((part) => part.includes(folder)));
  if (!found) throw new Error(`no PostgreSQL runs in ${folder}`);
  return Number(found);
}

/** Keeps a process with all its threads and children on one core, ahead of whatever else the machine is doing. */
export function pin(pid: number, core: number): void {
  for (const one of familyOf(pid)) {
    execFileSync('taskset', ['-a', '-c', '-p', String(core), String(one)], { stdio: 'ignore' });
    try { execFileSync('renice', ['-n', '-10', '-p', String(one)], { stdio: 'ignore' }); } catch { /* only root may; then neighbours are in the figures */ }
  }
}

export type Program = { pid: number; said: string; seconds: number; stop(): Promise<void>; child: ChildProcess };

/** Starts one of our scripts, Node with these flags, and waits until it has said something like `ready`. */
export async function program(script: string, args: string[], env: Record<string, string>, ready: RegExp, flags: readonly string[] = []): Promise<Program> {
  const from = performance.now();
  const child = spawn(process.execPath, [...flags, script, ...args], { cwd: projectRoot, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const ended = once(child, 'exit');
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => { said += chunk; if (ready.test(said)) resolve(); };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`${script} ended before it was ready:\n${said}`)));
  });
  return { pid: child.pid!, get said() { return said; }, seconds: (performance.now() - from) / 1000, child, async stop() { child.kill('SIGTERM'); await ended; } };
}
