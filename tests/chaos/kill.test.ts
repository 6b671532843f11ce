import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import * as v from 'valibot';
import { isHeadingFollowed, partyDocument, saveParties, saveServices, serviceDocument } from '#modules/directory/index.ts';
import { addPerson } from '#modules/people/index.ts';
import { dropHeading, saveHeading } from '#modules/themes/index.ts';
import { openDatabase } from '#platform/db/index.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { runningProgram, until } from '#tests/running-program.ts';

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

/** More than the job takes at a time. */
const OFFERS = 450;

test('a process killed while offers move to the theme that took the place of theirs goes on with them: each has one version more and is found under that theme alone', async () => {
  const { db, context } = await program.region();
  const theme = async (name: string) => (await saveHeading(context, { kind: 'theme', name })).slug;
  const [from, into] = [await theme('Huren'), await theme('Wonen')];
  await inTransaction(context, async (work) => {
    await saveParties(work, [{ document: v.parse(partyDocument, { slug: 'buurthuis', name: 'Buurthuis', plainWords: 'Voor iedereen.' }) }], { source: 'form' });
    await saveServices(work, Array.from({ length: OFFERS }, (_, n) => ({ document: v.parse(serviceDocument, { name: `Spreekuur ${n}`, party: 'buurthuis', plainWords: 'Kom langs.', themes: [from] }) })), { source: 'form' });
  });
  /** How many offers have so many versions, the newest under this theme; how many are found under each theme. */
  const state = () => inTransaction(context, async ({ tx }) => ({
    versions: (await sql<{ n: number; number: number; themes: string[] }>`select count(*)::int as n, number, themes from (select distinct on (subject_id) number, document -> 'themes' as themes from version where subject_kind = 'service' order by subject_id, number desc) newest group by 2, 3 order by 2`.execute(tx)).rows,
    found: (await sql<{ n: number; facet: string }>`select count(*)::int as n, facet from search_entry, unnest(facets) as facet where facet like 'theme:%' group by 2 order by 2`.execute(tx)).rows,
    isFollowed: await isHeadingFollowed(context, { kind: 'theme', slug: into }),
  }));

  // Nobody works while the theme goes and somebody takes hold of the last of its offers: there the job will wait.
  await program.kill();
  await dropHeading(context, { kind: 'theme', slug: from, into });
  const holder = new pg.Client({ connectionString: program.ownerUrl() });
  await holder.connect();
  await holder.query('begin; select id from region_proef.service order by id desc limit 1 for update');
  program.start();
  const done = async () => (await state()).versions.find(({ number }) => number === 2)?.n ?? 0;
  await until(async () => (await done()) > 0);
  await program.kill();
  await holder.end();
  const half = await state();
  assert.deepEqual([half.isFollowed, half.versions.map(({ number, themes }) => [number, themes])], [true, [[1, [from]], [2, [into]]]]);

  program.start();
  await until(async () => !(await state()).isFollowed);
  assert.deepEqual(await state(), { versions: [{ n: OFFERS, number: 2, themes: [into] }], found: [{ n: OFFERS, facet: `theme:${into}` }], isFollowed: false });
  await db.close();
});
