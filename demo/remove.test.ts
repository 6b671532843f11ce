import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allRegions, createRegion } from '#modules/regions/index.ts';
import { asOwner } from '#platform/db/index.ts';
import { house, TUESDAY } from '#tests/house.ts';
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
