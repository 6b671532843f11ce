import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { allRegions, createRegion } from '#modules/regions/index.ts';
import { openDatabase, type Database } from '#platform/db/index.ts';
import { freePort } from '#platform/db/embedded.ts';
import { projectRoot } from '#platform/root.ts';
import type { Context } from '#platform/use-case/index.ts';

/** How long another process may take to come up or to go on. */
export const PATIENCE_MS = 60_000;

/** Until a condition holds; looking often, since what is waited for is another process. */
export async function until(holds: () => boolean | Promise<boolean>, patience = PATIENCE_MS): Promise<void> {
  for (const from = Date.now(); !(await holds()); await pause(50)) assert.ok(Date.now() - from < patience, 'waited too long');
}

/**
 * The program as `npm start` runs it, with a database of its own and no demo, to be killed and started again on the same data. What it said last is in the
 * error when it does not come up. `end` stops it and throws its data away, also after a test that failed.
 */
export async function runningProgram(settings: Record<string, string> = {}, data = mkdtempSync(join(tmpdir(), 'wijkverband-running-'))) {
  const port = await freePort();
  const env = { ...process.env, WIJKVERBAND_DATA: data, WIJKVERBAND_DEMO: '0', PORT: String(port), DATABASE_URL: '', ...settings };
  let running: ChildProcess | undefined, said = '';
  const postmaster = () => { const [pid, , , at] = readFileSync(join(data, 'pg18/postmaster.pid'), 'utf8').split('\n'); return { pid: Number(pid), port: Number(at) }; };
  const ownerUrl = () => `postgres://wijkverband_owner:${readFileSync(join(data, 'secret'), 'utf8')}@127.0.0.1:${postmaster().port}/postgres`;
  const health = () => fetch(`http://127.0.0.1:${port}/healthz`).then((r) => r.status, () => 0);
  const isRunning = () => running !== undefined && running.exitCode === null && running.signalCode === null;
  /** Resolves when it has ended. */
  const signal = (name: NodeJS.Signals) => new Promise<void>((done) => { if (!isRunning()) return done(); running!.once('exit', () => done()); running!.kill(name); });
  return {
    port, ownerUrl, postmaster, health, isRunning,
    start() {
      running = spawn(process.execPath, ['src/start.ts'], { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of [running.stdout!, running.stderr!]) stream.on('data', (chunk: Buffer) => { said = (said + chunk.toString()).slice(-4000); });
    },
    /** Until the site answers that all is up. */
    async up() {
      await until(async () => (await health()) === 200).catch((error: Error) => { throw new Error(`${error.message}; the program said: ${said}`); });
    },
    kill: () => signal('SIGKILL'),
    /** The first region, and what acts in it as the system does. */
    async region(connections = 2): Promise<{ db: Database; context: Context }> {
      const db = openDatabase(ownerUrl(), { connections });
      if (!(await allRegions(db)).length) await createRegion(ownerUrl(), { slug: 'proef', name: 'Proef', country: 'NL', hosts: ['proef.localhost'], helpPhone: '026 000 00 00', helpHours: 'ma', helpPlace: 'hier', schoolRegion: 'midden' }, new Date());
      const [region] = await allRegions(db);
      return { db, context: { db, region: region!, actor: { kind: 'system' }, onBehalfOf: null, now: new Date(), locale: 'nl' } };
    },
    async end() {
      await signal('SIGTERM');
      rmSync(data, { recursive: true, force: true });
    },
  };
}
