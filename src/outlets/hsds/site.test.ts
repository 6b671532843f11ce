import assert from 'node:assert/strict';
import { test } from 'node:test';
import { website } from '#tests/website.ts';

const site = await website();

test('HSDS and our own API stand on the site, with and without a slash at the end', async () => {
  for (const path of ['/api/hsds', '/api/hsds/', '/api/hsds/services', '/api/hsds/services/', '/api/hsds/openapi.json', '/api/v1/aanbod', '/api/v1/openapi.json']) {
    const response = await site.get(path);
    assert.equal(response.status, 200, path);
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(response.headers.get('cache-control') ?? '', /public/);
  }
  assert.equal(((await (await site.get('/api/hsds')).json()) as { openapi_url: string }).openapi_url, `${site.url}/api/hsds/openapi.json`);
});

test('an answer that did not change is not sent again', async () => {
  const etag = (await site.get('/api/hsds/organizations')).headers.get('etag');
  assert.ok(etag);
  const again = await site.get('/api/hsds/organizations', { headers: { 'if-none-match': etag } });
  assert.equal(again.status, 304);
});

test('a browser that asks first may read, and nobody may write', async () => {
  assert.equal((await site.get('/api/hsds/services', { method: 'OPTIONS', headers: { origin: 'https://elders.example', 'access-control-request-method': 'GET' } })).status, 204);
  assert.equal((await site.get('/api/v1/aanbod', { method: 'PUT', body: '{}', headers: { 'content-type': 'application/json' } })).status, 405);
  assert.equal((await site.get('/api/hsds/services', { method: 'HEAD' })).status, 200);
});

test('a stream and a package come through whole', async () => {
  const lines = (await (await site.get('/api/hsds/services?format=ndjson&full=true')).text()).trim().split('\n');
  assert.ok(lines.length > 100 && lines.every((line) => JSON.parse(line)));
  const zip = new Uint8Array(await (await site.get('/api/hsds/datapackage.zip')).arrayBuffer());
  assert.deepEqual([...zip.subarray(0, 2)], [0x50, 0x4b]);
});
