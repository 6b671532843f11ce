import assert from 'node:assert/strict';
import { test } from 'node:test';
import { house, TUESDAY, visitor } from '#tests/house.ts';
import { sharedData, skipWithout } from '#tests/shared-data.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { areaTree, areasByCode } from './area-tree.ts';
import { figuresOf } from './figures-of.ts';
import { importAreas, type ImportOptions } from './import-areas.ts';
import { fileInMemory, fileOnDisk, type SourceFile } from './read/source-file.ts';
import { summaryLines } from './summary-lines.ts';
import { sqlOf, type OpenTx } from './sql.ts';

const h = await house();

const bring = (file: SourceFile, options: Partial<ImportOptions> = {}) => importAreas(h.url, file, { now: TUESDAY, ...options });
const text = (name: string, content: string, options?: Partial<ImportOptions>) => bring(fileInMemory(name, content), options);
const see = <T>(look: (tx: OpenTx) => Promise<T>) => inTransaction(h.as(visitor), ({ tx }) => look(tx));
const counts = (s: { new: number; changed: number; same: number; wrongCount: number }) => [s.new, s.changed, s.same, s.wrongCount];
const nameOf = async (code: string) => (await see((tx) => areasByCode(tx, [code])))[0]?.name;

test('the 342 municipalities and 3,393 wijken of the Netherlands come in within five seconds; the same file again changes nothing', { skip: skipWithout('cbs_kwb2024/kwb2024_gemeente_wijk_8stats.json') }, async (t) => {
  const file = fileOnDisk(sharedData('cbs_kwb2024/kwb2024_gemeente_wijk_8stats.json'));
  const started = performance.now();
  const first = await bring(file);
  const milliseconds = performance.now() - started;
  t.diagnostic(`${Math.round(milliseconds)} ms`);
  assert.ok(milliseconds < 5000, `${milliseconds} ms`);
  assert.deepEqual(counts(first), [3735, 0, 0, 0]);
  assert.deepEqual(first.notes, [{ key: 'areas.withoutName', count: 3735 }]);
  const again = await bring(file);
  assert.equal(summaryLines(again, 'nl').at(-1), 'nieuw 0, gewijzigd 0, gelijk 3735, fout 0');
});

test('names, figures of more years and unknown figures join what is there', { skip: skipWithout('cbs_kwb2024/kwb2024_gemeente_wijk_8stats.json', 'cbs_utrecht/kwb2024_utrecht.csv') }, async () => {
  assert.equal(await nameOf('WK034401'), 'WK034401');
  const utrecht = fileOnDisk(sharedData('cbs_utrecht/kwb2024_utrecht.csv'));
  assert.deepEqual(counts(await bring(utrecht)), [111, 11, 0, 0]);
  assert.deepEqual(counts(await bring(utrecht)), [0, 0, 122, 0]);
  assert.deepEqual(counts(await bring(fileOnDisk(sharedData('cbs_utrecht/kwb2023_utrecht.csv')))), [0, 122, 0, 0]);
  assert.equal(await nameOf('WK034401'), 'Wijk 01 West');
  const woningen = await see((tx) => figuresOf(tx, 'GM0344', ['a_woning', 'g_wozbag']));
  // 2024's number of homes is in the one file and unknown in the other, earlier one: the known one stays.
  assert.deepEqual(woningen.map((f) => [f.measure, f.year, f.value === null ? null : f.value > 0]), [['a_woning', 2023, true], ['a_woning', 2024, true], ['g_wozbag', 2023, true], ['g_wozbag', 2024, null]]);
  assert.deepEqual(counts(await bring(fileOnDisk(sharedData('cbs_kwb2024/kwb2024_gemeente_wijk_8stats.json')))).slice(0, 2), [0, 0]);
  const tree = await see((tx) => areaTree(tx, 'GM0344'));
  assert.deepEqual([tree!.name, tree!.children.length, tree!.children.flatMap((w) => w.children).length], ['Utrecht', 10, 111]);
});

test('a preview tells what would happen and leaves nothing behind', async () => {
  const csv = 'gwb_code,regio\nGM9911,Proefstad\n';
  const preview = await text('proef.csv', csv, { preview: true });
  assert.deepEqual(preview.examples, [{ code: 'GM9911', name: 'Proefstad', what: 'new' }]);
  assert.deepEqual(await see((tx) => areasByCode(tx, ['GM9911'])), []);
  assert.deepEqual(counts(await text('proef.csv', csv)), [1, 0, 0, 0]);
});

test('a file that breaks off halfway leaves nothing of itself', async () => {
  const features = Array.from({ length: 1500 }, (_, i) => ({ type: 'Feature', properties: { wijkcode: `WK77${String(i).padStart(4, '0')}`, wijknaam: 'W' },
    geometry: { type: 'Polygon', coordinates: [[[5, 52], [5.01, 52], [5.01, 52.01], [5, 52]]] } }));
  const whole = JSON.stringify({ type: 'FeatureCollection', features });
  await assert.rejects(text('grenzen.geojson', whole.slice(0, -30)), { key: 'areas.fileBroken' });
  assert.deepEqual(await see((tx) => areasByCode(tx, ['WK770000'])), []);
});

test('a boundary that stays the same over the years is kept once; one that moves gets its year', async () => {
  const geojson = (east: number) => JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { wijkcode: 'WK991201', wijknaam: 'Grensland' },
    geometry: { type: 'Polygon', coordinates: [[[5, 52], [east, 52], [east, 52.01], [5, 52.01], [5, 52]]] } }] });
  assert.deepEqual(counts(await text('wijken-2023.geojson', geojson(5.01))), [2, 0, 0, 0]);
  assert.deepEqual(counts(await text('wijken-2024.geojson', geojson(5.01))), [0, 0, 2, 0]);
  assert.deepEqual(counts(await text('wijken-2025.geojson', geojson(5.02))), [0, 1, 1, 0]);
  const { rows } = await h.db.pool.query("select valid_year, east from commons.area_boundary where code = 'WK991201' order by valid_year");
  assert.deepEqual(rows, [{ valid_year: 2023, east: 5.01 }, { valid_year: 2025, east: 5.02 }]);
});

test('in Flanders the city\'s wijken lie between municipality and sectors, and stay there when the sectors come again', async () => {
  const sectors = 'CD_REFNIS|CD_SECTOR|TX_DESCR_SECTOR_NL|TX_DESCR_NL\n99001|44999A00-|Kaai|Overwater\n99001|44999A011|Veer|Overwater\n99001|44999B00-|Dorp|Overwater\n';
  const wijken = 'wijk;sector\nKaai en Veer;44999A00-\nKaai en Veer;44999A011\n';
  assert.deepEqual(counts(await text('sectoren.txt', sectors)), [4, 0, 0, 0]);
  assert.deepEqual(counts(await text('wijken.csv', wijken)), [1, 2, 0, 0]);
  assert.deepEqual(counts(await text('sectoren.txt', sectors)), [0, 0, 4, 0]);
  assert.deepEqual(counts(await text('wijken.csv', wijken)), [0, 0, 3, 0]);
  const tree = await see((tx) => areaTree(tx, '99001'));
  // The sectors' codes begin with the number of a municipality that was merged away.
  assert.deepEqual(tree!.children.map((n) => [n.name, n.level, n.children.map((c) => c.name)]), [['Dorp', 'sector', []], ['Kaai en Veer', 'wijk', ['Kaai', 'Veer']]]);
});

test('measures get their explanation from the table\'s description', { skip: skipWithout('cbs_kwb2024/DataProperties_85984NED.json') }, async () => {
  const file = fileOnDisk(sharedData('cbs_kwb2024/DataProperties_85984NED.json'));
  await bring(file);
  assert.deepEqual(counts(await bring(file)).slice(0, 2), [0, 0]);
});

test('postcodes come in once', { skip: skipWithout('postcodes_nl/nl_4pp.csv') }, async () => {
  const file = fileOnDisk(sharedData('postcodes_nl/nl_4pp.csv'));
  assert.deepEqual(counts(await bring(file)), [4699, 0, 0, 0]);
  assert.deepEqual(counts(await bring(file)), [0, 0, 4699, 0]);
});

test('what was wrong stands in the summary by line and in Dutch, the count last', async () => {
  const lines = summaryLines(await text('kwb2024.csv', 'gwb_code,regio,a_inw\nGM9920,Stad,5\nWKx,Fout,5\nGM9921,Stad,veel\n'), 'nl');
  assert.deepEqual(lines, ['cijfers van 2024', 'Regel 3: De code "WKx" is geen code van een gemeente, wijk, buurt of sector.',
    'Regel 4: In de kolom a_inw staat "veel". Dat is geen getal.', 'nieuw 1, gewijzigd 0, gelijk 0, fout 2']);
  const wijken = summaryLines(await text('wijken.csv', 'wijk;sector;nis\nKaai;44999A00-;-1,5\n'), 'nl');
  assert.equal(wijken.at(-2), 'Regel 2: De code "-1,5" is geen code van een gemeente, wijk, buurt of sector.');
});

test('the application\'s own role cannot change reference data', async () => {
  await assert.rejects(h.db.pool.query("update commons.area set name = 'x'"), /permission denied/);
  await assert.rejects(see((tx) => sqlOf(tx)('delete from commons.postcode')), /permission denied/);
});

