import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPageCache, putBody, type StoredPage } from './page-cache.ts';

const page = (size: number): StoredPage => ({ headers: {}, etag: 'W/"1"', bodies: new Map([['br', { rest: Buffer.alloc(size) }]]) });

test('memory stays within its bound and the page least asked for leaves first', () => {
  const cache = createPageCache({ maxBytes: 100_000 });
  for (let n = 0; n < 8; n += 1) cache.keep(`/${n}`, { stamp: 's', until: 60 }, page(10_000));
  cache.find('/0', 's', 0);
  for (let n = 8; n < 12; n += 1) cache.keep(`/${n}`, { stamp: 's', until: 60 }, page(10_000));
  assert.ok(cache.bytes <= 100_000);
  assert.ok(cache.find('/0', 's', 0), 'asked for lately');
  assert.equal(cache.find('/1', 's', 0), undefined);
});

test('a page made before the content changed is never found again', () => {
  const cache = createPageCache({ maxBytes: 100_000 });
  cache.keep('/', { stamp: 'old', until: 60 }, page(10));
  assert.equal(cache.find('/', 'new', 0), undefined);
  assert.equal(cache.find('/', 'old', 0), undefined);
  assert.equal(cache.bytes, 0);
});

test('one very large page cannot push out all others', () => {
  const cache = createPageCache({ maxBytes: 100_000 });
  cache.keep('/a', { stamp: 's', until: 60 }, page(10));
  cache.keep('/large', { stamp: 's', until: 60 }, page(90_000));
  assert.ok(cache.find('/a', 's', 0));
  assert.equal(cache.find('/large', 's', 0), undefined);
});

test('a page kept again, grown by an encoding, is counted once', () => {
  const cache = createPageCache({ maxBytes: 100_000 });
  const grown = page(1000);
  cache.keep('/', { stamp: 's', until: 60 }, grown);
  const before = cache.bytes;
  grown.bodies.set('gzip', { rest: Buffer.alloc(500) });
  cache.grew('/');
  assert.equal(cache.bytes, before + 500);
});

test('a page is good until its moment and no longer', () => {
  const cache = createPageCache({ maxBytes: 100_000 });
  cache.keep('/', { stamp: 's', until: 60 }, page(10));
  assert.ok(cache.find('/', 's', 59));
  assert.equal(cache.find('/', 's', 60), undefined);
});

test('a page holds no more memory than what is counted for it', () => {
  const kept = page(10);
  putBody(kept, 'gzip', { begin: Buffer.alloc(4000), rest: Buffer.from('a page') });
  assert.equal(kept.bodies.get('gzip')!.rest.buffer.byteLength, 'a page'.length, 'not a slice of something larger');
});
