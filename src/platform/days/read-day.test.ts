import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { dayTyped, mayMean, readWholeDay } from './read-day.ts';

/** A Tuesday. */
const TODAY = '2026-11-24';
const typed = (text: string, isPast = false) => dayTyped(text, TODAY, { isPast });
const each = (some: Record<string, string | null>, isPast = false) => { for (const [text, day] of Object.entries(some)) assert.equal(typed(text, isPast), day, text); };

test('a day of the calendar, with its year and without: then the next time that it comes', () => {
  each({ '12 januari 2027': '2027-01-12', '12 januari': '2027-01-12', '12-1': '2027-01-12', '12/1': '2027-01-12', '12-01-2027': '2027-01-12', '12.1.27': '2027-01-12', '2027-01-12': '2027-01-12', 'Dinsdag 12 Januari': '2027-01-12', 'di. 12 jan': '2027-01-12', 'tuesday 12 january': '2027-01-12', '24 november': TODAY, '23-11': '2027-11-23', '29 februari 2028': '2028-02-29' });
});

test('a day from today on', () => {
  each({ vandaag: TODAY, morgen: '2026-11-25', overmorgen: '2026-11-26', vrijdag: '2026-11-27', 'komende vrijdag': '2026-11-27', maandag: '2026-11-30', 'deze week vrijdag': '2026-11-27', 'volgende week dinsdag': '2026-12-01', 'dinsdag volgende week': '2026-12-01', 'next week tuesday': '2026-12-01', 'over een week': '2026-12-01', 'over 3 weken': '2026-12-15', 'over tien dagen': '2026-12-04', 'in two weeks': '2026-12-08' });
});

test('what was is the last time that the day came', () => {
  each({ '12 januari': '2026-01-12', '24-11': TODAY, maandag: '2026-11-23', dinsdag: '2026-11-17', gisteren: '2026-11-23', 'afgelopen vrijdag': '2026-11-20' }, true);
});

test('what is no day, what may be two, and a day beside the wrong day of the week are asked again', () => {
  each({ '': null, ooit: null, zsm: null, straks: null, '31-2-2027': null, '31 februari': null, 'volgende dinsdag': null, 'volgende week': null, 'woensdag 12 januari': null, 'over veel weken': null, 'over 900 weken': null, 'tussen 3-11-2027 en 5-11-2027': null, '12 januari of later': null, constructor: null, 'over constructor weken': null });
  assert.equal(readWholeDay('12 januari'), null, 'a cell without a year is no whole day');
});

test('where days were named before, a day may be said in short', () => {
  const day = '2027-01-12';
  for (const text of ['12 januari', 'dinsdag 12 januari 2027', '12-1', 'de 12e', '12', 'dinsdag', 'de dinsdag', 'dinsdagen', 'dinsdag de 12e', 'di 12', 'Tuesday the 12th']) assert.ok(mayMean(text, day), text);
  for (const text of ['', '12 februari', 'de 13e', 'woensdag', 'woensdag 12', 'dinsdag 13', '12 januari 2028', 'ooit', 'de']) assert.equal(mayMean(text, day), false, text);
});

test('no text breaks it', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.array(fc.constantFrom('di', 'over', 'volgende', 'week', '12', '-', '1', ' ', 'morgen', 'januari')).map((some) => some.join(' '))), fc.boolean(), (text, isPast) => { const day = typed(text, isPast); assert.ok(day === null || /^\d{4}-\d\d-\d\d$/.test(day)); }), { numRuns: 3000 });
});
