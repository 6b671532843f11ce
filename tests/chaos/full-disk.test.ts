import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileInMemory, importAreas, uploadAreas } from '#modules/areas/index.ts';
import { askImportWork, receiveSpreadsheet, showImportTask } from '#modules/directory/index.ts';
import { asOwner, type Database } from '#platform/db/index.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { runningProgram, until } from '#tests/running-program.ts';

const ROOM = 800_000_000;
/** A disk of its own that can be filled: only root can make one, and only on Linux. */
const disk = mkdtempSync(join(tmpdir(), 'wijkverband-full-'));
const isOurs = process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${ROOM},mode=755`, 'tmpfs', disk]).status === 0;
const skip = isOurs ? false : 'a disk of its own to fill needs root on Linux';
const ROWS = 5000;
const program = await runningProgram({}, join(disk, 'data'));
let db: Database, context: Context;

before(async () => {
  if (!isOurs) return;
  program.start();
  await program.up();
  ({ db, context } = await program.region());
});

/** Makes the disk as small as what is on it and so many megabytes more: at once, so that what is going on has no time to end. */
function leave(megabytes: number): void {
  const used = () => { const { blocks, bfree, bsize } = statfsSync(disk); return (blocks - bfree) * bsize; };
  // Refused when the database wrote more meanwhile.
  for (let tries = 0; !isNow(used() + megabytes * 1_000_000); tries++) assert.ok(tries < 50, 'the disk becomes smaller');
}
const isNow = (bytes: number): boolean => spawnSync('mount', ['-o', `remount,size=${bytes}`, disk]).status === 0;

/** Either one of the tables was the first without room, and that is told; or the journal was, and the database waits until there is some. */
async function roomAgain(): Promise<void> {
  assert.ok(isNow(ROOM));
  await program.up();
  assert.ok(program.isRunning(), 'the program never ended');
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
  assert.deepEqual([await program.health(), await organisations(), await places()], [200, 0, 0]);
  assert.ok(isNow(ROOM));
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
  // Any of the steps that write: on a busy machine one may be over between two looks.
  await until(async () => !['rows', undefined].includes((await showImportTask(context, id))?.progress?.step));
  leave(4);
  await until(async () => (await program.health()) === 503 || (await showImportTask(context, id).catch(() => null))?.problem?.key === full.key);
  await roomAgain();
  assert.ok([0, ROWS].includes(await organisations()), 'all of it or none');
});

after(async () => {
  await db?.close();
  await program.end();
  if (isOurs) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});
