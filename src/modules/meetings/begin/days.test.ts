import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { dayTold } from './days.ts';

const told = (text: string, isPast = false) => dayTold(text, '2026-11-24', { isPast });

test('a day is read as lists tell it', () => {
  for (const [text, day] of Object.entries({ '12 januari': '2027-01-12', 'voor 1-3': '2027-03-01', '2026-12-08': '2026-12-08', '8-12-26': '2026-12-08', 'eind maart': '2027-03-31', 'begin mei': '2027-05-10', 'medio april 2028': '2028-04-15', december: '2026-12-31', 'week 12': '2027-03-26', 'wk 1 2026': '2026-01-02', 'eind februari 2028': '2028-02-29' })) assert.equal(told(text), day, text);
});

test('of what is done it is the last time that the day was', () => {
  assert.deepEqual([told('12 januari', true), told('eind maart', true), told('week 40', true), told('20 november', true)], ['2026-01-12', '2026-03-31', '2026-10-02', '2026-11-20']);
});

test('what is no day is none, and no text breaks it', () => {
  for (const text of ['', 'zsm', 'doorlopend', 'volgende keer', 'morgen', 'volgende week dinsdag', 'week 60', 'ergens in de zomer', 'maarten', '31 februari']) assert.equal(told(text), null, text);
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.boolean(), (text, isPast) => { const day = told(text, isPast); assert.ok(day === null || /^\d{4}-\d\d-\d\d$/.test(day)); }), { numRuns: 2000 });
});
