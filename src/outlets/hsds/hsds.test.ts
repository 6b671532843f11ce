import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { readParties, readServices, saveParties, saveServices } from '#modules/directory/index.ts';
import { answerRequest } from '#platform/rest/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system, visitor } from '#tests/house.ts';
import { openHsdsSchemas } from '#tests/hsds-schemas.ts';
import { skipWithout } from '#tests/shared-data.ts';
import { hsds } from './index.ts';

const h = await house('demo');
const BASE = 'https://rivierstad.example/api/hsds';
const ask = (path: string, options: { region?: typeof h.region } = {}) => answerRequest(hsds, h.as(visitor, options), new Request(`${BASE}/${path}`), { base: BASE, path: decodeURIComponent(path.split('?')[0]!) });
type Page = { total_items: number; total_pages: number; page_number: number; size: number; first_page: boolean; last_page: boolean; empty: boolean; contents: Record<string, unknown>[] };
const get = async <T = Page>(path: string, options?: { region?: typeof h.region }): Promise<T> => {
  const response = await ask(path, options);
  assert.equal(response.status, 200, `${path}: ${response.status}`);
  return (await response.json()) as T;
};
const skip = skipWithout('hsds_spec');

for (const region of [h.region, h.otherRegion]) {
  test(`every answer about ${region.name} is right by the schemas of HSDS 3.0, without a field that those do not know`, { skip }, async () => {
    const wrong = openHsdsSchemas();
    const lists = [['organizations', 'compiled/organization_list.json', 'organization.json'], ['services', 'compiled/service_list.json', 'service.json'],
      ['service_at_locations', 'compiled/service_at_location_list.json', 'service_at_location.json'], ['taxonomies', 'taxonomy.json', 'taxonomy.json'], ['taxonomy_terms', 'taxonomy_term.json', 'taxonomy_term.json']] as const;
    for (const [list, brief, whole] of lists) {
      const { contents } = await get(`${list}?per_page=500`, { region });
      assert.ok(contents.length > 0, list);
      assert.deepEqual(contents.flatMap((one) => wrong(brief, one)), [], list);
      if (!list.startsWith('taxonom')) assert.deepEqual((await get(`${list}?per_page=500&full=true${list === 'organizations' ? '&full_service=true' : ''}`, { region })).contents.flatMap((one) => wrong(whole, one)), [], `${list} full`);
      for (const one of contents.slice(0, 5)) assert.deepEqual(wrong(whole, await get(`${list}/${String(one.id)}`, { region })), [], `${list}/${String(one.id)}`);
    }
    assert.deepEqual((await get('services?minimal=true', { region })).contents.flatMap((one) => wrong('compiled/service_list.json', one)), []);
  });
}

test('the check on schemas finds a field that HSDS does not know, and a value that it refuses', { skip }, () => {
  const wrong = openHsdsSchemas();
  const id = '0193a1c2-0000-7000-8000-000000000001';
  assert.deepEqual(wrong('service.json', { id, name: 'Taalcafé', status: 'active', phones: [{ id, number: '+31260000001' }] }), []);
  assert.deepEqual(wrong('service.json', { id, name: 'Taalcafé', status: 'active', phones: [{ id, number: '+31260000001', colour: 'red' }] }), ['/phones/0/colour is unknown']);
  assert.equal(wrong('service.json', { id: '7', name: 'Taalcafé', status: 'open' }).length, 2);
});

test('a list is cut in pages that say where they are, and pages together are the whole list, once', async () => {
  const first = await get('services?per_page=40');
  assert.deepEqual([first.page_number, first.size, first.first_page, first.last_page, first.empty], [1, 40, true, false, false]);
  const pages = await Promise.all(Array.from({ length: first.total_pages }, (_, i) => get(`services?per_page=40&page=${i + 1}`)));
  assert.equal(new Set(pages.flatMap((p) => p.contents.map((one) => one.id))).size, first.total_items);
  assert.ok(pages.at(-1)!.last_page);
  const beyond = await get(`services?page=${first.total_pages + 5}&per_page=40`);
  assert.deepEqual([beyond.empty, beyond.size, beyond.total_items, beyond.last_page], [true, 0, first.total_items, true]);
});

test('ndjson gives every item of a list, a line each, without pages', async () => {
  const response = await ask('services?format=ndjson&full=true');
  assert.equal(response.headers.get('content-type'), 'application/x-ndjson; charset=utf-8');
  const lines = (await response.text()).trim().split('\n').map((line) => JSON.parse(line) as { id: string });
  const { total_items } = await get('services');
  assert.equal(new Set(lines.map((one) => one.id)).size, total_items);
});

test('ids stay the same when an entry is saved again; what is told of the change has its own', async () => {
  const idsOf = (whole: unknown) => JSON.stringify(whole, (key, value: unknown) => (key === 'metadata' ? undefined : value)).match(/"id":"[^"]+"/g)!.filter((id) => !id.includes('null'));
  const [party, service] = await inTransaction(h.as(system), async ({ tx }) => [(await readParties(tx, { slugs: ['bibliotheek'] }))[0]!, (await readServices(tx, { slugs: ['computers-bibliotheek'] }))[0]!] as const);
  const before = await get<{ service_at_locations: { id: string }[]; metadata: { id: string }[] }>(`services/${service.id}`);
  await inTransaction(h.as(system), async (work) => {
    await saveParties(work, [{ document: { ...party.document, description: 'Anders dan eerst.' } }], { source: 'form' });
    await saveServices(work, [{ document: { ...service.document, description: 'Ook anders.' } }], { source: 'form' });
  });
  const after = await get<typeof before>(`services/${service.id}`);
  assert.deepEqual(idsOf(after), idsOf(before));
  assert.deepEqual(after.metadata.slice(1), before.metadata);
  assert.equal((await get<{ id: string }>(`service_at_locations/${before.service_at_locations[0]!.id}`)).id, before.service_at_locations[0]!.id);
});

test('services are found by words, term, taxonomy, organization, moment of change, age and hours', async () => {
  const names = async (asked: string, list = 'services') => (await get(`${list}?per_page=500&${asked}`)).contents.map((one) => (list === 'services' ? one.name : (one.service as { name: string }).name) as string);
  assert.ok((await names('search=printen')).slice(0, 5).some((name) => /print/i.test(name)));
  const { contents: terms } = await get('taxonomy_terms?per_page=500');
  const byCode = (code: string) => terms.find((t) => t.code === code)!;
  const inTheme = await names(`taxonomy_term_id=${byCode('telefoon-en-tablet').id as string}`);
  assert.ok(inTheme.includes('Vragen over je telefoon of tablet') && inTheme.length < 30);
  const parent = byCode('telefoon-en-tablet').parent_id as string;
  assert.ok((await names(`taxonomy_term_id=${parent}`)).length > inTheme.length, 'a term finds what is below it');
  assert.ok((await names(`taxonomy_term_id=${byCode('digital_offer').id as string}`)).includes('Printen, kopiëren en scannen'));
  const { contents: taxonomies } = await get('taxonomies');
  assert.ok((await names(`taxonomy_id=${taxonomies[0]!.id as string}`)).length > 100);
  assert.deepEqual(await names('taxonomy_term_id=0193a1c2-0000-7000-8000-000000000001'), []);
  const { contents: [library] } = await get('organizations?search=bibliotheek');
  assert.ok((await names(`organization_id=${library!.id as string}`)).includes('Printen, kopiëren en scannen'));
  assert.deepEqual(await names('modified_after=2099-01-01T00:00:00Z'), []);
  assert.ok((await names('modified_after=2020-01-01')).length > 100);
  const sundays = await names('day=SU');
  assert.ok(sundays.length > 0 && sundays.length < 60);
  assert.deepEqual(await names('day=zondag'), sundays);
  assert.ok((await names('start_time=19:00&end_time=22:00')).includes('Computeravond in De Oven'));
  const grown = (await get('services?minimum_age=18&per_page=500')).contents;
  assert.ok(grown.every((one) => (one.minimum_age as number) >= 18));
});

test('postcode and proximity find places for people there, near enough', async () => {
  const { rows: [place] } = await h.db.pool.query<{ postcode: string }>("select postcode from commons.postcode where municipality = 'Rivierstad' order by postcode limit 1");
  const all = (await get('service_at_locations')).total_items;
  const served = (await get(`service_at_locations?postcode=${place!.postcode}`)).total_items;
  const near = (await get(`service_at_locations?postcode=${place!.postcode}&proximity=800`)).total_items;
  assert.ok(all > served && served > near && near > 0, `${all} ${served} ${near}`);
  for (const asked of ['proximity=800', 'postcode=0000', 'postcode=9999']) {
    const response = await ask(`service_at_locations?${asked}`);
    assert.equal(response.status, 400, asked);
    assert.match(((await response.json()) as { detail: string }).detail, /postcode/i);
  }
});

test('minimal gives every service on one page, by id and moment of change', async () => {
  const page = await get('services?minimal=true');
  assert.equal(page.total_pages, 1);
  assert.deepEqual(Object.keys(page.contents[0]!), ['id', 'name', 'status', 'last_modified']);
});

test('an organization names its services, and tells them whole when asked', async () => {
  const { contents: [library] } = await get('organizations?search=bibliotheek');
  const brief = await get<{ services: { schedules?: unknown; service_at_locations?: unknown }[] }>(`organizations/${library!.id as string}`);
  const whole = await get<typeof brief>(`organizations/${library!.id as string}?full_service=true`);
  assert.ok(brief.services.length > 3 && brief.services.every((s) => !s.service_at_locations));
  assert.ok(whole.services.some((s) => s.service_at_locations));
});

test('anybody\'s page may read it: CORS on every answer, also on a refusal, and an answer to the browser that asks first', async () => {
  for (const path of ['', 'services', 'services/none', 'nothing', 'services?page=x']) assert.equal((await ask(path)).headers.get('access-control-allow-origin'), '*', path);
  const preflight = await answerRequest(hsds, h.as(visitor), new Request(`${BASE}/services`, { method: 'OPTIONS' }), { base: BASE, path: 'services' });
  assert.deepEqual([preflight.status, preflight.headers.get('access-control-allow-methods')], [204, 'GET, HEAD, OPTIONS']);
  assert.equal((await answerRequest(hsds, h.as(visitor), new Request(`${BASE}/services`, { method: 'DELETE' }), { base: BASE, path: 'services' })).status, 405);
});

test('the base says which HSDS this is and where its description stands, and that describes every address', async () => {
  const base = await get<{ version: string; openapi_url: string }>('');
  assert.deepEqual([base.version, base.openapi_url], ['3.0', `${BASE}/openapi.json`]);
  const { paths } = await get<{ paths: Record<string, unknown> }>('openapi.json');
  assert.deepEqual(Object.keys(paths).filter((p) => p.endsWith('s') || p.endsWith('{id}')).sort(),
    ['organizations', 'service_at_locations', 'services', 'taxonomies', 'taxonomy_terms'].flatMap((p) => [`/${p}`, `/${p}/{id}`]).sort());
});

test('what is not shown on the site is in no list, and its address does not exist', async () => {
  const [ended] = await inTransaction(h.as(system), async (work) => {
    const [entry] = await readServices(work.tx, { slugs: ['printen-de-wiek'] });
    await saveServices(work, [{ document: { ...entry!.document, status: 'ended' } }], { source: 'form' });
    return [entry!];
  });
  assert.equal((await ask(`services/${ended.id}`)).status, 404);
  assert.ok(!(await get('services?minimal=true')).contents.some((one) => one.id === ended.id));
});

test('a person with rights sees no more than a visitor does, and nobody\'s private contact', async () => {
  const administrator = { kind: 'person' as const, id: '0193a1c2-0000-7000-8000-000000000001', name: 'Beheer', scopes: ['region'] };
  const response = await answerRequest(hsds, h.as(administrator), new Request(`${BASE}/organizations?full=true&per_page=500`), { base: BASE, path: 'organizations' });
  const text = await response.text();
  for (const name of ['Samir el Idrissi', 'samir@welzijndebrug.example', 'Joke Lammers', 'Haverstraat 41']) assert.ok(!text.includes(name), name);
});

test('a filter that this list does not have is refused by name, not passed over; a name that HSDS does not know at all is', async () => {
  for (const path of ['services?postcode=6811', 'services?full_service=true', 'organizations?taxonomy_term_id=0193a1c2-0000-7000-8000-000000000001', 'taxonomies?full=true', 'services/0193a1c2-0000-7000-8000-000000000001?search=x']) {
    const response = await ask(path);
    assert.deepEqual([response.status, response.headers.get('content-type')], [400, 'application/problem+json'], path);
    assert.match(((await response.json()) as { detail: string }).detail, new RegExp(`^${path.split(/[?=]/)[1]} bestaat hier niet\\. Dit kan wel: `), path);
  }
  assert.equal((await get('services?utm_source=x')).total_items, (await get('services')).total_items);
});

test('whatever somebody asks, the answer is an answer or a plain refusal, never an error of ours', async () => {
  const names = ['search', 'page', 'per_page', 'format', 'taxonomy_term_id', 'taxonomy_id', 'organization_id', 'modified_after', 'minimal', 'full', 'full_service', 'postcode', 'proximity', 'minimum_age', 'maximum_age', 'start_time', 'end_time', 'day', 'top_only', 'parent_id', 'x'];
  const lists = ['', 'services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'];
  const nasty = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('1', '0', '-1', '1e9', '99999999999999999999', 'NaN', '\0', '\ud800', "' or 1=1 --", '2026-02-30', '2026-13-99T99:99', '24:00', '1234AB', 'true', '%00', '{}', '[]', 'é'.repeat(300), '../../etc/passwd', '<script>', '0193a1c2-0000-7000-8000-000000000001'));
  await fc.assert(fc.asyncProperty(fc.constantFrom(...lists), fc.option(nasty), fc.array(fc.tuple(fc.constantFrom(...names), nasty), { maxLength: 4 }), async (list, id, asked) => {
    const query = new URLSearchParams(asked.map(([name, value]): [string, string] => [name, value.toWellFormed()]));
    const path = id === null ? list : `${list}/${encodeURIComponent(id.toWellFormed())}`;
    const response = await ask(`${path}?${query}`);
    const body = await response.text();
    assert.ok([200, 400, 404].includes(response.status), `${response.status} ${path}?${query}`);
    if (response.status !== 200) assert.match((JSON.parse(body) as { detail: string }).detail, /^\S.*\.$/s);
  }), { numRuns: 250 });
});
