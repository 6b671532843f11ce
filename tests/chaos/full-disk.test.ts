import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileInMemory, importAreas, uploadAreas } from '#modules/areas/index.ts';
import { askImportWork, receiveSpreadsheet, showImportTask } from '#modules/directory/index.ts';
import { allRegions, createRegion } from '#modules/regions/index.ts';
import { asOwner, openDatabase, type Database } from '#platform/db/index.ts';
import { freePort } from '#platform/db/embedded.ts';
import { projectRoot } from '#platform/root.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';

/** A disk of its own that can be filled: only root can make one, and only on Linux. */
const disk = mkdtempSync(join(tmpdir(), 'wijkverband-full-'));
const ballast = join(disk, 'ballast');
const isOurs = process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=800m,mode=755', 'tmpfs', disk]).status === 0;
const skip = isOurs ? false : 'a disk of its own to fill needs root on Linux';
const ROWS = 5000;
const port = await freePort();
let server: ChildProcess | undefined, db: Database, context: Context;

const healthy = () => fetch(`http://127.0.0.1:${port}/healthz`).then((r) => r.status, () => 0);
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const from = Date.now(); !(await holds()); await pause(50)) assert.ok(Date.now() - from < 60_000, 'waited too long');
}

before(async () => {
  if (!isOurs) return;
  server = spawn(process.execPath, ['src/start.ts'], { cwd: projectRoot, env: { ...process.env, WIJKVERBAND_DATA: join(disk, 'data'), WIJKVERBAND_DEMO: '0', PORT: String(port), DATABASE_URL: '' }, stdio: 'ignore' });
  await until(async () => (await healthy()) === 200);
  const postgresPort = readFileSync(join(disk, 'data/pg18/postmaster.pid'), 'utf8').split('\n')[3];
  const ownerUrl = `postgres://wijkverband_owner:${readFileSync(join(disk, 'data/secret'), 'utf8')}@127.0.0.1:${postgresPort}/postgres`;
  await createRegion(ownerUrl, { slug: 'proef', name: 'Proef', country: 'NL', hosts: ['proef.localhost'], helpPhone: '026 000 00 00', helpHours: 'ma', helpPlace: 'hier', schoolRegion: 'midden' }, new Date());
  db = openDatabase(ownerUrl, { connections: 2 });
  context = { db, region: (await allRegions(db))[0]!, actor: { kind: 'system' }, onBehalfOf: null, now: new Date(), locale: 'nl' };
});

/** Fills the disk until so many megabytes are left. */
function leave(megabytes: number): void {
  const { bavail, bsize } = statfsSync(disk);
  const bytes = Buffer.alloc(Math.max(0, bavail * bsize - megabytes * 1_000_000), 1);
  try { writeFileSync(ballast, bytes); } catch { /* the database was quicker: full it is */ }
}

/** Either one of the tables was the first without room, and that is told; or the journal was, and the database waits until there is some. */
async function roomAgain(): Promise<void> {
  rmSync(ballast);
  await until(async () => (await healthy()) === 200);
  assert.equal(server?.exitCode, null, 'the program never ended');
}

const sheet = () => new TextEncoder().encode(['Organisatie;Aanbod;Omschrijving;Openingstijden', ...Array.from({ length: ROWS }, (_, n) => `Stichting ${n};Aanbod ${n};We helpen je met brief nummer ${n}.;ma t/m vr 9-17u`)].join('\n'));
const postcodes = { name: 'postcodes.csv', content: new TextEncoder().encode(['postcode;plaats;lat;lon', ...Array.from({ length: 60_000 }, (_, n) => `${1000 + (n % 8000)};Plaats ${n};52.1;5.1`)].join('\n')) };

/** A list that was read and may be imported. */
async function readList(): Promise<string> {
  const id = await receiveSpreadsheet(context, { bytes: sheet(), fileName: 'lijst.csv' });
  await until(async () => (await showImportTask(context, id)) === null);
  return id;
}
const importAll = (id: string) => askImportWork(context, { id, kind: 'import', input: { leaveOutWrong: true } });
const organisations = async () => (await inTransaction(context, ({ tx }) => tx.selectFrom('party').select('id').execute())).length;
const places = async () => (await asOwner(db.ownerUrl, (client) => client.query('select 1 from commons.postcode'))).rowCount;
const full = { key: 'platform.diskFull', status: 507 };

test('with little room left nothing is read in: that is said before it begins, and the site goes on', { skip }, async () => {
  const id = await readList();
  leave(300);
  await importAll(id);
  await until(async () => (await showImportTask(context, id))?.problem?.key === full.key);
  await assert.rejects(uploadAreas(context, postcodes, {}), full);
  assert.deepEqual([await healthy(), await organisations(), await places()], [200, 0, 0]);
  rmSync(ballast);
});

test('a disk that fills while areas are read in leaves none of them; with room again the same program goes on', { skip }, async () => {
  const importing = importAreas(db.ownerUrl, fileInMemory(postcodes.name, postcodes.content), { now: new Date(), progress: (done) => { if (done === 1000) leave(4); } });
  await assert.rejects(importing);
  await roomAgain();
  assert.equal(await places(), 0);
});

test('a disk that fills while a list is imported leaves nothing half-done; with room again the same program goes on', { skip }, async () => {
  const id = await readList();
  await importAll(id);
  await until(async () => (await showImportTask(context, id))?.progress?.step === 'party');
  leave(4);
  await until(async () => (await healthy()) === 503 || (await showImportTask(context, id).catch(() => null))?.problem?.key === full.key);
  await roomAgain();
  assert.ok([0, ROWS].includes(await organisations()), 'all of it or none');
});

after(async () => {
  await db?.close();
  if (server) await new Promise((done) => { server?.once('exit', done); server?.kill('SIGTERM'); });
  if (isOurs) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});
