import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from '#tests/random-input.ts';
import { answerRequest } from '#platform/rest/index.ts';
import { objectionsOfApiRules } from '#tests/api-rules.ts';
import { saveWijk } from '#modules/areas/index.ts';
import { readParties, saveParties } from '#modules/directory/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system, visitor } from '#tests/house.ts';
import { skipWithout } from '#tests/shared-data.ts';
import { api } from './index.ts';

const h = await house('demo');
const BASE = 'https://rivierstad.example/api/v1';
const ask = (path: string) => answerRequest(api, h.as(visitor), new Request(`${BASE}/${path}`), { base: BASE, path: decodeURIComponent(path.split('?')[0]!) });
type Page = { items: Record<string, unknown>[]; totaal: number; bladzijde: number; bladzijden: number; _links: Record<string, { href: string }> };
const get = async <T = Page>(path: string): Promise<T> => {
  const response = await ask(path);
  assert.equal(response.status, 200, path);
  return (await response.json()) as T;
};
type Document = { paths: Record<string, { get: { responses: { 200: { content: Record<string, { schema: object }> } } } }>; components: { schemas: Record<string, object> } };

test('the description passes the API design rules of the Dutch government', { skip: skipWithout('nlgov_api_rules') }, async () => {
  assert.deepEqual(await objectionsOfApiRules(await get('openapi.json')), []);
  const broken = await get<{ servers: unknown; paths: Record<string, unknown> }>('openapi.json');
  broken.paths['/per_pagina/'] = broken.paths['/aanbod'];
  assert.ok((await objectionsOfApiRules({ ...broken, servers: [{ url: 'https://rivierstad.example/api' }] })).length >= 3, 'the rules do find what is wrong');
});

test('every answer is what the description says, field by field', async () => {
  const document = await get<Document>('openapi.json');
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(document, 'api');
  const slugs = { wijken: (await get('wijken')).items[0]!.slug, aanbod: 'ido-molenwijk', organisaties: 'bibliotheek' } as Record<string, unknown>;
  for (const path of Object.keys(document.paths).filter((p) => p !== '/openapi.json')) {
    const [, name = ''] = path.split('/');
    const asked = path.includes('{') ? `${name}/${String(slugs[name!])}` : path.slice(1);
    const check = ajv.getSchema(`api#/paths/${path.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/get/responses/200/content/application~1json/schema`)!;
    for (const one of path.includes('{') ? [asked] : [asked, `${asked}${['wijken', ''].includes(name) ? '' : '?q=taal&perBladzijde=3'}`]) assert.ok(check(await get(one)), `${one}: ${ajv.errorsText(check.errors)}`);
  }
});

test('the offer is narrowed as on the site, and every answer names the full version', async () => {
  const all = (await get('aanbod')).totaal;
  const [wijk] = (await get('wijken')).items;
  for (const asked of [`wijk=${String(wijk!.slug)}`, 'thema=telefoon-en-tablet', 'voor=ouderen', 'wanneer=avond', 'gratis=true', 'taal=ar', 'toegankelijk=zonder-drempel,toilet', 'opAfstand=true', 'q=printen']) {
    const { totaal } = await get(`aanbod?${asked}`);
    assert.ok(totaal > 0 && totaal < all, `${asked}: ${totaal} of ${all}`);
  }
  assert.equal((await ask('aanbod')).headers.get('api-version'), '1.0.0');
  assert.equal((await ask('geen')).headers.get('api-version'), '1.0.0');
});

test('the entry of the interface leads to its description and to every list', async () => {
  const { versie, _links } = await get<{ versie: string; _links: Record<string, { href: string }> }>('');
  assert.equal(versie, '1.0.0');
  for (const { href } of Object.values(_links).filter(({ href: one }) => one.startsWith(`${BASE}/`))) await get(href.slice(BASE.length + 1));
});

test('who asks an organisation, an offer or a wijk by an earlier name is sent on', async () => {
  await inTransaction(h.as(system), async (work) => {
    const [entry] = await readParties(work.tx, { slugs: ['het-kompas'] });
    await saveParties(work, [{ id: entry!.id, document: { ...entry!.document, name: 'School De Wijzer' } }], { source: 'form' });
  });
  await saveWijk(h.as(system), { code: 'WK990102', name: 'Steenoven', slug: 'de-steenoven' });
  for (const [old, now] of [['organisaties/het-kompas', 'organisaties/school-de-wijzer'], ['wijken/steenoven', 'wijken/de-steenoven'],
    ['aanbod?gratis=true&wijk=steenoven', 'aanbod?gratis=true&wijk=de-steenoven'], ['organisaties?wijk=steenoven', 'organisaties?wijk=de-steenoven'], ['zoeken?q=taal&wijk=steenoven', 'zoeken?q=taal&wijk=de-steenoven']]) {
    const response = await ask(old!);
    assert.deepEqual([response.status, response.headers.get('location')], [308, `${BASE}/${now}`]);
    await get(now!);
  }
});

test('pages lead on to each other', async () => {
  const first = await get('aanbod?perBladzijde=10');
  const next = await get(first._links.volgende!.href.slice(BASE.length + 1));
  assert.equal(next.bladzijde, 2);
  assert.notEqual(next.items[0]!.slug, first.items[0]!.slug);
  assert.equal((await get(next._links.vorige!.href.slice(BASE.length + 1))).items[0]!.slug, first.items[0]!.slug);
});

test('a search says why something stands where it stands', async () => {
  const { items } = await get('zoeken?q=hulp bij brieven van de belasting');
  assert.ok(items.length > 0 && items.every((hit) => String(hit.waarom).includes('match')));
});

test('a refusal is told as a problem with a plain sentence: a misspelt parameter, a wijk or an address that is not there', async () => {
  for (const [path, status, words] of [['aanbod?tema=x', 400, 'tema bestaat hier niet'], ['aanbod?bladzijde=0', 400, 'heel getal'], ['aanbod?wijk=atlantis', 404, 'geen wijk atlantis'], ['zoeken?q=taal&wijk=atlantis', 404, '/wijken'], ['wijken?wijk=molenwijk', 400, 'wijk bestaat hier niet'], ['aanbod/atlantis', 404, ''], ['niets', 404, 'openapi.json'], ['aanbod?wanneer=ooit', 400, 'nu, avond, weekend']] as const) {
    const response = await ask(path);
    assert.deepEqual([response.status, response.headers.get('content-type')], [status, 'application/problem+json'], path);
    assert.ok(((await response.json()) as { detail: string }).detail.includes(words), path);
  }
});

test('whatever somebody asks, the answer is an answer or a plain refusal, never an error of ours', async () => {
  const names = ['q', 'wijk', 'thema', 'voor', 'wanneer', 'gratis', 'taal', 'toegankelijk', 'opAfstand', 'postcode', 'afstand', 'bladzijde', 'perBladzijde'];
  const nasty = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('1', '-1', '99999', '\0', "' or 1=1 --", '1234AB', 'true', 'é'.repeat(300), '../../', 'nu', 'avond', 'zonder-drempel,toilet', 'molenwijk', 'constructor', '__proto__'));
  await fc.assert(fc.asyncProperty(fc.constantFrom('wijken', 'aanbod', 'organisaties', 'zoeken'), fc.option(nasty), fc.array(fc.tuple(fc.constantFrom(...names), nasty), { maxLength: 4 }), async (list, id, asked) => {
    const query = new URLSearchParams(asked.map(([name, value]): [string, string] => [name, value.toWellFormed()]));
    const response = await ask(`${id === null ? list : `${list}/${encodeURIComponent(id.toWellFormed())}`}?${query}`);
    const body = await response.text();
    assert.ok([200, 308, 400, 404].includes(response.status), `${response.status} ${list} ${id} ${query}`);
    if (response.status >= 400) assert.match((JSON.parse(body) as { detail: string }).detail, /^\S.*\.$/s);
  }), { numRuns: 250 });
});
