import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { saveAreas, saveWijk } from '#modules/areas/index.ts';
import { saveThemes } from '#modules/themes/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system, visitor } from '#tests/house.ts';
import { findServices, locationDocument, noChoices, partyDocument, saveLocations, saveParties, saveServices, serviceDocument, showRegion, showWijk } from './index.ts';

const h = await house();
const region = h.otherRegion, admin = h.as(system, { region }), anybody = h.as(visitor, { region });
const CITY = '99801', SECTORS = Array.from({ length: 60 }, (_, i) => `99801A${String(i).padStart(3, '0')}`), ELSEWHERE = Array.from({ length: 60 }, (_, i) => `99801B${String(i).padStart(3, '0')}`);
const area = (code: string, level: 'municipality' | 'wijk' | 'sector', parent: string | null) => ({ code, name: code, level, parent, country: 'BE' as const, drawnBy: null });
await saveAreas(h.url, { year: 2026, source: 'test', areas: [area(CITY, 'municipality', null), area('99801-haven', 'wijk', CITY), area('99801-kouter', 'wijk', CITY), ...SECTORS.map((code) => area(code, 'sector', '99801-haven')), ...ELSEWHERE.map((code) => area(code, 'sector', '99801-kouter'))] });
for (const name of ['haven', 'kouter']) await saveWijk(admin, { code: `99801-${name}`, name, slug: name });

/** What is for the wijk as a whole, for one of its sectors, for each of them, and for the city; and the same elsewhere. */
const offers = [['wijk', ['99801-haven']], ['sector', [SECTORS[59]!]], ['sectoren', SECTORS], ['stad', [CITY]], ['ernaast', ['99801-kouter']], ['sector-ernaast', [ELSEWHERE[0]!]], ['sectoren-ernaast', ELSEWHERE]] as const;
await inTransaction(admin, async (work) => {
  await saveThemes(work, [{ slug: 'eten', name: 'Eten' }]);
  await saveParties(work, [{ document: v.parse(partyDocument, { slug: 'de-brug', name: 'De Brug', plainWords: 'Een huis.', areas: [CITY] }) }], { source: 'form' });
  await saveLocations(work, [{ document: v.parse(locationDocument, { slug: 'huis', name: 'Huis', address: 'Kaai 1', latitude: 51.05, longitude: 3.72, area: SECTORS[59]! }) }], { source: 'form' });
  await saveServices(work, offers.map(([slug, serviceAreas]) => ({ document: v.parse(serviceDocument, { slug, party: 'de-brug', name: `Soep ${slug}`, plainWords: 'Samen soep eten.', themes: ['eten'], serviceAreas: [...serviceAreas], locations: [{ location: 'huis' }] }) })), { source: 'form' });
});
const HERE = ['sector', 'sectoren', 'stad', 'wijk'];
const find = (more: Partial<typeof noChoices> = {}, pageSize = 20) => findServices(anybody, { ...noChoices, wijk: 'haven', page: 1, pageSize, ...more });

test('a wijk of sixty sectors lists what is for it, for one or all of its sectors and for its city, and counts the same', async () => {
  const all = await find();
  assert.deepEqual([all.lines.map(({ slug }) => slug).sort(), all.total, all.themes.map(({ slug, count }) => [slug, count])], [HERE, 4, [['eten', 4]]]);
  assert.equal((await find({ theme: 'eten' })).total, 4);
  assert.deepEqual([(await showWijk(anybody, 'haven')).total, (await showRegion(anybody, undefined)).wijken.map(({ slug, count }) => [slug, count])], [4, [['haven', 4], ['kouter', 4]]]);
  assert.ok(all.lines.every(({ places }) => places[0]!.latitude === 51.05), 'the map reads the same lines');
});

test('a question in a wijk of sixty sectors finds what is for it and nothing of the wijk beside it', async () => {
  assert.deepEqual((await find({ words: 'soep' })).lines.map(({ slug }) => slug).sort(), HERE);
});
