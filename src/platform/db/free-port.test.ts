import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { freePort } from './embedded.ts';

test('a free port is given once, is not taken, and is below those of connections that go out', async () => {
  const ports = await Promise.all(Array.from({ length: 200 }, () => freePort()));
  assert.equal(new Set(ports).size, 200);
  assert.ok(ports.every((port) => port < 32_768), 'Linux gives its own from there on');
  const listeners = await Promise.all(ports.slice(0, 5).map((port) => new Promise<ReturnType<typeof createServer>>((ready, failed) => { const server = createServer().once('error', failed).listen(port, '127.0.0.1', () => ready(server)); })));
  for (const listener of listeners) listener.close();
});

test('who draw the same port at the same moment do not both get it', async () => {
  let draws = 0;
  const ports = await Promise.all(Array.from({ length: 600 }, () => freePort(() => 23_000 + (draws++ % 300) + Math.floor(draws / 1200) * 300)));
  assert.equal(new Set(ports).size, 600);
});

test('the database never gets the port that the site waits for', async (t) => {
  const real = process.env.PORT;
  t.after(() => { if (real === undefined) delete process.env.PORT; else process.env.PORT = real; });
  const [site, other] = [await freePort(), await freePort()].map((port) => port - 10_000) as [number, number];
  process.env.PORT = String(site);
  const drawn = [site, site, other];
  assert.equal(await freePort(() => drawn.shift()!), other);
});
