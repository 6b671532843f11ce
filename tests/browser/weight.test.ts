import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { visitsTo } from '#tests/browser.ts';
import { exceptions, openPages } from '#tests/pages.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);

/** The first round trip of a connection. */
const MOST_BYTES = 14_000;

/** What goes over the wire for a page's body, compressed as a browser asks for it. */
const wireBytes = (path: string, encoding = 'br') => new Promise<number>((resolve, reject) => {
  request(new URL(path, site.url), { headers: { 'accept-encoding': encoding } }, (res) => {
    let bytes = 0;
    res.on('data', (chunk: Buffer) => { bytes += chunk.length; }).on('end', () => resolve(bytes));
  }).on('error', reject).end();
});

test('every page of the sitemap arrives in the first round trip', async () => {
  const xml = await (await site.get('/sitemap.xml')).text();
  const paths = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  assert.ok(paths.length > 200);
  const heavy: string[] = [];
  for (const path of paths) {
    const bytes = await wireBytes(path);
    if (bytes > MOST_BYTES) heavy.push(`${path} ${bytes}`);
  }
  assert.deepEqual(heavy, []);
});

test('a page asks for nothing beside itself and holds no script to run', async (t) => {
  for (const [state, path] of Object.entries(openPages)) await t.test(state, async () => {
    const page = await visit('about:blank', { javaScriptEnabled: true });
    const asked: string[] = [];
    page.on('request', (r) => asked.push(r.url()));
    await page.goto(path, { waitUntil: 'networkidle' });
    const scripts = await page.locator('script:not([type="application/ld+json"])').count();
    await page.context().close();
    if (state === 'map') return assert.ok(asked.length <= 2 && scripts === 1, asked.join(' '));
    assert.deepEqual({ asked: asked.length, scripts }, { asked: 1, scripts: 0 });
    if (!exceptions.includes(state)) for (const encoding of ['br', 'gzip']) {
      const bytes = await wireBytes(path, encoding);
      assert.ok(bytes <= MOST_BYTES, `${bytes} bytes (${encoding})`);
    }
  });
});

test('the policy leaves no door open', async () => {
  const policy = String((await site.get('/molenwijk')).headers.get('content-security-policy'));
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.match(policy, /base-uri 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|\*|https?:/);
});
