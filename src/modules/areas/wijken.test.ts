import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal, type Actor } from '#platform/use-case/index.ts';
import { house, system, visitor } from '#tests/house.ts';
import { boundaryOf } from './area-tree.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { gatherSectors, uploadAreas } from './upload-areas.ts';
import { dropWijk, findAreas, listWijken, saveWijk } from './wijken.ts';

const h = await house('demo');
const administrator: Actor = { kind: 'person', id: '018f0000-0000-7000-8000-000000000001', name: 'B', scopes: ['administrator:region:region', 'region'] };
const editor: Actor = { kind: 'person', id: '018f0000-0000-7000-8000-000000000002', name: 'R', scopes: ['editor:area:WK990101'] };
const as = h.as(administrator);
const inOverwater = h.as(administrator, { region: h.otherRegion });
const file = (name: string, text: string) => ({ name, content: new TextEncoder().encode(text) });
const refusalOf = (work: Promise<unknown>) => work.then(() => assert.fail('not refused'), (error) => { assert(error instanceof Refusal, String(error)); return error; });
const wijk = async (code: string, context = as) => (await listWijken(context)).find((w) => w.code === code);

test('an area becomes a wijk with everything it lies in and that lies in it, and goes again', async () => {
  const { slug } = await saveWijk(as, { code: 'BU99010202', name: 'De Ovenlaan', position: 5 });
  assert.equal(slug, 'de-ovenlaan');
  assert.deepEqual((await wijk('BU99010202'))?.codes, ['BU99010202', 'GM9901', 'WK990102']);
  await saveWijk(as, { code: 'BU99010202', name: 'Ovenlaan', slug: 'ovenlaan', intro: 'Flats.' });
  assert.deepEqual((({ name, slug, intro }) => ({ name, slug, intro }))((await wijk('BU99010202'))!), { name: 'Ovenlaan', slug: 'ovenlaan', intro: 'Flats.' });
  await dropWijk(as, { code: 'BU99010202' });
  assert.equal(await wijk('BU99010202'), undefined);
});

test('who does not set up the region may not choose its wijken nor read in areas', async () => {
  for (const actor of [editor, visitor]) {
    assert.equal((await refusalOf(saveWijk(h.as(actor), { code: 'WK990101', name: 'Van mij' }))).status, 404);
    assert.equal((await refusalOf(dropWijk(h.as(actor), { code: 'WK990101' }))).status, 404);
    assert.equal((await refusalOf(uploadAreas(h.as(actor), file('a.csv', 'x'), {}))).status, 404);
    assert.equal((await refusalOf(gatherSectors(h.as(actor), { name: 'X', sectors: 'Y' }))).status, 404);
  }
  assert.equal((await wijk('WK990101'))?.name, 'Molenwijk');
});

test('a wijk gets no address that a page of the site has, nor that of another wijk', async () => {
  assert.deepEqual((await refusalOf(saveWijk(as, { code: 'BU99010202', name: 'Beheer' }))).fields, { slug: 'areas.slugReserved' });
  assert.deepEqual((await refusalOf(saveWijk(as, { code: 'BU99010202', name: 'Molenwijk' }))).fields, { slug: 'areas.slugTaken' });
  assert.deepEqual((await refusalOf(saveWijk(as, { code: 'BU99010202', name: 'Ovenlaan', slug: 'De Oven' }))).fields, { slug: 'areas.slugUnclear' });
});

test('an area that is not there, or of the other country, is refused', async () => {
  assert.deepEqual((await refusalOf(saveWijk(as, { code: 'WK123456', name: 'Nergens' }))).fields, { code: 'areas.areaUnknown' });
  assert.deepEqual((await refusalOf(saveWijk(as, { code: '99901-sluiswijk', name: 'Ergens' }))).fields, { code: 'areas.areaUnknown' });
});

test('areas are found by name and by code, in the region\'s own country', async () => {
  assert.deepEqual((await findAreas(as, 'molen')).slice(0, 1).map((a) => [a.code, a.parentName, a.isWijk]), [['WK990101', 'Rivierstad', true]]);
  assert.equal((await findAreas(as, 'wk990102'))[0]?.name, 'Steenoven');
  assert.deepEqual(await findAreas(as, 'Sluiswijk'), []);
  assert.deepEqual(await findAreas(as, '%'), []);
});

test('areas that an import adds below a wijk are of that wijk at once', async () => {
  const summary = await uploadAreas(as, file('kwb2026.csv', 'gwb_code;regio;recs;gm_naam;a_inw\nBU99010177;Nieuwe Oever;Buurt;Rivierstad;12\n'), { year: '2026' });
  assert.equal(summary.new, 1);
  assert.ok((await wijk('WK990101'))?.codes.includes('BU99010177'));
});

test('a look beforehand changes nothing, and a file of no kind we know is refused', async () => {
  const summary = await uploadAreas(as, file('kwb2026.csv', 'gwb_code;regio;recs;gm_naam;a_inw\nBU99010178;Nog een;Buurt;Rivierstad;12\n'), { preview: true });
  assert.equal(summary.new, 1);
  assert.deepEqual(await findAreas(as, 'BU99010178'), []);
  assert.equal((await refusalOf(uploadAreas(as, file('', ''), {}))).key, 'areas.fileNotChosen');
  assert.equal((await refusalOf(uploadAreas(as, file('a.csv', 'hallo;dag\n1;2\n'), {}))).key, 'areas.fileUnknown');
  assert.equal((await refusalOf(uploadAreas(as, file('a.csv', 'x'), { year: 'vorig jaar' }))).key, 'areas.yearUnclear');
});

test('in Flanders a wijk is gathered from sectors, and lies where they lie', async () => {
  const sectors = (await inTransaction(h.as(system), ({ tx }) => tx.selectFrom('commons.area').select('code').where('parent_code', '=', '99901-sluiswijk').orderBy('code').limit(2).execute())).map((s) => s.code);
  const code = await gatherSectors(inOverwater, { name: 'Aan het water', sectors: sectors.join('\n').toLowerCase() });
  await saveWijk(inOverwater, { code, name: 'Aan het water' });
  assert.deepEqual((await wijk(code, inOverwater))?.codes, [code, '99901', ...sectors]);
  const boundary = await inTransaction(inOverwater, ({ tx }) => boundaryOf(tx, code));
  assert.equal(boundary?.coordinates.length, sectors.length);
  const refusal = await refusalOf(gatherSectors(inOverwater, { name: 'Elders', sectors: `${sectors[0]} 12345Z999` }));
  assert.deepEqual([refusal.key, refusal.values.codes], ['areas.sectorsUnknown', '12345Z999']);
});
