import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { addressOf, choicesFrom, chosen, distances, noChoices, pageFrom, type Choices } from './directory-address.ts';
import { accessParts } from './documents.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,10}(-[a-z0-9]{1,10})?$/);
const choices: fc.Arbitrary<Choices> = fc.record({
  words: fc.string({ maxLength: 60 }).map((words) => words.replace(/\s+/g, ' ').trim()), theme: fc.option(slug), audience: fc.option(slug),
  when: fc.constantFrom(null, 'now', 'evening', 'weekend'), free: fc.boolean(), language: fc.constantFrom(null, 'nl', 'ar'),
  access: fc.subarray([...accessParts]), remote: fc.boolean(), postcode: fc.constantFrom(null, '6811', '6811 AB'), within: fc.constantFrom(null, ...distances),
}).map((c) => ({ ...c, within: c.postcode ? c.within : null }));

test('an address keeps every choice', () => {
  fc.assert(fc.property(choices, fc.integer({ min: 1, max: 50 }), (c, page) => {
    const query = new URLSearchParams(addressOf(c, page));
    assert.deepEqual(choicesFrom(query), c);
    assert.equal(pageFrom(query), page);
  }));
});

test('any address, however mangled, is read as some question', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('q', 'thema', 'voor', 'wanneer', 'gratis', 'taal', 'toegankelijk', 'op-afstand', 'postcode', 'afstand', 'bladzijde', '__proto__'), fc.string({ unit: 'binary' }))), (pairs) => {
    const query = new URLSearchParams(pairs);
    assert.ok(pageFrom(query) >= 1);
    const once = choicesFrom(query);
    assert.deepEqual(choicesFrom(new URLSearchParams(addressOf(once))), once);
  }));
});

test('taking away every chip one by one leaves only the words', () => {
  fc.assert(fc.property(choices, (c) => {
    let left = c;
    for (let first = chosen(left)[0]; first; first = chosen(left)[0]) left = first.without;
    assert.deepEqual(left, { ...noChoices, words: c.words });
  }));
});
