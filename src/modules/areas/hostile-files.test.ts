import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { house, TUESDAY } from '#tests/house.ts';
import { asOwner } from '#platform/db/index.ts';
import { textOf } from '#platform/i18n/index.ts';
import { Refusal } from '#platform/use-case/index.ts';
import { importAreas, importInto } from './import-areas.ts';
import { fileInMemory } from './read/source-file.ts';
import { sqlOfClient, type Sql } from './sql.ts';
import { summaryLines } from './summary-lines.ts';
import { processorTime } from '#tests/processor-time.ts';

const h = await house();

/** Imports it and says the outcome in Dutch. Anything else than a summary or a refusal is a bug and throws. */
async function outcomeOf(name: string, content: string | Uint8Array, sql?: Sql): Promise<string> {
  const file = fileInMemory(name, content);
  try {
    return summaryLines(await (sql ? importInto(sql, file, { now: TUESDAY }) : importAreas(h.url, file, { now: TUESDAY })), 'nl').at(-1)!;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return textOf('nl', error.key, error.values);
  }
}

const nasty = fc.oneof(
  fc.constantFrom('', '.', 'GM9901', 'WK990101', 'BU99010101', '99001', '44999A00-', 'NL00', 'JA', '2024', '\0', '\ud800', "'; drop table commons.area; --", '{"a":[1', '"', '9'.repeat(400), 'x'.repeat(5000), '1e999', '-99999999', 'NaN'),
  fc.string({ maxLength: 12 }), fc.integer().map(String), fc.double().map(String));
const heading = fc.constantFrom('gwb_code', 'regio', 'a_inw', 'gm_naam', 'p_new', 'CD_REFNIS', 'CD_SECTOR', 'TX_DESCR_NL', 'LVL_REFNIS', 'DT_VLDT_END', 'wijk', 'sector', 'postcode', 'woonplaats',
  'latitude', 'longitude', 'CS01012024', 'Horeca/Cafés (km)', 'AantalInwoners_5', '__proto__', 'constructor', 'x'.repeat(4000), '');
const number = fc.oneof(fc.double({ min: 2, max: 54 }), fc.double(), fc.constantFrom(5, 52, 155000, 463000, 219009, 187317, 1e308, -0), fc.constantFrom<unknown>(null, '5', [], {}, Number.MAX_SAFE_INTEGER));
const ring = fc.array(fc.array(number, { maxLength: 3 }), { maxLength: 6 });
const geometry = fc.record({ type: fc.constantFrom('Polygon', 'MultiPolygon', 'Point', 'LineString', 'MultiLineString', 'x'), coordinates: fc.oneof(ring, fc.array(ring, { maxLength: 3 }), fc.array(fc.array(ring, { maxLength: 2 }), { maxLength: 2 }), number) });
const properties = fc.oneof(fc.dictionary(fc.oneof(heading, fc.constantFrom('buurtcode', 'gemeentecode', 'naam', 'jaar', 'water', 'statcode')), fc.oneof(nasty, number), { maxKeys: 5 }), fc.constant(null));

test('a thousand hostile tables and maps are imported or refused in Dutch, never more', { timeout: 120_000 }, async () => {
  const table = fc.tuple(fc.constantFrom(';', ',', '|', '\t'), fc.array(heading, { minLength: 1, maxLength: 6 }), fc.array(fc.array(nasty, { maxLength: 7 }), { maxLength: 5 }))
    .map(([delimiter, head, rows]) => [head, ...rows].map((cells) => cells.join(delimiter)).join('\n'));
  const map = fc.array(fc.record({ type: fc.constant('Feature'), properties, geometry }), { maxLength: 4 }).map((features) => JSON.stringify({ type: 'FeatureCollection', name: 'x', features }));
  const json = fc.oneof(fc.json(), fc.dictionary(nasty, fc.dictionary(heading, nasty)).map((o) => JSON.stringify(o)), fc.array(fc.dictionary(heading, nasty)).map((o) => JSON.stringify({ value: o })));
  const damaged = fc.tuple(fc.oneof(table, map, json), fc.nat(), fc.string({ maxLength: 3 })).map(([text, at, insert]) => { const i = at % (text.length + 1); return text.slice(0, i) + insert + text.slice(i); });
  await asOwner(h.url, (client) => fc.assert(fc.asyncProperty(fc.constantFrom('kwb2024.csv', 'x', 'kaart-2023.geojson'), fc.oneof(table, map, json, damaged), async (name, content) => {
    await client.query('begin');
    try {
      assert.match(await outcomeOf(name, content, sqlOfClient(client)), /^nieuw \d+, gewijzigd \d+, gelijk \d+, fout \d+$|[.!?]$/);
    } finally {
      await client.query('rollback');
    }
  }), { numRuns: 1000 }));
});

test('what was imported of it can be imported again without a change', { timeout: 60_000 }, async () => {
  const csv = 'gwb_code;regio;a_inw;p_new\n' + ['GM9901;\0Rivierstad;5;1,5', `WK990101;${'x'.repeat(5000)};.;.`, 'BU99010101;\ud800wijk;1e3;0', 'BU99010102;;;'].join('\n');
  await outcomeOf('kwb2024.csv', csv);
  assert.match(await outcomeOf('kwb2024.csv', csv), /^nieuw 0, gewijzigd 0/);
});

test('a million columns, a row without end and a feature without end are refused at once', async () => {
  for (const content of [`gwb_code${';a_inw'.repeat(1_000_000)}\nGM9901;1`, `gwb_code;a_inw\n"${'GM9901;'.repeat(1_000_000)}`, `{"type":"FeatureCollection","features":[{"type":"Feature","x":"${'y'.repeat(3_000_000)}`,
    `{"type":"FeatureCollection"${',"a":1'.repeat(500_000)},"features":[]}`, '['.repeat(200_000), `{"type":"FeatureCollection","features":${'['.repeat(200_000)}`]) {
    const started = processorTime();
    assert.match(await outcomeOf('kwb2024.csv', content), /\.$/);
    assert.ok(processorTime() - started < 3000);
  }
});
