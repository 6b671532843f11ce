import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { house, system, visitor } from '#tests/house.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { findServices } from './find-services.ts';
import { reindex, renewIndex } from './reindex.ts';
import { showActivities } from './show-activities.ts';

const h = await house('demo');
const found = async (words: string) => (await findServices(h.as(visitor), {
  wijk: 'molenwijk', words, theme: null, audience: null, when: null, free: false, language: null, access: [], remote: false, postcode: null, within: null, page: 1, pageSize: 20 })).lines;
const seen = async () => ({ all: await found(''), letters: await found('hulp bij brieven van de belasting'), week: await showActivities(h.as(visitor), { wijk: 'molenwijk', days: 7 }) });
const spoil = () => inTransaction(h.as(system), async ({ tx }) => {
  for (const statement of [sql`delete from search_posting`, sql`delete from search_entry`, sql`update service_card set areas = '{}'`, sql`delete from calendar_item`]) await statement.execute(tx);
});

test('lists, search and calendar are made anew from the entries, with progress and a count', async () => {
  const before = await seen();
  await spoil();
  assert.deepEqual((await seen()).all, []);
  const told: number[] = [];
  const { parties, services } = await reindex(h.as(system), ({ done }) => told.push(done));
  assert.equal(told.at(-1), parties + services);
  assert.deepEqual(await seen(), before);
});

test('the start makes the index anew when it was made by another version, in the new year, and not otherwise', async () => {
  assert.equal(await renewIndex(h.as(system)), null);
  await inTransaction(h.as(system), ({ tx }) => sql`update region_state set index_version = 'card 0'`.execute(tx));
  assert.ok((await renewIndex(h.as(system)))!.services > 0);
  assert.equal(await renewIndex(h.as(system)), null);
  assert.notEqual(await renewIndex(h.as(system, { now: new Date('2027-01-02T09:00:00Z') })), null);
});
