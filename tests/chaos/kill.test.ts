import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { addPerson } from '#modules/people/index.ts';
import { allRegions, createRegion } from '#modules/regions/index.ts';
import { openDatabase, type Database } from '#platform/db/index.ts';
import { freePort } from '#platform/db/embedded.ts';
import { projectRoot } from '#platform/root.ts';
import type { Context } from '#platform/use-case/index.ts';

const data = mkdtempSync(join(tmpdir(), 'wijkverband-chaos-'));
const port = await freePort();
const env = { ...process.env, WIJKVERBAND_DATA: data, WIJKVERBAND_DEMO: '0', PORT: String(port), DATABASE_URL: '' };
const PATIENCE_MS = 60_000;
let server: ChildProcess;

after(async () => {
  server.kill('SIGTERM');
  await new Promise((done) => server.once('exit', done));
  rmSync(data, { recursive: true, force: true });
});

const start = () => { server = spawn(process.execPath, ['src/start.ts'], { cwd: projectRoot, env, stdio: 'ignore' }); };
const healthy = () => fetch(`http://127.0.0.1:${port}/healthz`).then((r) => r.status, () => 0);

/** Until a condition holds; looking often, since what is waited for is another process. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const from = Date.now(); !(await holds()); await pause(50)) assert.ok(Date.now() - from < PATIENCE_MS, 'waited too long');
}

/** Where the server's embedded database listens: it may lie elsewhere when its folder is closed to it. */
const ownerUrl = () => `postgres://wijkverband_owner:${readFileSync(join(data, 'secret'), 'utf8')}@127.0.0.1:${postmaster().port}/postgres`;
const postmaster = () => { const [pid, , , p] = readFileSync(join(data, 'pg18/postmaster.pid'), 'utf8').split('\n'); return { pid: Number(pid), port: Number(p) }; };

async function contextOn(db: Database): Promise<Context> {
  const [region] = await allRegions(db);
  return { db, region: region!, actor: { kind: 'system' }, onBehalfOf: null, now: new Date(), locale: 'nl' };
}

/** Writes people one after another until the database goes away; gives the slugs whose writing was acknowledged. */
async function writeUntilGone(context: Context, label: string, afterSome: () => void): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let n = 0; ; n += 1) {
    try {
      await addPerson(context, { slug: `${label}-${n}x`, name: `${label} ${n}` });
      acknowledged.push(`${label}-${n}x`);
    } catch {
      return acknowledged;
    }
    if (acknowledged.length === 30) afterSome();
  }
}

const present = async (slugs: string[]) => {
  const db = openDatabase(ownerUrl(), { connections: 1 });
  try {
    return await db.inRegion('region_proef', { person: null, scopes: ['region'] }, async (tx) => (await tx.selectFrom('person').select('slug').where('slug', 'in', slugs).execute()).length);
  } finally {
    await db.close();
  }
};

test('a killed PostgreSQL comes back by itself, with every acknowledged write', async () => {
  start();
  await until(async () => (await healthy()) === 200);
  await createRegion(ownerUrl(), { slug: 'proef', name: 'Proef', country: 'NL', hosts: ['proef.localhost'], helpPhone: '026 000 00 00', helpHours: 'ma', helpPlace: 'hier', schoolRegion: 'midden' }, new Date());
  const db = openDatabase(ownerUrl(), { connections: 2 });
  const written = await writeUntilGone(await contextOn(db), 'pg', () => process.kill(postmaster().pid, 'SIGKILL'));
  await db.close();
  assert.ok(written.length >= 30);
  await until(async () => (await healthy()) === 200);
  assert.equal(await present(written), written.length);
});

test('a killed process leaves a database that the next start takes over, with every acknowledged write', async () => {
  const db = openDatabase(ownerUrl(), { connections: 2 });
  const context = await contextOn(db);
  const written: string[] = [];
  for (let n = 0; n < 20; n += 1) {
    await addPerson(context, { slug: `node-${n}x`, name: `node ${n}` });
    written.push(`node-${n}x`);
  }
  await db.close();
  const before = postmaster().pid;
  server.kill('SIGKILL');
  await new Promise((done) => server.once('exit', done));
  start();
  await until(async () => (await healthy()) === 200);
  assert.equal(postmaster().pid, before);
  assert.equal(await present(written), written.length);
});
