import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { Refusal } from '#platform/use-case/index.ts';
import { house, system, visitor } from '#tests/house.ts';
import { allRegions, saveSettings } from './index.ts';

const h = await house('empty');
const told = { helpPhone: '026 111 11 11', helpHours: 'ma', helpPlace: 'Kade 3', schoolRegion: 'zuid', addressService: false, tilesAddress: '', tilesAttribution: 'is left out without an address' };
const settingsOf = async (slug: string) => (await allRegions(h.db)).find((r) => r.slug === slug)!.settings;

test('a region from before there was a choice uses nothing from outside', async () => {
  await h.db.inRegion(h.region.schema, { person: null, scopes: [] }, (tx) => sql`select commons.keep_settings('{"helpPhone": "1", "helpHours": "ma", "helpPlace": "hier", "schoolRegion": "midden"}')`.execute(tx));
  assert.deepEqual(await settingsOf('rivierstad'), { helpPhone: '1', helpHours: 'ma', helpPlace: 'hier', schoolRegion: 'midden', privacyOfficer: '', privacyEmail: '', addressService: false, tiles: null });
});

test('an administrator changes all settings of the own region and none of another', async () => {
  const elsewhere = await settingsOf('overwater');
  await saveSettings(h.as(system), { ...told, privacyOfficer: 'functionaris', privacyEmail: 'privacy@rivierstad.example', addressService: true, tilesAddress: ' https://kaart.example/{z}/{x}/{y}.png ', tilesAttribution: 'Kadaster' });
  assert.deepEqual(await settingsOf('rivierstad'), { helpPhone: '026 111 11 11', helpHours: 'ma', helpPlace: 'Kade 3', schoolRegion: 'zuid', privacyOfficer: 'functionaris', privacyEmail: 'privacy@rivierstad.example', addressService: true, tiles: { address: 'https://kaart.example/{z}/{x}/{y}.png', attribution: 'Kadaster' } });
  assert.deepEqual(await settingsOf('overwater'), elsewhere);
  await saveSettings(h.as(system), told);
  assert.equal((await settingsOf('rivierstad')).tiles, null);
});

test('school holidays are those of the own country', async () => {
  await assert.rejects(saveSettings(h.as(system), { ...told, schoolRegion: 'vlaanderen' }), (problem) => problem instanceof Refusal && problem.fields.schoolRegion === 'regions.schoolRegionElsewhere');
  await assert.rejects(saveSettings(h.as(system, { region: h.otherRegion }), told), Refusal);
  await saveSettings(h.as(system, { region: h.otherRegion }), { ...told, schoolRegion: 'vlaanderen' });
});

test('nobody else may', async () => {
  await assert.rejects(saveSettings(h.as(visitor), told), (problem) => problem instanceof Refusal && problem.status === 404);
  await assert.rejects(saveSettings(h.as({ kind: 'person', id: h.region.id, name: 'Els', scopes: ['editor:region:region'] }), told), Refusal);
});
