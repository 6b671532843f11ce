import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facet } from './facets.ts';
import { localMoment, openFacets, shareOfHours, weeklyRanges } from './opening.ts';

const sunday = new Set((['morning', 'afternoon', 'evening'] as const).map((part) => facet.open(6, part)));

test('the clock on the wall, also after the clocks changed', () => {
  assert.deepEqual(localMoment(new Date('2026-10-24T07:00:00Z')), { day: '2026-10-24', weekday: 5, minute: 540 });
  assert.deepEqual(localMoment(new Date('2026-10-25T07:00:00Z')), { day: '2026-10-25', weekday: 6, minute: 480 });
});

test('what is open on Sunday alone is more of a Sunday thing than what is always open', () => {
  assert.equal(shareOfHours('{[8640,8700)}', sunday), 1);
  assert.equal(shareOfHours('{[0,10080)}', sunday), 1 / 7);
  assert.equal(shareOfHours('{}', sunday), 0);
});

test('hours past Sunday midnight go on on Monday', () => {
  assert.equal(weeklyRanges({ weekly: [[10_000, 10_200]] }), '{[10000,10080),[0,120)}');
});

test('each part of a day that is touched is a facet', () => {
  assert.deepEqual(openFacets({ weekly: [[660, 780]], also: [['2026-12-06', 1140, 1200]] }), [facet.open(0, 'morning'), facet.open(0, 'afternoon'), facet.open(6, 'evening')]);
});
