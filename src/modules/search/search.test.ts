/** What is found of the index: filters, order, pages, and entries that change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { TUESDAY } from '#tests/house.ts';
import { entry, molenwijk, searchHouse, steenoven } from '#tests/search-house.ts';
import { confirmSearchEntry, dropSearchEntry, nearestMatches, putSearchEntries, putSearchEntry, search, suggest, type SearchRequest } from './index.ts';

const { inRegion, otherRegion, entries, ask, found } = await searchHouse();

test('a filter leaves the others out', async () => {
  assert.deepEqual(await found('schulden', { filters: { areas: ['WK02'] } }), ['schulden-ver']);
  assert.deepEqual(await found('', { filters: { free: true } }), ['computerles', 'taal-cafe']);
  assert.deepEqual(await found('schulden', { near: { latitude: 51.98, longitude: 5.91 }, filters: { within: 2 } }), ['schulden']);
});

test('open now follows the clock of the wijk and skips days on which it is closed', async () => {
  const at = (moment: string) => found('bibliotheek', { now: new Date(moment), filters: { open: 'now' } });
  assert.deepEqual(await at('2026-11-23T10:00:00+01:00'), ['bibliotheek']);
  assert.deepEqual(await at('2026-11-23T21:30:00+01:00'), []);
  assert.deepEqual(await at('2026-11-30T10:00:00+01:00'), []);
});

test('the nearest of equals comes first', async () => {
  const near = async (latitude: number) => (await found('hulp bij schulden', { near: { latitude, longitude: 5.91 } }))[0];
  assert.equal(await near(51.98), 'schulden');
  assert.equal(await near(52.08), 'schulden-ver');
});

test('who was confirmed last comes first of equals', async () => {
  const [, , one, other] = entries;
  const first = async () => (await found('hulp bij schulden'))[0];
  await inRegion((tx) => confirmSearchEntry(tx, one!.subject, '2026-11-20'));
  assert.equal(await first(), 'schulden');
  await inRegion((tx) => confirmSearchEntry(tx, other!.subject, '2026-11-23'));
  assert.equal(await first(), 'schulden-ver');
});

test('an entry is found by its new words and no more by its old ones; dropped, by none', async () => {
  const before = entry('tijdelijk', 'Kantklossen');
  await inRegion((tx) => putSearchEntry(tx, before));
  assert.deepEqual(await found('kantklossen'), ['tijdelijk']);
  await inRegion((tx) => putSearchEntry(tx, { ...before, title: 'Pottenbakken' }));
  assert.deepEqual(await found('kantklossen'), []);
  assert.deepEqual(await found('pottenbakken'), ['tijdelijk']);
  await inRegion((tx) => dropSearchEntry(tx, before.subject));
  assert.deepEqual(await found('pottenbakken'), []);
});

test('control signs in a title do no harm', async () => {
  const odd = entry('raar', 'Zwerf\u001fsteen\u0000 \u001everzamelaars', { plainWords: 'a\nb\u001fc' });
  await inRegion((tx) => putSearchEntry(tx, odd));
  assert.deepEqual((await ask('verzamelaars')).hits.map((hit) => [hit.path, hit.title]), [['/aanbod/raar', 'Zwerf steen verzamelaars']]);
  await inRegion((tx) => dropSearchEntry(tx, odd.subject));
});

test('what is rolled back is not found', async () => {
  await assert.rejects(inRegion(async (tx) => {
    await putSearchEntry(tx, entry('nooit', 'Zeepkistenrace'));
    throw new Error('stop');
  }));
  assert.deepEqual(await found('zeepkistenrace'), []);
});

test('suggestions complete the last word and name entries', async () => {
  const suggestions = await inRegion((tx) => suggest(tx, 'gratis comp', { now: TUESDAY }));
  assert.ok(suggestions.some((one) => one.kind === 'words' && one.text === 'gratis computerles'));
  assert.ok(suggestions.some((one) => one.kind === 'entry' && one.path === '/aanbod/computerles'));
  assert.deepEqual(await inRegion((tx) => suggest(tx, 'c', { now: TUESDAY })), []);
});

test('where nothing is found, what there is without a filter', async () => {
  const request: SearchRequest = { question: 'taalcafe', now: TUESDAY, filters: { areas: ['WK01'], free: true } };
  assert.equal((await ask(request.question, request)).total, 0);
  const help = await inRegion((tx) => nearestMatches(tx, request));
  assert.deepEqual(help.relaxed.map((one) => [one.without, one.hits[0]?.path]), [['areas', '/aanbod/taal-cafe']]);
  assert.equal(help.nearest[0]?.path, '/aanbod/taal-cafe');
});

test('pages follow one another without gap or double, and say how many there are', async () => {
  const many = Array.from({ length: 45 }, (_, at) => entry(`koor-${at}`, `Koor ${at}`, { areas: [steenoven] }));
  await inRegion((tx) => putSearchEntries(tx, many), otherRegion.schema);
  const pages = await Promise.all([1, 2, 3, 4].map((page) => inRegion((tx) => search(tx, { question: 'koor', now: TUESDAY, page }), otherRegion.schema)));
  assert.deepEqual(pages.map((page) => page.hits.length), [20, 20, 5, 0]);
  assert.equal(new Set(pages.flatMap((page) => page.hits.map((hit) => hit.path))).size, 45);
  assert.equal(pages[0]!.total, 45);
});

test('in a wijk is found what is for it or for all, however much elsewhere in its municipality answers better', async () => {
  const town = { code: 'GM01', name: 'Rivierstad' }, inTown = (slug: string, title: string, forAreas: string[], body = '') => entry(slug, title, { areas: [molenwijk, steenoven, town], forAreas, body });
  const many = Array.from({ length: 8 }, (_, n) => `WK1${n}`);
  const smede = inTown('smeden', 'Werkplaats', [steenoven.code, 'BU01'], 'Er wordt ook smeedkunst beoefend.');
  const own = [inTown('hier', 'Werkplaats', ['BU01', molenwijk.code], 'Er wordt ook smeedkunst beoefend.'), inTown('overal', 'Atelier', [town.code], 'Soms smeedkunst.'), inTown('breed', 'Smeedkunst', [...many, molenwijk.code])];
  const others = [...Array.from({ length: 250 }, (_, n) => inTown(`daar-${n}`, 'Smeedkunst', [steenoven.code])), inTown('ver', 'Smeedkunst', many)];
  const all = [...own, ...others, smede];
  const here = async () => (await found('smeedkunst', { filters: { areas: [molenwijk.code, town.code, 'BU01'] } })).sort();
  await inRegion((tx) => putSearchEntries(tx, all));
  assert.deepEqual(await here(), ['breed', 'hier', 'overal', 'smeden']);
  const sectors = Array.from({ length: 60 }, (_, n) => `11002A${n}`);
  assert.deepEqual((await found('smeedkunst', { filters: { areas: [...sectors, molenwijk.code, town.code, 'BU01'] } })).sort(), ['breed', 'hier', 'overal', 'smeden'], 'a wijk of sixty sectors, as in Flanders');
  assert.equal((await found('smeedkunst', { filters: { areas: [molenwijk.code, town.code] }, pageSize: 1, page: 3 })).length, 1);
  // One moves away.
  await inRegion((tx) => putSearchEntry(tx, { ...smede, forAreas: [steenoven.code] }));
  assert.deepEqual(await here(), ['breed', 'hier', 'overal']);
  for (const one of all) await inRegion((tx) => dropSearchEntry(tx, one.subject));
  const left = await inRegion((tx) => sql<{ n: number }>`select count(*)::int as n from search_posting p where not exists (select 1 from search_entry e where e.entry = p.entry)`.execute(tx));
  assert.deepEqual([await here(), left.rows], [[], [{ n: 0 }]]);
});
