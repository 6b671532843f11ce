import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sql } from 'kysely';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system } from '#tests/house.ts';
import { sharedData, skipWithout } from '#tests/shared-data.ts';
import { exportDirectory, runImport, showImport, showImportRows, stageImport } from './index.ts';

const h = await house('demo');

for (const format of ['xlsx', 'csv'] as const) {
  test(`the whole demo written as .${format} reads back to the same, cell for cell`, async () => {
    for (const region of [h.region, h.otherRegion]) {
      const context = h.as(system, { region });
      const { bytes } = await exportDirectory(context, { format });
      const id = await stageImport(context, { bytes, fileName: `kaart.${format}` });
      const { counts } = await showImport(context, { id }), { rows } = await showImportRows(context, { id, status: 'changed' });
      assert.ok(counts.same > 20);
      assert.deepEqual({ ...counts, same: 0 }, { new: 0, changed: 0, same: 0, twin: 0, wrong: 0 }, JSON.stringify(rows).slice(0, 2_000));
    }
  });
}

test('a real directory in its own column names comes in: organisations, services and locations, empty addresses left out',
  { skip: skipWithout('hsds_florida/organizations.csv', 'hsds_florida/services.csv', 'hsds_florida/locations.csv') }, async () => {
    const context = h.as(system);
    const counted = [];
    for (const file of ['organizations', 'services', 'locations']) {
      const id = await stageImport(context, { bytes: readFileSync(sharedData(`hsds_florida/${file}.csv`)), fileName: `${file}.csv`, source: 'Florida' });
      const { counts, columns } = await showImport(context, { id });
      assert.ok(columns.some(({ chosen }) => chosen === 'party.name') && columns.some(({ chosen }) => chosen === 'party.id'));
      assert.deepEqual([counts.wrong, counts.twin], [0, 0], file);
      counted.push((await runImport(context, { id })).new);
    }
    assert.equal(counted[0], 20);
    assert.ok((counted[1] ?? 0) >= 135 && (counted[2] ?? 0) > 100, JSON.stringify(counted));
    const again = await stageImport(context, { bytes: readFileSync(sharedData('hsds_florida/services.csv')), fileName: 'services.csv', source: 'Florida' });
    assert.deepEqual({ ...(await showImport(context, { id: again })).counts, same: 0 }, { new: 0, changed: 0, same: 0, twin: 0, wrong: 0 });
    const { rows } = await inTransaction(context, ({ tx }) => sql`select 1 from phone where number like '+31305%'`.execute(tx));
    assert.deepEqual(rows, [], 'an American number is not taken for a Dutch one');
  });
