import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor } from '#platform/use-case/index.ts';
import { hoursInWords } from '#modules/calendar/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { changeEntry, readParties, readServices, showEntryForm, showService, type ServiceView } from '../index.ts';

const h = await house('demo');
const person = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY);
const librarian = await person('librarian'), welfareWorker = await person('welfare-worker'), editor = await person('editor'), resident = await person('resident');
const services = new Map((await inTransaction(h.as(system), ({ tx }) => readServices(tx))).map((s) => [s.slug, s]));
const library = (await inTransaction(h.as(system), ({ tx }) => readParties(tx, { slugs: ['bibliotheek'] })))[0]!;
const ofLibrary = [...services.values()].filter((s) => s.partyId === library.id && s.document.locations.length === 1);
const serviceNow = async (slug: string) => (await inTransaction(h.as(system), ({ tx }) => readServices(tx, { slugs: [slug] })))[0]!;
const formOf = (actor: Actor, slug: string) => showEntryForm(h.as(actor), { kind: 'service', slug });
const change = async (actor: Actor, slug: string, fields: Record<string, string>, version?: number) => {
  const form = await formOf(librarian, slug);
  return changeEntry(h.as(actor), { kind: 'service', id: form.id, version: version ?? form.version, fields: { ...form.fields, ...fields } });
};

test('who speaks for an organisation changes its offer in their own words, and says with that that the rest is right', async () => {
  const { slug } = ofLibrary[0]!, form = await formOf(librarian, slug), [hours] = form.hours;
  await change(librarian, slug, { [hours!.field]: 'elke 1e dinsdag 14.00-16.00, niet in schoolvakanties', costs: '€ 2,50 per keer', phones: '026 700 11 22' });
  const after = await serviceNow(slug);
  assert.match(hoursInWords(after.document.locations[0]!.schedules, 'nl').join(), /eerste dinsdag.*14.00/i);
  assert.equal(after.document.locations[0]!.schedules[0]!.closedOn, 'public_and_school', 'holidays are a rule that is remembered');
  assert.deepEqual(after.document.costs.map(({ amountCents }) => amountCents), [250]);
  assert.deepEqual(after.document.phones.map(({ number }) => number), ['+31267001122']);
  assert.deepEqual([after.confirmedAt, after.confirmedBy], [TUESDAY, 'Bibliotheek Rivierstad']);
});

test('every form of the demo sent back as it is changes nothing', async () => {
  for (const { slug } of services.values()) {
    const form = await showEntryForm(h.as(system), { kind: 'service', slug });
    const saved = await changeEntry(h.as(system), { kind: 'service', id: form.id, version: form.version, fields: Object.fromEntries(Object.entries(form.fields).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')])) });
    assert.equal(saved.outcome, 'same', slug);
  }
});

test('a field that cannot be read is refused beside it, and nothing is changed', async () => {
  const { slug } = ofLibrary[1]!, before = await serviceNow(slug), form = await formOf(librarian, slug);
  await assert.rejects(change(librarian, slug, { [form.hours[0]!.field]: 'als de zon schijnt', website: 'weet niet', name: '' }),
    { status: 422, fields: { [form.hours[0]!.field]: 'directory.hoursUnclear', website: 'directory.websiteUnclear', name: 'directory.required' } });
  assert.deepEqual(await serviceNow(slug), before);
});

test('two people at once: the second sees the first’s change, and loses nothing', async () => {
  const { slug } = ofLibrary[2]!, begun = await formOf(librarian, slug);
  await change(editor, slug, { plainWords: 'Dit schreef de redacteur.' }, begun.version);
  await changeEntry(h.as(librarian), { kind: 'service', id: begun.id, version: begun.version, fields: { ...begun.fields, costs: 'gratis met de pas' } });
  const both = await serviceNow(slug);
  assert.equal(both.document.plainWords, 'Dit schreef de redacteur.');
  assert.match(both.document.costs[0]!.description!, /met de pas/);
  await assert.rejects(changeEntry(h.as(librarian), { kind: 'service', id: begun.id, version: begun.version, fields: { ...begun.fields, plainWords: 'Dit schreef de bibliothecaris.' } }),
    { status: 409, fields: { plainWords: 'directory.changedBoth' } });
  const again = await formOf(librarian, slug);
  assert.equal(again.fields.plainWords, 'Dit schreef de redacteur.');
  await change(librarian, slug, { plainWords: 'Dit schreef de bibliothecaris.' });
  assert.equal((await serviceNow(slug)).document.plainWords, 'Dit schreef de bibliothecaris.');
});

test('an extension, languages of who answers and the days of a price are written in the form and stand on the page; who changes one line leaves the others as they are', async () => {
  const { slug } = ofLibrary[0]!;
  await change(librarian, slug, { phones: '026 700 11 22 toestel 12 (balie; Nederlands en Turks)\n026 700 11 23', costs: '€ 2,50 per keer t/m 31-12-2030\n€ 3 vanaf 1-1-2031' });
  const said = async () => { const { document: d } = await serviceNow(slug); return [d.phones.map(({ number, description, extension, languages }) => [number, description, extension, languages]), d.costs.map(({ amountCents, validFrom, validUntil }) => [amountCents, validFrom, validUntil])]; };
  const first = ['+31267001122', 'balie', 12, ['nl', 'tr']], prices = [[250, undefined, '2030-12-31'], [300, '2031-01-01', undefined]];
  assert.deepEqual(await said(), [[first, ['+31267001123', null, undefined, undefined]], prices]);
  const form = await formOf(librarian, slug);
  await change(librarian, slug, { phones: form.fields.phones!.replace('026 700 11 23', '026 700 11 24') });
  assert.deepEqual(await said(), [[first, ['+31267001124', null, undefined, undefined]], prices]);
  await change(librarian, slug, { phones: '026 700 11 22 (balie)', costs: '€ 2,50 per keer' });
  assert.deepEqual(await said(), [[['+31267001122', 'balie', undefined, undefined]], [[250, undefined, undefined]]], 'what is taken out of the line is gone');
});

test('who writes of a desk at which place it is puts it there; words that name no place of the offer stay words', async () => {
  const { slug, document: { locations } } = ofLibrary[0]!, place = locations[0]!.location, form = await formOf(librarian, slug);
  const name = form.choices.places.find(({ value }) => value === place)!.label.split(', ')[0]!, other = form.choices.places.find(({ value }) => value !== place)!;
  await change(librarian, slug, { places: `${place}\n${other.value}`, contacts: `Balie, 026 700 11 33, bij ${name}\nLoket, bij de ingang, 026 700 11 34\nReceptie, 026 700 11 35 bij ${other.label.replace(', ', ' ')}` });
  const said = async () => { const { document: d } = await serviceNow(slug); return [d.contacts, ...d.locations.map(({ contacts }) => contacts)].map((some) => some.map((one) => [one.name, one.title])); };
  const there = [[['Loket', 'bij de ingang']], [['Balie', null]], [['Receptie', null]]];
  assert.deepEqual(await said(), there);
  const view = (await showService(h.as(visitor), slug)) as ServiceView;
  assert.deepEqual(view.contacts.map((one) => one.role), ['bij de ingang', `bij ${name}`, `bij ${other.label.split(', ')[0]}`], 'where there are several places, each desk says where it is');
  const again = await formOf(librarian, slug);
  await change(librarian, slug, { contacts: again.fields.contacts!.replace('026 700 11 34', '026 700 11 36') });
  assert.deepEqual(await said(), there);
  await change(librarian, slug, { places: place, contacts: (await formOf(librarian, slug)).fields.contacts!.split('\n').slice(0, 2).join('\n') });
  assert.deepEqual(await said(), there.slice(0, 2));
  await change(librarian, slug, { contacts: '' });
});

test('an editor changes what is in their area without confirming it; others find nothing to change', async () => {
  const { slug } = ofLibrary[3]!, before = await serviceNow(slug);
  await change(editor, slug, { keywords: 'lezen, boeken' });
  const after = await serviceNow(slug);
  assert.deepEqual([after.document.keywords, after.confirmedAt], [['lezen', 'boeken'], before.confirmedAt]);
  for (const actor of [welfareWorker, resident, visitor]) {
    await assert.rejects(formOf(actor, slug), { status: 404 });
    await assert.rejects(change(actor, slug, { name: 'Van mij' }), { status: 404 });
  }
});

test('people’s own contacts stay behind the entry when somebody changes it who may not see them', async () => {
  const form = await showEntryForm(h.as(editor), { kind: 'party', slug: 'bibliotheek' });
  await changeEntry(h.as(editor), { kind: 'party', id: form.id, version: form.version, fields: { ...form.fields, description: 'Ook op zaterdag.' } });
  const [after] = await inTransaction(h.as(system), ({ tx }) => readParties(tx, { slugs: ['bibliotheek'] }));
  assert.deepEqual([after!.document.description, after!.document.privateContacts.map(({ name }) => name)], ['Ook op zaterdag.', ['Hanneke Terpstra']]);
});


test('a desk and a warning are written in the form as people write them, and stand where visitors look; a line without a way to reach it is refused beside the field', async () => {
  const { slug } = ofLibrary[0]!;
  await assert.rejects(change(librarian, slug, { contacts: 'Balie' }), (problem: { fields: Record<string, string> }) => problem.fields.contacts === 'directory.contactUnclear');
  await change(librarian, slug, { contacts: 'Balie, 026 700 11 33, balie@bibliotheekrivierstad.example\nTeam jeugd, jeugdconsulent, 026 700 11 44', alert: 'In december op een andere plek.' });
  assert.deepEqual((await serviceNow(slug)).document.contacts.map(({ name, title, email, phones }) => [name, title, email, phones.map(({ number }) => number)]),
    [['Balie', null, 'balie@bibliotheekrivierstad.example', ['+31267001133']], ['Team jeugd', 'jeugdconsulent', null, ['+31267001144']]]);
  const view = (await showService(h.as(visitor), slug)) as ServiceView;
  assert.deepEqual([view.contacts.map(({ name, role, phone }) => [name, role, phone]), view.document.alert], [[['Balie', null, '+31267001133'], ['Team jeugd', 'jeugdconsulent', '+31267001144']], 'In december op een andere plek.']);
  await change(librarian, slug, { contacts: '', alert: '' });
  assert.deepEqual([(await serviceNow(slug)).document.contacts, (await serviceNow(slug)).document.alert], [[], null]);
});
