import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allRegions, createRegion } from '#modules/regions/index.ts';
import { asOwner, migrateAll, openDatabase } from '#platform/db/index.ts';
import { addPerson, createSignIn } from '#modules/people/index.ts';
import { house, TUESDAY } from '#tests/house.ts';
import { plainOwner } from '#tests/plain-owner.ts';
import { isDemoWhole, makeDemo } from './perform.ts';
import { removeDemo } from './remove.ts';

const h = await house('demo');
const count = (what: string) => asOwner(h.url, async (client) => (await client.query<{ n: number }>(`select count(*)::int as n from ${what}`)).rows[0]!.n);

test('the demo goes with everything that came with it, and leaves a real region and what an import told', async () => {
  await createRegion(h.url, { slug: 'echt', name: 'Echt', country: 'NL', hosts: ['wijk.echt.example'], helpPhone: '0475', helpHours: 'ma', helpPlace: 'Plein 1', schoolRegion: 'zuid' }, TUESDAY);
  await asOwner(h.url, (client) => client.query("update commons.area set source = 'kwb2024.csv' where code = 'GM9901'"));
  assert.deepEqual(await removeDemo(h.url), ['Overwater', 'Rivierstad']);
  assert.deepEqual((await allRegions(h.db)).map((r) => r.name), ['Echt']);
  assert.equal(await count("pg_namespace where nspname in ('region_rivierstad', 'region_overwater')"), 0);
  assert.equal(await count("commons.region_host where host like '%localhost'"), 0);
  assert.equal(await count("commons.area where source = 'demo'"), 0);
  assert.equal(await count('commons.postcode'), 0);
  assert.equal(await count("commons.area where code = 'GM9901'"), 1);
  assert.equal(await count("pg_namespace where nspname = 'region_echt'"), 1);
});

test('without a demo nothing is taken away', async () => {
  assert.deepEqual(await removeDemo(h.url), []);
  assert.equal((await allRegions(h.db)).length, 1);
});

test('an owner of the database that is no superuser takes it away as well, accounts included', async () => {
  const url = await plainOwner(h.url);
  await migrateAll(url);
  await createRegion(url, { slug: 'bedacht', name: 'Bedacht', country: 'NL', hosts: ['bedacht.localhost'], helpPhone: '0475', helpHours: 'ma', helpPlace: 'Plein 1', schoolRegion: 'zuid', isDemo: true }, TUESDAY);
  const db = openDatabase(url, { connections: 1 });
  try {
    const region = (await allRegions(db))[0]!;
    const { id } = await addPerson({ ...h.as({ kind: 'system' }), db, region }, { name: 'Joke' });
    await createSignIn(db, region, { id, email: 'joke@bedacht.example' }, TUESDAY);
    const accounts = () => db.onGround((tx) => tx.selectFrom('accounts.account').select('email').execute());
    assert.equal((await accounts()).length, 1);
    assert.deepEqual(await removeDemo(url), ['Bedacht']);
    assert.deepEqual(await accounts(), []);
    assert.equal(await count("pg_roles where rolname = 'region_bedacht'"), 0);
  } finally {
    await db.close();
  }
});

test('a demo whose making was broken off is made anew by the next start', async () => {
  // The first step of making a demo: a region with nothing in it.
  await createRegion(h.url, { slug: 'rivierstad', name: 'Rivierstad', country: 'NL', hosts: ['rivierstad.localhost'], helpPhone: '0475', helpHours: 'ma', helpPlace: 'Plein 1', schoolRegion: 'midden', isDemo: true }, TUESDAY);
  assert.equal(await isDemoWhole(h.db, TUESDAY), false);
  await makeDemo(h.db, TUESDAY, () => {});
  assert.equal(await count("pg_namespace where nspname in ('region_rivierstad', 'region_overwater')"), 2);
  assert.equal(await isDemoWhole(h.db, TUESDAY), true);
  // Broken off at its very end: everything was there but the last of what it tells.
  await asOwner(h.url, (client) => client.query("delete from region_overwater.fact where kind = 'demo.told'"));
  assert.equal(await isDemoWhole(h.db, TUESDAY), false);
});
