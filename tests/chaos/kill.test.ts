import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { addPerson } from '#modules/people/index.ts';
import { openDatabase } from '#platform/db/index.ts';
import type { Context } from '#platform/use-case/index.ts';
import { runningProgram } from '#tests/running-program.ts';

const program = await runningProgram();
after(() => program.end());

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
  const db = openDatabase(program.ownerUrl(), { connections: 1 });
  try {
    return await db.inRegion('region_proef', { person: null, scopes: ['region'] }, async (tx) => (await tx.selectFrom('person').select('slug').where('slug', 'in', slugs).execute()).length);
  } finally {
    await db.close();
  }
};

test('a killed PostgreSQL comes back by itself, with every acknowledged write', async () => {
  program.start();
  await program.up();
  const { db, context } = await program.region();
  const written = await writeUntilGone(context, 'pg', () => process.kill(program.postmaster().pid, 'SIGKILL'));
  await db.close();
  assert.ok(written.length >= 30);
  await program.up();
  assert.equal(await present(written), written.length);
});

test('a killed process leaves a database that the next start takes over, with every acknowledged write', async () => {
  const { db, context } = await program.region();
  const written: string[] = [];
  for (let n = 0; n < 20; n += 1) {
    await addPerson(context, { slug: `node-${n}x`, name: `node ${n}` });
    written.push(`node-${n}x`);
  }
  await db.close();
  const before = program.postmaster().pid;
  await program.kill();
  program.start();
  await program.up();
  assert.equal(program.postmaster().pid, before);
  assert.equal(await present(written), written.length);
});
