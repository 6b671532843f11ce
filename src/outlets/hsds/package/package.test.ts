import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readServices, saveServices } from '#modules/directory/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system, visitor } from '#tests/house.ts';
import { sharedData, skipWithout } from '#tests/shared-data.ts';
import { packageOf } from './keep-package.ts';
import { tables } from './tables.ts';

const h = await house('demo');
const SITE = 'https://rivierstad.example';
type Rows = Record<string, string>[];
async function unpacked(): Promise<Map<string, Rows>> {
  const files = unzipSync(await packageOf(h.as(visitor), SITE));
  return new Map(Object.entries(files).filter(([name]) => name.endsWith('.csv')).map(([name, bytes]) => [name, parse(strFromU8(bytes), { columns: true }) as Rows]));
}

test('tables and fields stand in the order of the specification, each with its type', { skip: skipWithout('hsds_spec') }, () => {
  type Spec = { resources: { name: string; path: string; schema: { fields: { name: string; type: string; format?: string; constraints: { required: boolean } }[] } }[] };
  const spec = JSON.parse(readFileSync(sharedData('hsds_spec/datapackage.json'), 'utf8')) as Spec;
  assert.deepEqual(tables.map((t) => ({ name: t.name, path: t.path, fields: t.fields.map((f) => [f.name, f.type, f.format, f.required]) })),
    spec.resources.map((r) => ({ name: r.name, path: r.path, fields: r.schema.fields.map((f) => [f.name, f.type, f.format ?? null, f.constraints.required]) })));
});

test('what must be filled in is, ids are unique, and every reference leads to a row of the package', async () => {
  const rows = await unpacked();
  assert.equal(rows.size, tables.length);
  const ids = new Map(tables.map((t) => [t.name as string, new Set((rows.get(t.path) ?? []).map((r) => r.id))]));
  for (const table of tables) {
    const all = rows.get(table.path)!;
    assert.equal(ids.get(table.name)!.size, all.length, `${table.name}: ids`);
    for (const field of table.fields) {
      if (field.required) assert.deepEqual(all.filter((r) => !r[field.name]), [], `${table.name}.${field.name} is empty`);
      const target = field.name.endsWith('_id') ? ids.get(field.name.slice(0, -3)) : undefined;
      if (target) assert.deepEqual(all.filter((r) => r[field.name] && !target.has(r[field.name])), [], `${table.name}.${field.name} leads nowhere`);
    }
  }
  assert.ok(rows.get('services.csv')!.length > 100 && rows.get('schedules.csv')!.length > 100);
});

test('a cell that a spreadsheet program would take for a formula does no harm', async () => {
  await inTransaction(h.as(system), async (work) => {
    const [entry] = await readServices(work.tx, { slugs: ['telefoon-en-tablet'] });
    await saveServices(work, [{ document: { ...entry!.document, description: '=HYPERLINK("http://kwaad.example";"klik")' } }], { source: 'form' });
  });
  const services = (await unpacked()).get('services.csv')!;
  assert.ok(services.some((s) => s.description === '\'=HYPERLINK("http://kwaad.example";"klik")'));
  const cells = [...(await unpacked()).values()].flat().flatMap((row) => Object.values(row));
  assert.deepEqual(cells.filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell)), []);
});

test('nobody is in it who is not public', async () => {
  const all = JSON.stringify([...(await unpacked())]);
  for (const name of ['Samir el Idrissi', 'samir@welzijndebrug.example', '06 00 00 00 12', 'Joke Lammers', 'Haverstraat 41']) assert.ok(!all.includes(name), name);
});
