import assert from 'node:assert/strict';
import { request, type IncomingHttpHeaders } from 'node:http';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { passPage } from './passed-page.ts';
import type { Handler } from './send-page.ts';
import { startServer, type RunningServer, type ServerOptions } from './server.ts';

const PAGE = `<!doctype html><title>Hulp</title>${'<p>Wie kan mij helpen met een brief?</p>'.repeat(200)}`;
const running: RunningServer[] = [];
after(() => Promise.all(running.map((server) => server.close())));

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** A server in front of a handler that counts its renderings. */
async function site(handler: Handler, options: Partial<ServerOptions> = {}) {
  let rendered = 0;
  const counting: Handler = (req, res, next) => { rendered += 1; return handler(req, res, next); };
  const server = await startServer({ port: 0, host: '127.0.0.1', handler: counting, contentStamp: () => '1', now: () => 0, ...options });
  running.push(server);
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') => new Promise<Answer>((resolve, reject) => {
    request({ port: server.port, path, method, headers: { host: 'rivierstad.test', ...headers }, agent: false }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve({ status: res.statusCode!, headers: res.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject).end();
  });
  return { get, rendered: () => rendered };
}

const publicPage: Handler = (_req, res) => {
  res.setHeader('content-type', 'text/html');
  res.setHeader('cache-control', 'public, no-cache');
  res.writeHead(200);
  res.write(PAGE);
  res.end();
};
const privatePage: Handler = (_req, res) => { res.setHeader('content-type', 'text/html'); res.end(PAGE); };

test('a public page is rendered once while content and minute stay the same', async () => {
  let stamp = '1';
  let time = 0;
  const { get, rendered } = await site(publicPage, { contentStamp: () => stamp, now: () => time });
  await get('/molenwijk');
  await get('/molenwijk');
  assert.equal(rendered(), 1);
  stamp = '2';
  await get('/molenwijk');
  assert.equal(rendered(), 2, 'changed content is shown at once');
  time = 60_000;
  await get('/molenwijk');
  assert.equal(rendered(), 3, '"nu open" may change with the minute');
});

test('a page that was passed beside its answer arrives whole in every encoding, with a tag of its own', async () => {
  const rest = '<p>Wie helpt met een brief? Bel ☎ of kom langs.</p>'.repeat(300);
  const pageWith = (style: string, status = 200): Handler => (req, res) => {
    passPage(req, ['<!doctype html>', style, rest]);
    for (const [name, value] of Object.entries({ 'content-type': 'text/html', 'cache-control': 'public, no-cache' })) res.setHeader(name, value);
    res.writeHead(status);
    res.end();
  };
  const { get } = await site((req, res, next) => pageWith(`<style>${'p { margin: 0 } '.repeat(50)}</style>`)(req, res, next));
  const whole = `<!doctype html><style>${'p { margin: 0 } '.repeat(50)}</style>${rest}`;
  const packed = await get('/a', { 'accept-encoding': 'gzip' });
  assert.equal(gunzipSync(packed.body).toString(), whole, 'made for its first visitor');
  assert.equal(brotliDecompressSync((await get('/a', { 'accept-encoding': 'br' })).body).toString(), whole, 'made again from what is kept');
  assert.equal((await get('/b')).body.toString(), whole);
  assert.equal((await get('/a', { 'if-none-match': packed.headers.etag! })).status, 304);
  const { get: missing } = await site(pageWith('<style>a {}</style>', 404));
  const gone = await missing('/c', { 'accept-encoding': 'gzip' });
  assert.deepEqual([gone.status, gunzipSync(gone.body).toString().endsWith(rest)], [404, true], 'a page that is not kept');
  assert.notEqual(packed.headers.etag, gone.headers.etag);
});

test('an answer that says until when it is the same is rendered once until then', async () => {
  let time = 0;
  const { get, rendered } = await site((req, res, next) => { res.setHeader('x-same-until', new Date(600_000).toISOString()); return publicPage(req, res, next); }, { now: () => time });
  for (time of [0, 120_000, 599_999]) assert.equal((await get('/boekje.pdf')).headers['x-same-until'], undefined);
  assert.equal(rendered(), 1);
  time = 600_000;
  await get('/boekje.pdf');
  assert.equal(rendered(), 2);
});

test('host name, path, query and chosen language each have a page of their own', async () => {
  const { get, rendered } = await site(publicPage);
  await get('/hulp');
  await get('/hulp?thema=geld');
  await get('/hulp', { host: 'overwater.test' });
  await get('/hulp', { cookie: 'taal=en' });
  await get('/hulp', { cookie: 'taal=en' });
  assert.equal(rendered(), 4);
});

test('somebody with a session never gets or leaves a kept page', async () => {
  const { get, rendered } = await site(publicPage);
  await get('/hulp', { cookie: 'taal=nl; sessie=abc' });
  await get('/hulp');
  await get('/hulp', { cookie: 'sessie=abc' });
  assert.equal(rendered(), 3);
});

test('an answer that is not public, sets a cookie or refuses is not kept', async () => {
  const cases: Handler[] = [privatePage,
    (req, res, next) => { res.setHeader('set-cookie', 'sessie=1'); return publicPage(req, res, next); },
    (_req, res) => { res.setHeader('cache-control', 'public'); res.setHeader('content-type', 'text/html'); res.writeHead(404); res.end('weg'); }];
  for (const handler of cases) {
    const { get, rendered } = await site(handler);
    await get('/hulp');
    await get('/hulp');
    assert.equal(rendered(), 2);
  }
});

test('twenty visitors who ask at once cost one rendering', async () => {
  const { get, rendered } = await site((req, res, next) => void setImmediate(() => publicPage(req, res, next)));
  const answers = await Promise.all(Array.from({ length: 20 }, () => get('/hulp')));
  assert.equal(rendered(), 1);
  assert.ok(answers.every(({ body }) => body.toString() === PAGE));
});

test('the first visitor of a page gets the quick encoding, the next ones the small one, each what they can read', async () => {
  const { get } = await site(publicPage);
  const first = await get('/hulp', { 'accept-encoding': 'gzip, deflate, br' });
  assert.equal(first.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(first.body).toString(), PAGE);
  for (let round = 0; round < 2; round += 1) {
    const brotli = await get('/hulp', { 'accept-encoding': 'gzip, deflate, br' });
    assert.equal(brotli.headers['content-encoding'], 'br');
    assert.equal(brotliDecompressSync(brotli.body).toString(), PAGE);
    const zipped = await get('/hulp', { 'accept-encoding': 'gzip, br;q=0' });
    assert.equal(zipped.headers['content-encoding'], 'gzip');
    assert.equal(gunzipSync(zipped.body).toString(), PAGE);
    const plain = await get('/hulp');
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.equal(plain.body.toString(), PAGE);
  }
});

test('a page that did not change is not sent again', async () => {
  const { get } = await site(publicPage);
  const first = await get('/hulp');
  const again = await get('/hulp', { 'if-none-match': String(first.headers.etag) });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
});

test('a first visitor with an old tag leaves a whole page for the next', async () => {
  const { get } = await site(publicPage);
  await get('/hulp', { 'if-none-match': 'W/"oud"' }, 'HEAD');
  assert.equal((await get('/hulp')).body.toString(), PAGE);
});

test('every answer carries the strict headers', async () => {
  const { get } = await site(publicPage);
  for (const { headers } of [await get('/hulp'), await get('/hulp'), await get('/healthz')]) {
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'same-origin');
    assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/);
    assert.match(String(headers['permissions-policy']), /geolocation=\(\)/);
  }
});

test('a page for one person is not stored by anybody', async () => {
  const { get } = await site(privatePage);
  assert.equal((await get('/vandaag', { cookie: 'sessie=1' })).headers['cache-control'], 'private, no-store');
});

test('healthz says 503 when something needed is down', async () => {
  const { get } = await site(publicPage, { health: async () => ({ ok: false, database: 'weg' }) });
  const { status, body } = await get('/healthz');
  assert.equal(status, 503);
  assert.deepEqual(JSON.parse(body.toString()), { ok: false, database: 'weg' });
});

test('a strange host name is refused before any page code runs', async () => {
  const { get, rendered } = await site(publicPage);
  assert.equal((await get('/hulp', { host: 'a"><script>' })).status, 400);
  assert.equal(rendered(), 0);
});

test('the page code hears the protocol from a proxy on this machine, and cannot be fooled by a visitor', async () => {
  let heard: unknown;
  const { get } = await site((req, res, next) => { heard = req.headers['x-wijkverband-protocol']; return publicPage(req, res, next); });
  await get('/a', { 'x-forwarded-proto': 'https' });
  assert.equal(heard, 'https');
  await get('/b', { 'x-wijkverband-protocol': 'https' });
  assert.equal(heard, 'http');
});

test('a handler that throws ends in a plain page, not in silence', async () => {
  const { get } = await site(async () => { throw new Error('expected by this test'); });
  const { status, body } = await get('/hulp');
  assert.equal(status, 500);
  assert.match(body.toString(), /Probeer het later opnieuw/);
});
