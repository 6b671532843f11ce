import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerRequest } from '#platform/rest/index.ts';
import { house, visitor } from '#tests/house.ts';
import { openHsdsSchemas } from '#tests/hsds-schemas.ts';
import { skipWithout } from '#tests/shared-data.ts';
import { hsds } from './index.ts';

const h = await house('demo');
const BASE = 'https://rivierstad.example/api/hsds';
const ask = (path: string, options: { region?: typeof h.region } = {}) => answerRequest(hsds, h.as(visitor, options), new Request(`${BASE}/${path}`), { base: BASE, path: path.split('?')[0]! });
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
      if (!list.startsWith('taxonom')) assert.deepEqual((await get(`${list}?per_page=500&full=true&full_service=true`, { region })).contents.flatMap((one) => wrong(whole, one)), [], `${list} full`);
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
