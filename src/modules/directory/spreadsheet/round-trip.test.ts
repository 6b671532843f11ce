import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { readSheet, writeCsv, type Cell } from '#modules/imports/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system } from '#tests/house.ts';
import { locationDocument, partyDocument, serviceDocument, type FunctionContact, type ServiceInput } from '../documents.ts';
import { readLocations, readParties, readServices } from '../read-entries.ts';
import { saveLocations, saveParties, saveServices } from '../save-entries.ts';
import { exportDirectory, runImport, showImport, showImportRows, stageImport } from './index.ts';

const h = await house();
const desk = (name: string, number: string, more: object = {}) => ({ name, phones: [{ number, ...more }] });
const weekly = (day: 'MO' | 'TU') => [{ freq: 'WEEKLY' as const, byday: [day], opensAt: '09:00', closesAt: '12:00' }];
const offer = (more: Partial<ServiceInput> = {}) => v.parse(serviceDocument, { slug: 'spreekuur', party: 'de-brug', name: 'Spreekuur', plainWords: 'Vragen over jeugd.', contacts: [{ ...desk('Team Jeugd', '+31261110001', { extension: 4 }), title: 'aanmelden' }],
  locations: [{ location: 'huis-noord', schedules: weekly('MO'), contacts: [desk('Balie', '+31261110002')] }, { location: 'huis-zuid', schedules: weekly('TU') }], ...more });
await inTransaction(h.as(system), async (work) => {
  await saveParties(work, [{ document: v.parse(partyDocument, { slug: 'de-brug', name: 'De Brug', plainWords: 'Een huis.', contacts: [{ name: 'Secretariaat', email: 'secretariaat@debrug.example' }], privateContacts: [{ name: 'Jan de Boer', phone: '+31612345678' }] }) }], { source: 'form' });
  await saveLocations(work, [{ document: v.parse(locationDocument, { slug: 'huis-noord', name: 'Huis Noord', address: 'Kerkstraat 1', postcode: '6811 AB', city: 'Rivierstad', contacts: [desk('Receptie', '+31261110003')] }) },
    { document: v.parse(locationDocument, { slug: 'huis-zuid', name: 'Huis Zuid', address: 'Markt 2', postcode: '6811 AC', city: 'Rivierstad' }) }], { source: 'form' });
  await saveServices(work, [{ document: offer() }], { source: 'form' });
});

const tableOf = async (format: 'xlsx' | 'csv' = 'csv'): Promise<Cell[][]> => (await readSheet((await exportDirectory(h.as(system), { format })).bytes, { name: `kaart.${format}` }))[0]!.rows.map(({ cells }) => [...cells]);
async function readBack(rows: Cell[][], context = h.as(system)) {
  const id = await stageImport(context, { bytes: writeCsv(rows), fileName: 'kaart.csv' });
  return { id, counts: (await showImport(context, { id })).counts, rows: (await showImportRows(context, { id })).rows };
}
const entries = (context = h.as(system)) => inTransaction(context, async ({ tx }) => ({ party: (await readParties(tx))[0]!.document, places: new Map((await readLocations(tx)).map(({ document: d }) => [d.name, d])), service: (await readServices(tx))[0]!.document }));
const called = (desks: readonly FunctionContact[]) => desks.map(({ name, title, phones, email }) => [name, title, phones.map(({ number, extension }) => [number, extension ?? null].join(' ')).join(), email]);
const change = (rows: Cell[][], from: string, to: string) => rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(from, to) : cell)));

test('desks of an organisation, an offer, at one of its places and of a place are in the export, people are not, and it reads back to the same', async () => {
  for (const format of ['csv', 'xlsx'] as const) {
    const table = await tableOf(format), text = JSON.stringify(table);
    for (const line of ['Team Jeugd, aanmelden, 026 111 00 01 toestel 4', 'Balie, 026 111 00 02', 'Receptie, 026 111 00 03', 'Secretariaat, secretariaat@debrug.example']) assert.ok(text.includes(line), line);
    assert.doesNotMatch(text, /Boer|12345678|12 34 56 78/);
    assert.deepEqual((await readBack(table)).counts, { new: 0, changed: 0, same: 2, twin: 0, wrong: 0 }, format);
  }
});

test('a number of a desk that is changed in the file changes there, at that place alone', async () => {
  const { id, rows } = await readBack(change(await tableOf(), 'Balie, 026 111 00 02', 'Balie, 026 111 00 22\nTeam Ria, 026 111 00 23\nLoket, 06-12121212\nLoket Wonen, 026 111 00 24'));
  assert.deepEqual(rows[0]!.changes.map(({ field }) => field), ['service.desksHere']);
  await runImport(h.as(system), { id });
  const { service, party, places } = await entries();
  assert.deepEqual(service.locations.map(({ location, contacts, schedules }) => [location, called(contacts), schedules.map(({ byday }) => byday.join())]), [
    ['huis-noord', [['Balie', null, '+31261110022 ', null], ['Loket Wonen', null, '+31261110024 ', null]], ['MO']], ['huis-zuid', [], ['TU']]]);
  assert.deepEqual([called(service.contacts), called(party.contacts), called(places.get('Huis Noord')!.contacts)], [[['Team Jeugd', 'aanmelden', '+31261110001 4', null]], [['Secretariaat', null, '', 'secretariaat@debrug.example']], [['Receptie', null, '+31261110003 ', null]]]);
  assert.deepEqual(party.privateContacts.map(({ name, phone }) => `${name ?? ''} ${phone}`).sort(), [' +31612121212', 'Jan de Boer +31612345678', 'Team Ria +31261110023'], 'who may be a person, and a mobile number, are not public');
});

test('hours that are changed at one of several places hold there, and the other place stays', async () => {
  const { id } = await readBack(change(await tableOf(), 'Dinsdag 9.00 - 12.00 uur', 'Dinsdag 10.00 - 13.00 uur'));
  await runImport(h.as(system), { id });
  const { service } = await entries();
  assert.deepEqual([service.schedules, service.locations.map(({ location, schedules }) => [location, schedules.map(({ byday, opensAt }) => [byday.join(), opensAt].join(' '))])], [[], [['huis-noord', ['MO 09:00']], ['huis-zuid', ['TU 10:00']]]]);
});

test('a file with one of the rows of an offer changes that place, and takes the other from nobody', async () => {
  const rows = change(await tableOf(), 'Dinsdag 10.00 - 13.00 uur', 'Dinsdag 11.00 - 14.00 uur').filter((row) => !row.includes('Huis Noord'));
  const { id } = await readBack(rows);
  await runImport(h.as(system), { id });
  const { service } = await entries();
  assert.deepEqual(service.locations.map(({ location, schedules }) => [location, schedules.map(({ byday, opensAt }) => [byday.join(), opensAt].join(' '))]), [['huis-noord', ['MO 09:00']], ['huis-zuid', ['TU 11:00']]]);
});

test('a desk of a place that is changed in the file changes there', async () => {
  const { id } = await readBack(change(await tableOf(), 'Receptie, 026 111 00 03', 'Receptie, 026 111 00 33'));
  await runImport(h.as(system), { id });
  const { service, places } = await entries();
  assert.deepEqual([called(places.get('Huis Noord')!.contacts), service.locations.map(({ location }) => location)], [[['Receptie', null, '+31261110033 ', null]], ['huis-noord', 'huis-zuid']]);
});

test('an empty directory that reads the file gets the same desks', async () => {
  const context = (await house()).as(system);
  const { id } = await readBack((await tableOf()).map((row) => row.slice(0, -2)), context);
  await runImport(context, { id });
  const [ours, theirs] = [await entries(), await entries(context)];
  assert.deepEqual([called(theirs.service.contacts), theirs.service.locations.map(({ contacts }) => called(contacts)), called(theirs.party.contacts), called(theirs.places.get('Huis Noord')!.contacts)],
    [called(ours.service.contacts), ours.service.locations.map(({ contacts }) => called(contacts)), called(ours.party.contacts), called(ours.places.get('Huis Noord')!.contacts)]);
});

test('hours at a place whose address is secret change there, and no second such place comes of it', async () => {
  await inTransaction(h.as(system), async (work) => {
    await saveLocations(work, [{ document: v.parse(locationDocument, { slug: 'opvang', name: 'Opvang', addressSecret: true }) }], { source: 'form' });
    await saveServices(work, [{ document: v.parse(serviceDocument, { slug: 'nacht', party: 'de-brug', name: 'Nachtopvang', plainWords: 'Een bed.', locations: [{ location: 'opvang', schedules: weekly('MO') }] }) }], { source: 'form' });
  });
  const table = await tableOf(), row = table.findIndex((cells) => cells.includes('Nachtopvang'));
  const { id } = await readBack(table.map((cells, i) => (i === row ? change([cells], 'Maandag 9.00 - 12.00 uur', 'Maandag 10.00 - 12.00 uur')[0]! : cells)));
  await runImport(h.as(system), { id });
  const { places, services } = await inTransaction(h.as(system), async ({ tx }) => ({ places: (await readLocations(tx)).map(({ slug }) => slug), services: await readServices(tx, { slugs: ['nacht'] }) }));
  assert.deepEqual([places.sort(), services[0]!.document.locations.map(({ location, schedules }) => [location, schedules[0]!.opensAt])], [['huis-noord', 'huis-zuid', 'opvang'], [['opvang', '10:00']]]);
});

test('hours that hold at every place, changed at one in the file, are no more told there as they were', async () => {
  await inTransaction(h.as(system), (work) => saveServices(work, [{ document: v.parse(serviceDocument, { slug: 'ruil', party: 'de-brug', name: 'Ruilkast', plainWords: 'Boeken.', schedules: weekly('MO'), locations: [{ location: 'huis-noord' }, { location: 'huis-zuid' }] }) }], { source: 'form' }));
  const table = await tableOf(), row = table.findIndex((cells) => cells.includes('Ruilkast') && cells.includes('Huis Zuid'));
  const { id } = await readBack(table.map((cells, i) => (i === row ? change([cells], 'Maandag 9.00 - 12.00 uur', 'Maandag 10.00 - 12.00 uur')[0]! : cells)));
  await runImport(h.as(system), { id });
  const [service] = await inTransaction(h.as(system), ({ tx }) => readServices(tx, { slugs: ['ruil'] }));
  assert.deepEqual([service!.document.schedules.length, service!.document.locations.map(({ location, schedules }) => [location, ...schedules.map(({ opensAt }) => opensAt)])], [0, [['huis-noord', '09:00'], ['huis-zuid', '10:00']]]);
});

test('of two desks of one name the one that is changed changes, and the other stays', async () => {
  const balies = [{ ...desk('Balie', '+31261110041'), title: 'begane grond' }, { ...desk('Balie', '+31261110042'), title: 'eerste etage' }];
  await inTransaction(h.as(system), (work) => saveServices(work, [{ document: v.parse(serviceDocument, { slug: 'uitleen', party: 'de-brug', name: 'Uitleen', plainWords: 'Spullen.', contacts: balies }) }], { source: 'form' }));
  const { id } = await readBack(change(await tableOf(), '026 111 00 41', '026 111 00 51'));
  await runImport(h.as(system), { id });
  const [service] = await inTransaction(h.as(system), ({ tx }) => readServices(tx, { slugs: ['uitleen'] }));
  assert.deepEqual(called(service!.document.contacts), [['Balie', 'begane grond', '+31261110051 ', null], ['Balie', 'eerste etage', '+31261110042 ', null]]);
});
