import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { addressOfDelivery, deliveryAt, markOf, readAddress } from './reply-address.ts';

const mailbox = { host: '127.0.0.1', port: 2525, local: 'a'.repeat(16), domain: 'wijk.example' }, region = { id: randomUUID() }, key = randomBytes(32);

test('an address leads to its delivery and nothing else, whatever a server does to its capitals', () => {
  fc.assert(fc.property(fc.uuid(), fc.constantFrom('answer' as const, 'bounce' as const), (id, kind) => {
    const address = addressOfDelivery(mailbox, region, key, kind, id), read = readAddress(mailbox, address.toUpperCase())!;
    assert.ok(address.indexOf('@') <= 64);
    assert.deepEqual([read.kind, read.mark, deliveryAt(key, read)], [kind, markOf(region), id]);
    assert.equal(deliveryAt(randomBytes(32), read), null);
    assert.equal(deliveryAt(key, { ...read, kind: kind === 'answer' ? 'bounce' : 'answer' }), null);
  }));
});

test('a sign that was changed, left out or added leads nowhere', () => {
  const address = addressOfDelivery(mailbox, region, key, 'answer', randomUUID()), start = mailbox.local.length + 6;
  fc.assert(fc.property(fc.nat(address.indexOf('@') - start - 1), fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567', '', '0', '+', 'aa'), (at, sign) => {
    const i = start + at, changed = address.slice(0, i) + sign + address.slice(i + 1), read = readAddress(mailbox, changed);
    if (changed !== address) assert.ok(read === null || deliveryAt(key, read) === null);
  }), { numRuns: 1000 });
  fc.assert(fc.property(fc.string(), (text) => void readAddress(mailbox, text)));
  assert.equal(readAddress(mailbox, address.replace('wijk.example', 'wijk.example.ander.example')), null);
});
