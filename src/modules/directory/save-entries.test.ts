import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { inTransaction, Refusal, type Work } from '#platform/use-case/index.ts';
import { house, system, visitor } from '#tests/house.ts';
import { locationDocument, partyDocument, serviceDocument, type PartyInput, type ServiceInput } from './documents.ts';
import { readLocations, readParties, readServices } from './read-entries.ts';
import { removeEntries } from './remove-entries.ts';
import { saveLocations, saveParties, saveServices } from './save-entries.ts';
import { showParty } from './show-party.ts';
import { showService } from './show-service.ts';
import type { PartyView, ServiceView } from './views.ts';

const h = await house();
const inRegion = <T>(work: (work: Work) => Promise<T>) => inTransaction(h.as(system), work);
const form = { source: 'form' };
const party = (more: Partial<PartyInput> = {}) => v.parse(partyDocument, { name: 'Buurthuis De Wiek', plainWords: 'Een huis voor de hele buurt.', areas: ['WK990101'], ...more });
const service = (more: Partial<ServiceInput> = {}) => v.parse(serviceDocument, { party: 'buurthuis-de-wiek', name: 'Koffie', plainWords: 'Drink koffie met buren.', ...more });

test('what is saved is read back as it was, hours, telephone, costs and papers included', async () => {
  const given = service({ name: 'Spreekuur', party: 'welzijn-west', costs: [{ kind: 'amount', amountCents: 250, description: 'per keer' }], requiredDocuments: ['identiteitskaart'],
    phones: [{ number: '+31260000001', schedules: [{ freq: 'WEEKLY', byday: ['MO'], opensAt: '09:00', closesAt: '12:00' }] }], referral: { who: 'professional', how: 'Bel vooraf.', waitingTimeAsOf: '2026-11-01' },
    locations: [{ location: 'de-wiek', schedules: [{ freq: 'MONTHLY', byday: ['1TU'], opensAt: '14:00', closesAt: '16:00', note: 'Niet in juli' }] }] });
  await inRegion(async (work) => {
    await saveLocations(work, [{ document: v.parse(locationDocument, { slug: 'de-wiek', name: 'De Wiek', address: 'Molenplein 4' }) }], form);
    await saveParties(work, [{ document: party({ name: 'Welzijn West', slug: 'welzijn-west' }) }], form);
    await saveServices(work, [{ document: given }], form);
    const [read] = await readServices(work.tx, { slugs: ['spreekuur'] });
    assert.deepEqual(read!.document, { ...given, slug: 'spreekuur' });
  });
});

test('the same document again is the same: no fact, no version', async () => {
  const document = party({ name: 'Wijkbedrijf', privateContacts: [{ name: 'Iemand', email: 'iemand@voorbeeld.example' }] });
  const [first] = await inRegion((work) => saveParties(work, [{ document }], form));
  const [second] = await inRegion((work) => saveParties(work, [{ id: first!.id, document }], form));
  assert.equal(first!.outcome, 'new');
  assert.equal(second!.outcome, 'same');
  const versions = await inRegion(({ tx }) => tx.selectFrom('version').select('number').where('subject_id', '=', first!.id).execute());
  assert.deepEqual(versions, [{ number: 1 }]);
});

test('each change keeps the whole document as a version, with the fact that made it', async () => {
  const [first] = await inRegion((work) => saveParties(work, [{ document: party({ name: 'Repair café' }) }], form));
  const [second] = await inRegion((work) => saveParties(work, [{ id: first!.id, document: party({ name: 'Repair café', description: 'Elke zaterdag.' }) }], form));
  assert.equal(second!.outcome, 'changed');
  const versions = await inRegion(({ tx }) => tx.selectFrom('version').select(['number', 'document', 'fact_id']).where('subject_id', '=', first!.id).orderBy('number').execute());
  assert.deepEqual(versions.map((x) => [x.number, (x.document as PartyInput).description, x.fact_id]), [[1, null, first!.factId], [2, 'Elke zaterdag.', second!.factId]]);
});

test('two of the same name get readable slugs of their own', async () => {
  const saved = await inRegion((work) => saveParties(work, [{ document: party({ name: 'Café Taal' }) }, { document: party({ name: 'Café Taal' }) }], form));
  assert.deepEqual(saved.map((s) => s.slug), ['cafe-taal', 'cafe-taal-2']);
});

test('who renames an entry gives it a new slug; every earlier one leads to it for good and is given to nobody else', async () => {
  const save = (document: Partial<PartyInput>, id?: string) => inRegion(async (work) => (await saveParties(work, [{ ...(id ? { id } : {}), document: party(document) }], form))[0]!);
  const { id } = await save({ name: 'Naaiatelier' });
  const { slug: offer } = await inRegion(async (work) => (await saveServices(work, [{ document: service({ name: 'Kleren maken', party: 'naaiatelier' }) }], form))[0]!);
  assert.equal((await save({ name: 'Naaicafé Zuid', slug: 'naaiatelier' }, id)).slug, 'naaicafe-zuid');
  assert.equal((await save({ name: 'Stofhuis' }, id)).slug, 'stofhuis');
  const shown = (slug: string) => showParty(h.as(visitor), slug);
  for (const old of ['naaiatelier', 'naaicafe-zuid']) assert.deepEqual(await shown(old), { movedTo: 'stofhuis' });
  assert.equal(((await showService(h.as(visitor), offer)) as ServiceView).party.slug, 'stofhuis');
  assert.equal((await save({ name: 'Naaiatelier' })).slug, 'naaiatelier-2', 'a new entry of that name is another one');
  assert.equal((await save({ name: 'Naaiatelier', plainWords: 'Weer zoals het was.' }, id)).slug, 'naaiatelier', 'back to an earlier name');
  assert.deepEqual(await shown('stofhuis'), { movedTo: 'naaiatelier' });
  assert.equal((await shown('naaiatelier') as PartyView).id, id);
});

test('a list or version that names an entry as it was called before finds it', async () => {
  const { id } = await inRegion(async (work) => (await saveParties(work, [{ document: party({ name: 'Fietsclub' }) }], form))[0]!);
  const saved = await inRegion((work) => saveServices(work, [{ document: service({ name: 'Banden plakken', slug: 'banden-plakken', party: 'fietsclub' }) }], form));
  await inRegion(async (work) => {
    await saveParties(work, [{ id, document: party({ name: 'Wielervrienden' }) }], form);
    await saveServices(work, [{ id: saved[0]!.id, document: service({ name: 'Fietsen maken', party: 'fietsclub' }) }], form);
    const [again] = await saveServices(work, [{ document: service({ name: 'Fietsen maken', slug: 'banden-plakken', party: 'fietsclub', plainWords: 'Samen een band plakken.' }) }], form);
    assert.deepEqual([again!.id, again!.slug, again!.outcome], [saved[0]!.id, 'fietsen-maken', 'changed']);
    const [back] = await saveServices(work, [{ id: saved[0]!.id, document: service({ name: 'Banden plakken', slug: 'banden-plakken', party: 'fietsclub' }) }], form);
    assert.equal(back!.slug, 'banden-plakken');
  });
  await inRegion((work) => removeEntries(work, 'service', [saved[0]!.id]));
  assert.equal(await showService(h.as(visitor), 'fietsen-maken'), undefined);
});

test('a number that belongs to a name goes with it; one that tells two of the same name apart stays', async () => {
  const names = async (...all: string[]) => { let id: string | undefined; const slugs = []; for (const name of all) { const [saved] = await inRegion((work) => saveParties(work, [{ ...(id ? { id } : {}), document: party({ name }) }], form)); id = saved!.id; slugs.push(saved!.slug); } return slugs; };
  assert.deepEqual(await names('Koor'), ['koor']);
  assert.deepEqual(await names('Koor', 'Koor!'), ['koor-2', 'koor-2']);
  assert.deepEqual(await names('Club 55', 'Club'), ['club-55', 'club']);
});

test('a secret address is stored nowhere, also not in a version', async () => {
  const [saved] = await inRegion((work) => saveLocations(work, [{ document: v.parse(locationDocument, { name: 'Opvang', address: 'Geheimstraat 13', postcode: '9901 AB', latitude: 51.9, longitude: 5.8, area: 'WK990101', addressSecret: true }) }], form));
  await inRegion(async ({ tx }) => {
    const [read] = await readLocations(tx, { ids: [saved!.id] });
    assert.deepEqual([read!.document.address, read!.document.postcode, read!.document.latitude, read!.document.area], [null, null, null, 'WK990101']);
    const versions = await tx.selectFrom('version').select('document').where('subject_id', '=', saved!.id).execute();
    assert.ok(!JSON.stringify(versions).includes('Geheimstraat'));
  });
});

test('people at a party are read by the system and not by a visitor', async () => {
  const [saved] = await inRegion((work) => saveParties(work, [{ document: party({ name: 'Taalhuis', privateContacts: [{ name: 'Jan Jansen', phone: '06 00000000' }] }) }], form));
  const seenBy = (actor: typeof system | typeof visitor) => inTransaction(h.as(actor), async ({ tx }) => (await readParties(tx, { ids: [saved!.id] }))[0]!.document.privateContacts.length);
  assert.equal(await seenBy(system), 1);
  assert.equal(await seenBy(visitor), 0);
});

test('a service of a party that is not there is refused whole', async () => {
  const attempt = inRegion(async (work) => {
    await saveParties(work, [{ document: party({ name: 'Half werk' }) }], form);
    await saveServices(work, [{ document: service({ party: 'bestaat-niet' }) }], form);
  });
  await assert.rejects(attempt, (error) => error instanceof Refusal && error.key === 'directory.partyUnknown');
  assert.equal((await inRegion(({ tx }) => readParties(tx, { slugs: ['half-werk'] }))).length, 0);
});
