import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { asOwner } from '#platform/db/index.ts';
import { listenToContent } from '#platform/http/content-listener.ts';
import { bumpContent } from '#platform/http/content-version.ts';
import { startServer } from '#platform/http/server.ts';
import { inTransaction, type Work } from '#platform/use-case/index.ts';
import { system } from '#tests/house.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
let hear = () => {};
const heard = () => new Promise<void>((resolve) => { hear = resolve; });
const content = await listenToContent(site.db.ownerUrl, () => hear());
const server = await startServer({ port: 0, host: '127.0.0.1', contentStamp: () => content.stampOf(site.region.schema), now: () => 0 });
after(async () => { await server.close(); await content.close(); });

const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, server.url), { headers });
const rename = ({ tx }: Work, name: string) => tx.updateTable('wijk').set({ name }).where('slug', '=', 'molenwijk').execute();

test('a visitor sees a change as soon as it is committed, and until then a kept page', async () => {
  assert.match(await (await get('/molenwijk')).text(), /Waar ligt Molenwijk\?/);
  await inTransaction(site.as(system), (work) => rename(work, 'Molenkwartier'));
  assert.match(await (await get('/molenwijk')).text(), /Waar ligt Molenwijk\?/, 'kept: nobody said that anything changed');

  const told = heard();
  await inTransaction(site.as(system), async (work) => { await rename(work, 'Molenbuurt'); await bumpContent(work.tx, work.region.schema); });
  await told;
  assert.match(await (await get('/molenwijk')).text(), /Waar ligt Molenbuurt\?/);
});

test('a change that is rolled back is told to nobody', async () => {
  const before = content.stampOf(site.region.schema);
  await inTransaction(site.as(system), async (work) => { await bumpContent(work.tx, work.region.schema); throw new Error('back'); }).catch(() => {});
  const told = heard();
  await inTransaction(site.as(system), (work) => bumpContent(work.tx, work.region.schema));
  await told;
  assert.equal(Number(content.stampOf(site.region.schema)!.split('.')[1]) - Number(before!.split('.')[1]), 1);
});

test('a page that did not change is not sent again, nor compressed again', async () => {
  const first = await get('/molenwijk/hulp');
  await first.arrayBuffer();
  assert.match(String(first.headers.get('cache-control')), /public/);
  assert.equal((await get('/molenwijk/hulp', { 'if-none-match': first.headers.get('etag')! })).status, 304);
});

test('behind a proxy that speaks https every address on the page is https', async () => {
  const answer = await get('/aanbod/ido-molenwijk', { 'x-forwarded-proto': 'https' });
  assert.match(await answer.text(), /<link rel="canonical" href="https:/);
  assert.match(String(answer.headers.get('strict-transport-security')), /max-age/);
});

test('pages for one person or about signing in are kept by nobody', async () => {
  for (const path of ['/inloggen', '/vandaag']) assert.doesNotMatch(String((await get(path)).headers.get('cache-control')), /public/);
  assert.doesNotMatch(String((await get('/molenwijk', { cookie: 'sessie=onbekend' })).headers.get('etag') ?? ''), /^W\//);
});

test('while the line to the database is broken nothing is kept, and what was kept is not trusted again', async () => {
  await get('/molenwijk');
  const before = content.stampOf(site.region.schema);
  await asOwner(site.db.ownerUrl, (client) => client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'"));
  while (content.stampOf(site.region.schema) === before) await new Promise((resolve) => { setImmediate(resolve); });
  assert.equal(content.stampOf(site.region.schema), undefined);
  assert.equal((await get('/molenwijk')).status, 200);
});
