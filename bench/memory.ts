/**
 * How long a start takes and what an installation with the demo holds in memory while nobody asks anything: right after the first start, which made the
 * demo, and one minute after the next one. Memory of PostgreSQL is `Pss`, since its processes share most of theirs; of Node it is all it maps (`Rss`).
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '#platform/db/embedded.ts';
import { projectRoot } from '#platform/root.ts';
import { buildSite } from '../scripts/build-site.ts';
import { familyOf, megabytes, postmasterIn, program, type Program } from './processes.ts';
import { against, printTable, type Row } from './row.ts';

const FOLDER = 'bench-installation';
const MOST_MB = 350;
const MOST_START_S = 3;
/** Rest begins when what was needed for the start has had time to go. */
const REST_MS = 60_000;

type Held = { node: number; postgres: number; processes: number };

/** Node's processes are ours and those it keeps running beside itself; PostgreSQL's are found by their data folder. */
function held(site: Program, postmaster: number): Held {
  const postgres = familyOf(postmaster);
  const node = familyOf(site.pid).filter((pid) => !postgres.includes(pid));
  return { node: node.reduce((sum, pid) => sum + megabytes(pid, 'Rss'), 0), postgres: postgres.reduce((sum, pid) => sum + megabytes(pid, 'Pss'), 0), processes: postgres.length };
}

const startSite = async (directory: string): Promise<Program> =>
  program('src/start.ts', [], { WIJKVERBAND_DATA: directory, PORT: String(await freePort()), HOST: '127.0.0.1', DATABASE_URL: '' }, /draait op/);

export async function benchMemory(say: (text: string) => void = console.log): Promise<Row[]> {
  buildSite(say);
  const directory = join(projectRoot, '.cache', FOLDER);
  rmSync(directory, { recursive: true, force: true });
  const rows: Row[] = [];
  for (const start of ['first', 'next', 'next but one'] as const) {
    const site = await startSite(directory);
    try {
      rows.push(start === 'first' ? { what: 'first start: database made, demo told', measured: `${site.seconds.toFixed(1)} s`, limit: 'none', ratio: 0, ok: null } : against(`${start} start`, site.seconds, MOST_START_S, 's', 2));
      if (start === 'next but one') continue;
      if (start === 'next') await wait(REST_MS);
      const { node, postgres, processes } = held(site, postmasterIn(FOLDER));
      say(`${start} start: node ${node.toFixed(0)} MB, PostgreSQL ${postgres.toFixed(0)} MB in ${processes} processes`);
      rows.push(against(`memory at rest with the demo, ${start === 'first' ? 'right after making it' : 'a minute after the next start'}`, node + postgres, MOST_MB, 'MB'));
    } finally {
      await site.stop();
    }
  }
  rmSync(directory, { recursive: true, force: true });
  return rows;
}

if (import.meta.main) printTable(await benchMemory());
