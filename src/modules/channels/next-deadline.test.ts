import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holidayCalendar } from '#modules/calendar/index.ts';
import { nextDeadline } from './next-deadline.ts';

const holidays = holidayCalendar({ country: 'NL', schoolRegion: 'midden' });
const next = (on: string, every: NonNullable<Parameters<typeof nextDeadline>[0]>['every'], now: string) => nextDeadline({ on, every }, new Date(now), holidays);
const TUESDAY = '2026-11-24T09:30:00+01:00';

test('"voor de 15e van elke maand" is counted from any 15th', () => {
  assert.equal(next('2026-01-15', 'month', TUESDAY), '2026-12-15');
  assert.equal(next('2026-01-15', 'month', '2026-12-15T23:30:00+01:00'), '2026-12-15');
  assert.equal(next('2026-01-15', 'month', '2026-12-16T00:30:00+01:00'), '2027-01-15');
  assert.equal(next('2027-03-15', 'month', TUESDAY), '2027-03-15');
});

test('weeks, quarters and years are counted from the day that is known', () => {
  assert.equal(next('2026-11-04', 'week', TUESDAY), '2026-11-25');
  assert.equal(next('2026-11-11', 'two_weeks', TUESDAY), '2026-11-25');
  assert.equal(next('2026-11-18', 'two_weeks', TUESDAY), '2026-12-02');
  assert.equal(next('2026-02-01', 'quarter', TUESDAY), '2027-02-01');
  assert.equal(next('2026-10-01', 'half_year', TUESDAY), '2027-04-01');
  assert.equal(next('2025-11-20', 'year', TUESDAY), '2027-11-20');
});

test('the last day of a month stays the last day', () => {
  assert.equal(next('2026-01-31', 'month', '2027-02-10T12:00:00+01:00'), '2027-02-28');
  assert.equal(next('2026-06-30', 'month', '2026-12-05T12:00:00+01:00'), '2026-12-31');
});

test('holidays move nothing; what is over or was never known has no deadline', () => {
  assert.equal(next('2026-10-25', 'month', '2026-12-20T12:00:00+01:00'), '2026-12-25');
  assert.equal(next('2026-11-23', 'once', TUESDAY), null);
  assert.equal(nextDeadline(null, new Date(TUESDAY), holidays), null);
});
