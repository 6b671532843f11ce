import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readParties, readServices, saveServices, showService, type ServiceView } from '#modules/directory/index.ts';
import { allRegions, createRegion } from '#modules/regions/index.ts';
import { answerRequest } from '#platform/rest/index.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { openHsdsSchemas } from '#tests/hsds-schemas.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { skipWithout } from '#tests/shared-data.ts';
import type { HsdsOrganization, HsdsService, HsdsTerm } from '../hsds.ts';
import { hsds } from '../index.ts';
import { packageOf } from '../package/keep-package.ts';
import { addOrganization, addService, emptyFeed } from './feed.ts';
import { readPackage } from './read-package.ts';
import { bringIn, saveSource } from './sources.ts';

const h = await house('empty');
const BASE = 'https://x.example/api/hsds';

async function region(slug: string): Promise<Context> {
  await createRegion(h.url, { slug, name: 'Rivierstad', country: 'NL', hosts: [`${slug}.example`], helpPhone: '026 000 00 00', helpHours: 'Altijd', helpPlace: 'Hier', schoolRegion: 'midden' }, TUESDAY);
  return h.as(system, { region: (await allRegions(h.db)).find((r) => r.slug === slug)! });
}
const get = async <T>(context: Context, path: string): Promise<T> => (await answerRequest(hsds, { ...context, actor: visitor }, new Request(`${BASE}/${path}`), { base: BASE, path: path.split('?')[0]! })).json() as Promise<T>;
type Page<T> = { contents: T[] };

const TERM = '5b0c2f6e-0000-4000-8000-00000000000a', ABOVE = '5b0c2f6e-0000-4000-8000-00000000000b', LIST = '5b0c2f6e-0000-4000-8000-00000000000c';
const term: HsdsTerm = { id: TERM, code: 'BD-5000', name: 'Food', description: 'Food programs', taxonomy: '211HSIS', taxonomy_id: LIST, parent_id: ABOVE, taxonomy_detail: { id: LIST, name: '211HSIS', description: 'A list of elsewhere', version: '2026' } };
const attributes = (entity: string, value?: string) => [{ id: `${entity}-a`, link_type: 'taxonomy', link_entity: entity, ...(value ? { value } : {}), taxonomy_term: term }];

const PARENT = '5b0c2f6e-0000-4000-8000-000000000009', PROGRAM = '5b0c2f6e-0000-4000-8000-000000000008';
/** All that HSDS 3.0 lets another directory tell, as far as it is kept. */
const parent = { id: PARENT, name: 'Buurthulp Nederland', description: 'De koepel.' };
const organization = {
  id: '5b0c2f6e-0000-4000-8000-000000000001', name: 'Buurthulp Oost', description: 'Wij helpen.', tax_id: 'NL001234567B01', legal_status: 'stichting', year_incorporated: 1987, logo: 'https://buurthulp.example/logo.png', attributes: attributes('organization', 'geverifieerd'),
  funding: [{ id: 'f1', source: 'Gemeente' }], organization_identifiers: [{ id: 'i1', identifier_scheme: 'NL-KVK', identifier_type: 'KvK', identifier: '41000001' }],
  parent_organization_id: PARENT, programs: [{ id: PROGRAM, name: 'Samen eten', description: 'Aan tafel met de buurt.', attributes: attributes('program') }], phones: [{ id: 'p0', number: '026 000 00 95', attributes: attributes('phone', 'hoofdnummer') }],
  contacts: [{ id: 'c1', name: 'Team inwoners', attributes: attributes('contact', 'Vraag naar Fatima de Boer'), department: 'Welzijn', email: 'info@buurthulp.example', phones: [{ id: 'p1', number: '026 000 00 97', extension: 12, languages: [{ id: 'l', code: 'ar', name: 'Arabisch' }] }] }, { id: 'c2', name: 'Fatima de Boer', title: 'coördinator', email: 'fatima@buurthulp.example', phones: [{ id: 'p2', number: '06 00 00 00 77' }] }],
};
const service = {
  id: '5b0c2f6e-0000-4000-8000-000000000002', name: 'Voedselhulp', status: 'active', description: 'Eten voor wie het nodig heeft.', alert: 'In december op een andere plek.', accreditations: 'Keurmerk', licenses: 'Geen', assurer_email: 'info@buurthulp.example', program_id: PROGRAM, attributes: attributes('service'),
  schedules: [{ id: 's1', freq: 'WEEKLY', interval: 1, byday: 'MO', wkst: 'MO', opens_at: '09:00', closes_at: '12:00', schedule_link: 'https://buurthulp.example/rooster', attending_type: 'in person', attributes: attributes('schedule') }, { id: 's2', freq: 'WEEKLY', byday: 'TU', count: 10, dtstart: '2026-01-06', opens_at: '13:00', closes_at: '15:00', description: 'Tien keer op dinsdag.' }],
  contacts: [{ id: 'c3', title: 'Afdeling intake', phones: [{ id: 'p3', number: '026 000 00 98' }] }], cost_options: [{ id: 'k', option: 'Bijdrage', amount: 2, currency: 'EUR', valid_from: '2026-01-01', valid_to: '2026-12-31', attributes: attributes('cost_option') }, { id: 'k2', option: 'Met verzending', amount: 5, currency: 'USD', amount_description: 'per pakket' }],
  required_documents: [{ id: 'd', document: 'Pas', uri: 'https://buurthulp.example/pas' }], service_areas: [{ id: 'g', name: 'Stadsdeel Oost', extent_type: 'text', extent: 'Ten oosten van de rivier', uri: 'https://buurthulp.example/gebied' }], funding: [{ id: 'f2', source: 'Fonds' }],
  languages: [{ id: 't', name: 'Nederlands', code: 'nl', note: 'en eenvoudig' }], interpretation_services: 'Tolk op afspraak',
  service_at_locations: [{ id: 'x', description: 'Achterom', attributes: attributes('service_at_location'), contacts: [{ id: 'c4', name: 'Balie', phones: [{ id: 'p4', number: '026 000 00 96' }] }], location: {
    id: '5b0c2f6e-0000-4000-8000-000000000003', location_type: 'physical', name: 'De Brug', alternate_name: 'Het Bruggetje', description: 'Rood gebouw.', url: 'https://brug.example/', external_identifier: '42', external_identifier_type: 'BAG', attributes: attributes('location'),
    contacts: [{ id: 'c5', name: 'Receptie', email: 'balie@brug.example' }], accessibility: [{ id: 'y', description: 'Drempelvrij', url: 'https://brug.example/toegang' }], addresses: [{ id: 'b', address_1: 'Postbus 12', city: 'Rivierstad', state_province: 'GL', postal_code: '6800 AA', country: 'NL', address_type: 'postal' }, { id: 'h', address_1: 'Lijsterlaan 3', city: 'Rivierstad', state_province: 'GL', postal_code: '6811 AC', country: 'NL', address_type: 'postal' }, { id: 'a', attention: 'Receptie', address_1: 'Brugstraat 1', address_2: 'achterom', region: 'Oost', city: 'Rivierstad', state_province: 'GL', postal_code: '6811 AB', country: 'NL', address_type: 'physical' }] } }],
};

async function reading(context: Context, told: { organization: object; services: object[]; others?: object[] }, address = 'file:bron.zip') {
  const feed = emptyFeed();
  for (const one of [told.organization, ...(told.others ?? [])]) addOrganization(feed, one);
  for (const one of told.services) addService(feed, { ...one, organization: told.organization });
  return bringIn(context, await saveSource(context, { address, everyHours: null }), feed);
}
const organizations = async (context: Context) => (await get<Page<HsdsOrganization>>(context, 'organizations?full=true')).contents;
const whole = async (context: Context) => ({ organization: (await organizations(context)).find(({ name }) => name === organization.name)!, service: (await get<Page<HsdsService>>(context, 'services?full=true')).contents[0]! });

/** Without ids, and without what follows from where it is told. */
const plain = (value: unknown): unknown => (Array.isArray(value) ? value.map(plain).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : value !== null && typeof value === 'object'
  ? Object.fromEntries(Object.entries(value).filter(([key]) => !['id', 'uri', 'last_modified', 'parent_organization_id', 'program_id'].includes(key) || (key === 'uri' && String((value as { uri: string }).uri).includes('buurthulp'))).map(([key, inner]) => [key, plain(inner)])) : value);

const first = await region('eerste');
const report = await reading(first, { organization, services: [service], others: [parent] });

test('all that another directory tells of an entry comes in and is told again: contacts, attributes, and what we have no words for', async () => {
  assert.deepEqual([report.new, report.wrong], [4, []]);
  const { organization: o, service: s } = await whole(first), at = s.service_at_locations![0]!, place = at.location!;
  const fields = (told: object, names: string[]) => Object.fromEntries(names.map((name) => [name, (told as Record<string, unknown>)[name]]));
  assert.deepEqual(fields(o, ['tax_id', 'legal_status', 'year_incorporated', 'logo']), fields(organization, ['tax_id', 'legal_status', 'year_incorporated', 'logo']));
  assert.deepEqual(fields(s, ['alert', 'accreditations', 'licenses', 'interpretation_services']), fields(service, ['alert', 'accreditations', 'licenses', 'interpretation_services']));
  assert.deepEqual(fields(place, ['alternate_name', 'description', 'url', 'external_identifier', 'external_identifier_type']), fields(service.service_at_locations[0]!.location, ['alternate_name', 'description', 'url', 'external_identifier', 'external_identifier_type']));
  const list = (told: object, name: string) => plain((told as Record<string, unknown>)[name]);
  for (const [told, name, source] of [[o, 'funding', organization], [o, 'organization_identifiers', organization], [s, 'funding', service], [s, 'required_documents', service]] as const) assert.deepEqual(list(told, name), list(source, name), name);
  assert.deepEqual(list(s, 'service_areas'), list(service, 'service_areas'));
  assert.deepEqual(s.cost_options!.map(({ valid_from, valid_to, amount }) => [valid_from, valid_to, amount]), [['2026-01-01', '2026-12-31', 2], [undefined, undefined, 5]]);
  assert.equal(place.accessibility![0]!.url, 'https://brug.example/toegang');
  assert.equal(s.languages![0]!.note, 'en eenvoudig');
  assert.deepEqual([o.contacts, s.contacts, at.contacts, place.contacts].map((contacts) => contacts!.map(({ name, title, department, email, phones }) => [name, title, department, email, phones?.map(({ number, extension, languages }) => [number, extension, languages?.map(({ code }) => code)])])), [
    [['Team inwoners', undefined, 'Welzijn', 'info@buurthulp.example', [['+31260000097', 12, ['ar']]]]], [[undefined, 'Afdeling intake', undefined, undefined, [['+31260000098', undefined, undefined]]]],
    [['Balie', undefined, undefined, undefined, [['+31260000096', undefined, undefined]]]], [['Receptie', undefined, undefined, 'balie@brug.example', undefined]]]);
  for (const [entity, told] of [['organization', o], ['service', s], ['service_at_location', at], ['location', place]] as const) {
    const [attribute] = told.attributes!.filter(({ taxonomy_term }) => taxonomy_term?.id === TERM);
    assert.deepEqual([attribute?.link_type, attribute?.link_entity, attribute?.value], ['taxonomy', entity, entity === 'organization' ? 'geverifieerd' : undefined], entity);
  }
});

test('what a source tells of a number, hours, a price or an address and has no place here is told beside that again', async () => {
  const { organization: o, service: s } = await whole(first), place = s.service_at_locations![0]!.location!;
  const told = (part: object, fields: string[]) => fields.map((field) => (part as Record<string, unknown>)[field]);
  const [monday, tuesday] = s.schedules!, [euros, dollars] = s.cost_options!;
  assert.deepEqual(told(monday!, ['byday', 'wkst', 'schedule_link', 'attending_type']), ['MO', 'MO', 'https://buurthulp.example/rooster', 'in person']);
  assert.deepEqual(told(tuesday!, ['freq', 'byday', 'count', 'dtstart', 'opens_at', 'closes_at', 'description']), ['WEEKLY', 'TU', 10, '2026-01-06', '13:00', '15:00', 'Tien keer op dinsdag.'], 'hours that count in a way we cannot');
  assert.deepEqual([told(euros!, ['option', 'currency', 'amount']), told(dollars!, ['option', 'currency', 'amount', 'amount_description'])], [['Bijdrage', 'EUR', 2], ['Met verzending', 'USD', 5, 'per pakket']]);
  assert.deepEqual(place.addresses!.map((one) => told(one, ['address_type', 'attention', 'address_1', 'address_2', 'region', 'state_province'])), [['physical', 'Receptie', 'Brugstraat 1', 'achterom', 'Oost', 'GL'], ['postal', undefined, 'Postbus 12', undefined, undefined, 'GL']], 'what may be somebody’s home is not kept');
  assert.equal(s.assurer_email, 'info@buurthulp.example');
  for (const part of [o.phones![0]!, o.contacts![0]!, o.programs![0]!, monday!, euros!]) assert.ok(part.attributes?.some(({ taxonomy_term }) => taxonomy_term?.id === TERM), JSON.stringify(part));
  assert.deepEqual([s.program!.name, s.program_id], ['Samen eten', o.programs![0]!.id]);
  assert.equal(o.parent_organization_id, (await organizations(first)).find(({ name }) => name === parent.name)!.id);
});

test('who changes hours or a price here tells nothing any more of what the source told beside it', async () => {
  const context = await region('vijfde');
  await reading(context, { organization, services: [service] });
  const [entry] = await inTransaction(context, ({ tx }) => readServices(tx)), { document } = entry!;
  await inTransaction(context, (work) => saveServices(work, [{ id: entry!.id, document: { ...document, schedules: document.schedules.map((one) => ({ ...one, opensAt: one.opensAt && '10:00' })), costs: document.costs.map((one) => ({ ...one, description: 'anders' })) } }], { source: 'form' }));
  const { organization: o, service: s } = await whole(context);
  assert.deepEqual([s.schedules![0]!.schedule_link, s.schedules![0]!.wkst, s.cost_options!.some(({ option }) => option)], [undefined, undefined, false]);
  assert.ok(!s.schedules![0]!.attributes?.some(({ taxonomy_term }) => taxonomy_term?.id === TERM));
  assert.equal(o.parent_organization_id, undefined, 'of a parent that the source does not tell nobody knows who it is');
});

test('what became of an entry is told with it: which field, when and from which source; values only of what is chosen from a list, and nobody’s name', async () => {
  const { service: { id }, organization: o } = await whole(first), [entry] = await inTransaction(first, ({ tx }) => readServices(tx)), document = entry!.document;
  const later = { ...first, now: new Date(TUESDAY.getTime() + 86_400_000) };
  await inTransaction(later, (work) => saveServices(work, [{ id: entry!.id, document: { ...document, status: 'temporarily_closed', eligibility: 'Vraag het Fatima' } }], { source: 'form' }));
  const told = await get<HsdsService>(first, `services/${id}`);
  assert.deepEqual(told.metadata!.map((one) => [one.last_action_date, one.last_action_type, one.field_name, one.previous_value, one.replacement_value, one.updated_by]), [
    ['2026-11-25', 'update', 'eligibility_description', 'niet verteld', 'niet verteld', 'Rivierstad'], ['2026-11-25', 'update', 'status', 'active', 'temporarily_closed', 'Rivierstad'], ['2026-11-24', 'create', 'name', 'niet verteld', 'niet verteld', 'Rivierstad']]);
  await inTransaction(later, (work) => saveServices(work, [{ id: entry!.id, document }], { source: 'form' }));
  const all = JSON.stringify([await get(first, `services/${id}`), await get(first, `organizations/${o.id}`), await get(first, `service_at_locations/${told.service_at_locations![0]!.id}`)]);
  assert.doesNotMatch(all, /Fatima/, 'what stood there before and is gone');
  assert.ok(told.organization!.metadata!.length > 0 && told.service_at_locations![0]!.location!.metadata!.length > 0);
});

test('a person among the contacts is told to nobody, and kept for who may see them', async () => {
  const open = JSON.stringify([await whole(first), await get(first, 'taxonomy_terms')]);
  for (const secret of ['Fatima', 'fatima@', '600000077', 'Lijsterlaan']) assert.ok(!open.includes(secret), secret);
  const party = (await inTransaction(first, ({ tx }) => readParties(tx))).find(({ document }) => document.name === organization.name);
  assert.deepEqual(party!.document.privateContacts.map(({ name, role }) => [name, role]), [['Fatima de Boer', 'coördinator']]);
});

test('visitors see the desks of an offer, and what they must know first', async () => {
  const [entry] = await inTransaction(first, ({ tx }) => readServices(tx));
  const view = (await showService({ ...first, actor: visitor }, entry!.slug)) as ServiceView;
  assert.deepEqual(view.contacts.map(({ name }) => name), ['Afdeling intake', 'Balie', 'Receptie']);
  assert.equal(view.document.alert, 'In december op een andere plek.');
});

test('terms of an outside list are listed with their list, and find what carries them', async () => {
  const terms = (await get<Page<HsdsTerm>>(first, `taxonomy_terms?taxonomy_id=${LIST}`)).contents;
  assert.deepEqual(terms.map(({ id, code, name, taxonomy, taxonomy_detail, parent_id }) => [id, code, name, taxonomy, taxonomy_detail?.version, parent_id]), [[TERM, 'BD-5000', 'Food', '211HSIS', '2026', undefined]]);
  assert.deepEqual((await get<Page<{ name: string }>>(first, 'taxonomies')).contents.filter(({ name }) => name === '211HSIS').length, 1);
  const found = async (query: string) => (await get<Page<HsdsService>>(first, `services?${query}`)).contents.length;
  assert.deepEqual([await found(`taxonomy_term_id=${TERM}`), await found(`taxonomy_id=${LIST}`), await found(`taxonomy_term_id=${ABOVE}`)], [1, 1, 0]);
});

test('told, read by another region and told again it is the same, by address and as a package; and a second reading changes nothing', async () => {
  const told = await whole(first);
  const second = await region('tweede');
  await reading(second, { organization: told.organization, services: [told.service], others: (await organizations(first)).filter(({ name }) => name === parent.name) });
  assert.equal((await whole(second)).organization.parent_organization_id, (await organizations(second)).find(({ name }) => name === parent.name)!.id);
  assert.deepEqual(plain(await whole(second)), plain(told));
  const third = await region('derde'), feed = () => packageOf({ ...first, actor: visitor }, 'https://eerste.example').then(readPackage), source = await saveSource(third, { address: 'file:pakket.zip', everyHours: null });
  await bringIn(third, source, await feed());
  assert.deepEqual(plain(await whole(third)), plain(told));
  const again = await bringIn({ ...third, now: new Date(TUESDAY.getTime() + 3_600_000) }, source, await feed());
  assert.deepEqual([again.new, again.changed, again.differs, again.wrong], [0, 0, [], []]);
});

test('what the source tells no more is told no more', async () => {
  const context = await region('vierde'), at = (hours: number) => ({ ...context, now: new Date(TUESDAY.getTime() + hours * 3_600_000) });
  await reading(context, { organization, services: [service] });
  const { attributes: _, accreditations: __, ...less } = service;
  await reading(at(1), { organization, services: [{ ...less, contacts: [] }] });
  const { service: s } = await whole(context);
  assert.deepEqual([s.attributes!.some(({ taxonomy_term }) => taxonomy_term?.id === TERM), (s as { accreditations?: string }).accreditations, s.contacts], [false, undefined, undefined]);
});

test('all of it is right by the schemas of HSDS 3.0', { skip: skipWithout('hsds_spec') }, async () => {
  const wrong = openHsdsSchemas(), { organization: o, service: s } = await whole(first);
  assert.deepEqual([...wrong('organization.json', o), ...wrong('service.json', s), ...s.service_at_locations!.flatMap((at) => wrong('service_at_location.json', at)), ...wrong('service.json', await get(first, `services/${s.id}`)), ...wrong('organization.json', await get(first, `organizations/${o.id}`)), ...(await get<Page<object>>(first, 'taxonomy_terms')).contents.flatMap((one) => wrong('taxonomy_term.json', one)), ...(await get<Page<object>>(first, 'taxonomies')).contents.flatMap((one) => wrong('taxonomy.json', one))], []);
  for (const [list, schema] of [['services', 'compiled/service_list.json'], ['service_at_locations', 'compiled/service_at_location_list.json'], ['organizations', 'compiled/organization_list.json']] as const) assert.deepEqual((await get<Page<object>>(first, list)).contents.flatMap((one) => wrong(schema, one)), [], list);
});
