import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import * as v from 'valibot';
import { partyDocument, serviceDocument } from '../documents.ts';
import { differingFields, joinDocuments, usualSide, type Side } from './join-documents.ts';

const word = fc.constantFrom('Buurthuis', 'De Wiek', 'Soep van Sien', 'Koffie', 'Een heel lange naam die bijna nergens past maar toch mag bestaan in de wijk');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const some = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });
const phone = fc.record({ number: fc.constantFrom('+31261112233', '+31264445566', '14024'), description: maybe(word) });
const slugs = some(fc.constantFrom('geld', 'taal', 'sport')), email = maybe(fc.constantFrom('info@wiek.example', 'hallo@sien.example'));
const common = { name: word, alternateName: maybe(word), plainWords: word, description: maybe(word), email, website: maybe(fc.constant('https://wiek.example')), phones: fc.uniqueArray(phone, { maxLength: 3, selector: ({ number }) => number }) };
const party = fc.record({ ...common, kind: fc.constantFrom('organisation', 'initiative'), areas: some(fc.constantFrom('WK1', 'WK2')), supportedBy: slugs, privateContacts: some(fc.record({ name: maybe(word), email })) }).map((document) => v.parse(partyDocument, document));
const service = fc.record({ ...common, party: fc.constant('wiek'), themes: slugs, audiences: slugs, keywords: some(fc.constantFrom('dvd', 'wifi')), minimumAge: maybe(fc.nat(99)),
  locations: fc.uniqueArray(fc.record({ location: fc.constantFrom('zaal', 'plein', 'kerk') }), { maxLength: 3, selector: ({ location }) => location }), status: fc.constantFrom('active', 'temporarily_closed') }).map((document) => v.parse(serviceDocument, document));
const side = fc.constantFrom('first' as const, 'second' as const);
const choices = (fields: readonly string[]): fc.Arbitrary<Record<string, Side>> => fc.dictionary(fc.constantFrom('slug', '__proto__', 'privateContacts', ...fields), fc.constantFrom('first', 'second', 'both'));
const LISTS = ['phones', 'areas', 'supportedBy', 'themes', 'audiences', 'keywords', 'locations', 'privateContacts'];
const keyOf = (item: unknown): string => { const { number, location } = (typeof item === 'object' ? item : {}) as { number?: string; location?: string }; return number ?? location ?? JSON.stringify(item); };
const of = (document: object, field: string): unknown => (document as Record<string, unknown>)[field];

for (const [kind, documents, schema] of [['party', party, partyDocument], ['service', service, serviceDocument]] as const) {
  test(`of any two of one kind (${kind}) a document comes that can be saved, whatever was chosen`, () => {
    fc.assert(fc.property(documents, documents, side, choices(Object.keys(schema.entries)), (a, b, freshest, chosen) => {
      const joined = joinDocuments(kind, a as never, b as never, chosen, freshest) as typeof a;
      assert.ok(v.safeParse(schema, joined).success);
      for (const field of differingFields(kind, a as never, b as never)) {
        const from = chosen[field] ?? usualSide(kind, field, a as never, b as never, freshest);
        if (from !== 'both' && field !== 'alternateName' && field !== 'keywords') assert.deepEqual(of(joined, field), of(from === 'second' ? b : a, field), field);
      }
    }));
  });

  test(`where nobody chose, nothing that one of two (${kind}) alone tells is lost`, () => {
    fc.assert(fc.property(documents, documents, side, (a, b, freshest) => {
      const joined = joinDocuments(kind, a as never, b as never, {}, freshest);
      for (const field of LISTS) for (const item of [of(a, field) ?? [], of(b, field) ?? []].flat()) assert.ok((of(joined, field) as unknown[]).some((one) => keyOf(one) === keyOf(item)), field);
      for (const field of ['description', 'email', 'website']) if (of(a, field) || of(b, field)) assert.ok(of(joined, field), field);
    }));
  });

  test(`one (${kind}) joined with itself is itself, and both ways round tell the same`, () => {
    fc.assert(fc.property(documents, documents, side, (a, b, freshest) => {
      assert.deepEqual(differingFields(kind, a as never, a as never), []);
      assert.deepEqual(joinDocuments(kind, a as never, a as never, {}, freshest), { ...a, ...('privateContacts' in a ? { privateContacts: a.privateContacts } : {}) });
      const there = joinDocuments(kind, a as never, b as never, {}, freshest), back = joinDocuments(kind, b as never, a as never, {}, freshest === 'first' ? 'second' : 'first');
      for (const field of ['name', 'plainWords', 'description', 'email', 'website', 'alternateName']) assert.deepEqual(of(there, field), of(back, field), field);
    }));
  });
}
