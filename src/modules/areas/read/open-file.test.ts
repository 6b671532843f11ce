import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '#platform/use-case/index.ts';
import { sharedData, skipWithout } from '#tests/shared-data.ts';
import { metresBetween } from '../geometry/boundary.ts';
import type { AreaInput, Item, ReadOptions, Wrong } from './items.ts';
import { openAreaFile } from './open-file.ts';
import { fileInMemory, fileOnDisk, type SourceFile } from './source-file.ts';

const now = new Date('2026-11-24T09:30:00+01:00');

async function read(file: SourceFile, options: Partial<ReadOptions> = {}) {
  const { contents, year, notes, items } = await openAreaFile(file, { now, ...options });
  const all: Item[] = [];
  for await (const item of items()) all.push(item);
  const wrong = all.filter((item) => item.kind === 'wrong').map(({ line, reason }: Wrong) => ({ line, reason }));
  return {
    contents, year, notes: Object.fromEntries(notes), wrong,
    areas: all.flatMap((item) => (item.kind === 'area' ? [item.area] : [])),
    measures: all.flatMap((item) => (item.kind === 'measure' ? [item.measure] : [])),
    postcodes: all.flatMap((item) => (item.kind === 'postcode' ? [item.postcode] : [])),
  };
}
const readText = (name: string, text: string | Uint8Array, options?: Partial<ReadOptions>) => read(fileInMemory(name, text), options);
const readShared = (path: string, options?: Partial<ReadOptions>) => read(fileOnDisk(sharedData(path)), options);
const short = (areas: AreaInput[]) => areas.map(({ code, level, name, parent }) => [code, level, name, parent]);
const refusedAs = (key: string) => (error: unknown) => error instanceof Refusal && error.key === key;

const square = (x: number, y: number, size: number) => [[[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]];
const feature = (properties: object, coordinates: unknown, type = 'Polygon') => ({ type: 'Feature', properties, geometry: { type, coordinates } });
const collection = (features: object[], more: object = {}) => JSON.stringify({ type: 'FeatureCollection', ...more, features });

test('key figures as JSON: every code of the Netherlands, without names, unknown as unknown', { skip: skipWithout('cbs_kwb2024/kwb2024_gemeente_wijk_8stats.json') }, async () => {
  const { contents, year, areas, measures, wrong } = await readShared('cbs_kwb2024/kwb2024_gemeente_wijk_8stats.json');
  assert.deepEqual([contents, year, wrong.length, measures.length], ['figures', 2024, 0, 8]);
  assert.equal(areas.filter((a) => a.level === 'municipality').length, 342);
  assert.equal(areas.filter((a) => a.level === 'wijk').length, 3393);
  assert.equal(areas.find((a) => a.code === 'WK0363AA')?.parent, 'GM0363');
  assert.deepEqual(areas[0]!.figures!.find(([measure]) => measure === 'a_inw'), ['a_inw', 25845]);
  assert.equal(areas.flatMap((a) => a.figures!).filter(([, value]) => value === null).length, 40);
});

test('key figures as CSV: names, tree and 114 figures of each of Utrecht\'s areas; a full stop is unknown', { skip: skipWithout('cbs_utrecht/kwb2023_utrecht.csv') }, async () => {
  const { contents, year, areas, measures, wrong } = await readShared('cbs_utrecht/kwb2023_utrecht.csv');
  assert.deepEqual([contents, year, wrong.length, measures.length, areas.length], ['figures', 2023, 0, 114, 122]);
  assert.deepEqual(short(areas).slice(0, 3), [['GM0344', 'municipality', 'Utrecht', null], ['WK034401', 'wijk', 'Wijk 01 West', 'GM0344'],
    ['BU03440111', 'buurt', 'Welgelegen, Den Hommel', 'WK034401']]);
  assert.equal(areas.flatMap((a) => a.figures!).filter(([, value]) => value === null).length, 5591);
  assert.equal(measures.every(({ label, unit }) => label && unit), true);
});

test('distances to facilities: BOM, semicolons, padded codes; the country comes along to compare with', { skip: skipWithout('cbs_utrecht/nabijheid_voorzieningen_utrecht_2023.csv') }, async () => {
  const { areas, measures, year, wrong } = await readShared('cbs_utrecht/nabijheid_voorzieningen_utrecht_2023.csv');
  assert.deepEqual([year, wrong.length, areas.length, measures.length], [2023, 0, 123, 109]);
  assert.deepEqual(short(areas).slice(0, 2), [['NL00', 'country', 'Nederland', null], ['GM0344', 'municipality', 'Utrecht', null]]);
  const supermarket = measures.find((m) => m.label.endsWith('Afstand tot grote supermarkt'))!;
  assert.deepEqual([supermarket.unit, areas[1]!.figures!.find(([code]) => code === supermarket.code)![1]], ['km', 0.7]);
});

test('the description of a table explains the same measures that the figures use', { skip: skipWithout('cbs_kwb2024/DataProperties_85984NED.json') }, async () => {
  const { contents, measures } = await readShared('cbs_kwb2024/DataProperties_85984NED.json');
  assert.equal(contents, 'measures');
  const young = measures.find((m) => m.code === 'a_00_14')!;
  assert.equal(young.description, 'Aantal inwoners dat op 1 januari 0 tot 15 jaar oud is.');
  // Two figures of this table are called "Nederland"; only its number in this year tells them apart.
  assert.deepEqual(measures.filter((m) => m.label === 'Nederland').map((m) => m.code), ['2024:Nederland_17', '2024:Nederland_20']);
});

test('the open data service\'s own answer reads like its key figures', async () => {
  const answer = { value: [
    { ID: 1, WijkenEnBuurten: 'GM9901    ', Gemeentenaam_1: 'Rivierstad      ', SoortRegio_2: 'Gemeente  ', Codering_3: 'GM9901    ', AantalInwoners_5: 1200 },
    { ID: 2, WijkenEnBuurten: 'WK990101  ', Gemeentenaam_1: 'Rivierstad      ', SoortRegio_2: 'Wijk      ', Codering_3: 'WK990101  ', AantalInwoners_5: null }] };
  const { areas } = await readText('figures-2024.json', JSON.stringify(answer));
  assert.deepEqual(short(areas), [['GM9901', 'municipality', 'Rivierstad', null], ['WK990101', 'wijk', null, 'GM9901']]);
  assert.deepEqual(areas[1]!.figures, [['a_inw', null]]);
  const names = await readText('WijkenEnBuurten.json', JSON.stringify({ value: [{ Key: 'WK990101  ', Title: 'Molenwijk', Description: '' }] }));
  assert.deepEqual(short(names.areas), [['WK990101', 'wijk', 'Molenwijk', 'GM9901'], ['GM9901', 'municipality', null, null]]);
});

test('figures without a year are refused; the year may be given', async () => {
  const csv = 'gwb_code,regio,a_inw\nGM9901,Rivierstad,12\n';
  await assert.rejects(readText('cijfers.csv', csv), refusedAs('areas.yearUnknown'));
  assert.equal((await readText('cijfers.csv', csv, { year: 2022 })).year, 2022);
});

test('a row that is wrong says why and leaves the others alone', async () => {
  const { areas, wrong } = await readText('kwb2024.csv', 'gwb_code;regio;a_inw;g_hhgro\nGM9901;Rivierstad;12;1,9\nWK9901;Molenwijk;3;.\nWK990102;Steenoven;veel;2.0\nGM9901;Dubbel;12;2\n;Leeg;1;1\nPV20;Groningen;1;1\n');
  assert.deepEqual(short(areas), [['GM9901', 'municipality', 'Rivierstad', null]]);
  assert.deepEqual(areas[0]!.figures, [['a_inw', 12], ['g_hhgro', 1.9]]);
  assert.deepEqual(wrong, [{ line: 3, reason: 'areas.codeUnclear' }, { line: 4, reason: 'areas.valueUnclear' }, { line: 5, reason: 'areas.codeTwice' }, { line: 6, reason: 'areas.codeMissing' }]);
});

test('old files in Windows-1252 keep their accents', async () => {
  const { areas } = await readText('nis.csv', Buffer.from('CD_REFNIS|TX_DESCR_NL\n99001|Sint-Andr\xe9\n', 'latin1'));
  assert.deepEqual(short(areas), [['99001', 'municipality', 'Sint-André', null]]);
});

test('Refnis codes: municipalities that exist, no provinces', async () => {
  const { areas, notes } = await readText('TU_COM_REFNIS.txt', [
    'LVL_REFNIS|CD_REFNIS|CD_SUP_REFNIS|TX_REFNIS_DE|TX_REFNIS_FR|TX_REFNIS_NL|DT_VLDT_START|DT_VLDT_END',
    '2|40000|02000|Ostflandern|Flandre orientale|Oost-Vlaanderen|01/01/1970|31/12/9999',
    '4|99001|99000|Overwater|Overwater|Overwater|01/01/1970|31/12/9999',
    '4|99002|99000|Verdwenen|Verdwenen|Verdwenen|01/01/1970|31/12/2018'].join('\n'));
  assert.deepEqual(short(areas), [['99001', 'municipality', 'Overwater', null]]);
  assert.deepEqual(notes, { 'areas.otherLevel': 1, 'areas.ended': 1 });
});

test('statistical sectors, in new and old headings, lie in the municipality that the row names', async () => {
  const wanted = [['44999A00-', 'sector', 'Kaai', '99001'], ['44999A011', 'sector', 'Veer', '99001'], ['99001', 'municipality', 'Overwater', null]];
  const recent = await readText('sectoren.txt', 'CD_REFNIS|CD_SECTOR|TX_DESCR_SECTOR_NL|TX_DESCR_NL\n99001|44999A00-|Kaai|Overwater\n99001|44999A011|Veer|Overwater\n99001|44999ZZZZ|Onbepaald|Overwater\n');
  assert.deepEqual(short(recent.areas), wanted);
  assert.deepEqual(recent.notes, { 'areas.noFixedPlace': 1 });
  const older = await readText('sectoren.csv', 'CS01012019;T_SEC_NL;C_NIS6;CNIS5_2019;T_MUN_NL\n44999A00-;Kaai;44999A;99001;Overwater\n44999A011;Veer;44999A;99001;Overwater\n');
  assert.deepEqual(short(older.areas), wanted);
});

test('a Flemish city\'s list of wijken, as CSV or JSON, gives wijken with their sectors', async () => {
  const wanted = [['99001-kaai-en-veer', 'wijk', 'Kaai en Veer', '99001'], ['99001A00-', 'sector', null, '99001-kaai-en-veer'], ['99001A011', 'sector', null, '99001-kaai-en-veer']];
  const csv = await readText('wijken.csv', 'Wijk;Sector\nKaai en Veer;99001A00-\nKaai en Veer;99001A011\nKaai en Veer;zomaar\n');
  assert.deepEqual(short(csv.areas), wanted);
  assert.deepEqual(csv.wrong, [{ line: 4, reason: 'areas.codeUnclear' }]);
  assert.deepEqual(short((await readText('wijken.json', '{"Kaai en Veer": ["99001A00-", "99001A011"]}')).areas), wanted);
  assert.deepEqual(short((await readText('wijken.json', '[{"wijk": "Kaai en Veer", "sectoren": ["99001A00-", "99001A011"]}]')).areas), wanted);
});

test('boundaries in RD under the property names of CBS and PDOK; water is left out', async () => {
  const { contents, year, areas, notes } = await readText('buurten.json', collection([
    feature({ buurtcode: 'BU99010101', buurtnaam: 'Haven', wijkcode: 'WK990101', gemeentecode: 'GM9901', gemeentenaam: 'Rivierstad', water: 'NEE', jaar: 2024 }, square(155000, 463000, 500)),
    feature({ buurtcode: 'BU99010197', buurtnaam: 'Rivier', wijkcode: 'WK990101', gemeentecode: 'GM9901', gemeentenaam: 'Rivierstad', water: 'JA', jaar: 2024 }, square(155500, 463000, 500)),
  ], { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } } }));
  assert.deepEqual([contents, year, notes], ['boundaries', 2024, { 'areas.waterLeftOut': 1 }]);
  assert.deepEqual(short(areas), [['BU99010101', 'buurt', 'Haven', 'WK990101'], ['WK990101', 'wijk', null, 'GM9901'], ['GM9901', 'municipality', 'Rivierstad', null]]);
  const [lon, lat] = areas[0]!.boundary!.coordinates[0]![0]![0]!;
  assert.ok(metresBetween({ lat, lon }, { lat: 52.155172897, lon: 5.387203657 }) < 0.3);
});

test('boundaries under GM_CODE and under statcode, with the year from jrstatcode', async () => {
  const old = await readText('gemeente_2019.geojson', collection([feature({ GM_CODE: 'GM9901', GM_NAAM: 'Rivierstad', H2O: 'NEE' }, square(5, 52, 0.01))]));
  assert.deepEqual([old.year, short(old.areas)], [2019, [['GM9901', 'municipality', 'Rivierstad', null]]]);
  const general = await readText('wijken.geojson', collection([feature({ statcode: 'WK990101', jrstatcode: '2023WK990101', statnaam: 'Molenwijk', rubriek: 'wijk' }, [square(5, 52, 0.01)], 'MultiPolygon')]));
  assert.deepEqual([general.year, general.areas[0]!.name, general.areas[0]!.level], [2023, 'Molenwijk', 'wijk']);
});

test('Statbel\'s sectors in Lambert 2008 and Lambert 72 fall on the same place', async () => {
  const properties = { cd_sector: '44999A00-', tx_sector_descr_nl: 'Kaai', cd_munty_refnis: '99001', tx_munty_descr_nl: 'Overwater' };
  const places = await Promise.all([[719006.2, 687326.21], [219009.14, 187317.72]].map(async ([x, y]) => {
    const { areas } = await readText('sectors_20240101.geojson', collection([feature(properties, square(x!, y!, 300))]));
    assert.deepEqual(short(areas)[0], ['44999A00-', 'sector', 'Kaai', '99001']);
    return areas[0]!.boundary!.coordinates[0]![0]![0]!;
  }));
  assert.ok(metresBetween({ lon: places[0]![0], lat: places[0]![1] }, { lon: places[1]![0], lat: places[1]![1] }) < 0.2);
});

test('swapped latitude and longitude are put right and told; a place elsewhere is wrong; a false crs is told', async () => {
  const { areas, wrong, notes } = await readText('g.geojson', collection([
    feature({ gemeentecode: 'GM9901' }, square(52, 5, 0.01)), feature({ gemeentecode: 'GM9902' }, square(-80, 25, 0.01)), feature({ gemeentecode: 'GM9903' }, square(155000, 463000, 100)),
  ], { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } }));
  assert.deepEqual(areas[0]!.boundary!.coordinates[0]![0]![1], [5, 52.01]);
  assert.deepEqual(wrong, [{ line: 2, reason: 'areas.placeElsewhere' }]);
  assert.deepEqual(notes, { 'areas.swapped': 1, 'areas.crsDiffers': 1 });
});

test('boundaries that residents drew are kept as drawn areas, with who drew them', { skip: skipWithout('arnhem_poi/towns_level1.geojson', 'arnhem_poi/play_area_2nd_division.json') }, async () => {
  const towns = await readShared('arnhem_poi/towns_level1.geojson');
  assert.deepEqual(towns.areas.map((a) => [a.name, a.level, a.drawnBy, a.country]),
    ['Arnhem Noord', 'Arnhem Zuid', 'Oosterbeek', 'Velp'].map((name) => [name, 'drawn', 'Towns (Level 1 admin)', 'NL']));
  assert.equal(towns.notes['areas.drawnKept'], 4);
  const parts = await readShared('arnhem_poi/play_area_2nd_division.json', { drawnBy: 'Bewonersgroep' });
  assert.deepEqual([parts.areas.length, parts.wrong.length, parts.areas[0]!.drawnBy], [8, 0, 'Bewonersgroep']);
  assert.ok(parts.areas.every((a) => a.code.length <= 40 && /^eigen-[a-z0-9-]+$/.test(a.code)));
});

test('points are no boundaries, and each one says so', { skip: skipWithout('arnhem_poi/hiding_zones.geojson') }, async () => {
  const { areas, wrong } = await readShared('arnhem_poi/hiding_zones.geojson');
  assert.deepEqual([areas.length, wrong.length, wrong[0]!.reason], [0, 112, 'areas.pointIsNoBoundary']);
});

test('a large file of boundaries is read feature by feature, wherever the pieces break', async () => {
  const text = collection([feature({ gemeentecode: 'GM9901', gemeentenaam: 'Stad "A", [oost] {zuid} \\' }, square(5, 52, 0.01)), feature({ gemeentecode: 'GM9902', gemeentenaam: 'Één' }, square(5.1, 52, 0.01))]);
  const bytes = new TextEncoder().encode(text);
  const inCrumbs: SourceFile = { name: 'g.geojson', async *bytes() { yield bytes.slice(0, 200); for (let i = 200; i < bytes.length; i += 3) yield bytes.slice(i, i + 3); } };
  assert.deepEqual((await read(inCrumbs)).areas.map((a) => a.name), ['Stad "A", [oost] {zuid} \\', 'Één']);
  await assert.rejects(readText('g.geojson', text.slice(0, -40)), refusedAs('areas.fileBroken'));
});

test('Dutch postcodes with place, municipality and point', { skip: skipWithout('postcodes_nl/nl_4pp.csv') }, async () => {
  const { contents, postcodes, wrong } = await readShared('postcodes_nl/nl_4pp.csv');
  assert.deepEqual([contents, postcodes.length, wrong.length], ['postcodes', 4699, 0]);
  assert.deepEqual(postcodes[0], { country: 'NL', postcode: '1000', place: 'Amsterdam', municipality: 'Amsterdam', lat: 52.3362429, lon: 4.8694444 });
});

test('Belgian postcodes without a header, several places to one postcode', async () => {
  const { postcodes } = await readText('zipcodes.csv', '9940,"Kaai aan Zee",3.7,51.1\n9940,Veer,3.71,51.12\n');
  assert.deepEqual(postcodes.map((p) => [p.country, p.postcode, p.place, p.municipality]), [['BE', '9940', 'Kaai aan Zee', null], ['BE', '9940', 'Veer', null]]);
});

test('a file of another kind is refused in plain words', async () => {
  const files: [string, string | Uint8Array, string][] = [
    ['leeg.csv', '', 'areas.fileEmpty'],
    ['kaart.geojson', '<!doctype html><html>', 'areas.fileIsWebPage'],
    ['kaart.geojson', '{"type":"FeatureCollection","features":[]}', 'areas.noAreasInFile'],
    ['gebieden.csv', Buffer.from('PK\x03\x04 xl/workbook.xml', 'latin1'), 'areas.fileIsSpreadsheet'],
    ['gebieden.csv', Buffer.from('PK\x03\x04 sectoren.txt', 'latin1'), 'areas.fileIsZip'],
    ['gebieden.shp', Buffer.from([0, 0, 0x27, 0x0a, 0, 0, 0, 0]), 'areas.fileIsShape'],
    ['brief.csv', '%PDF-1.7', 'areas.fileUnknown'],
    ['leden.csv', 'naam;telefoon\nIemand;06\n', 'areas.fileUnknown'],
    ['x.json', '{"a": 1', 'areas.fileBroken'],
    ['x.json', '{"a": 1}', 'areas.fileUnknown'],
    ['x.json', '[1, null, "x"]', 'areas.fileUnknown'],
  ];
  for (const [name, content, key] of files) await assert.rejects(readText(name, content), refusedAs(key), `${name} ${key}`);
});
