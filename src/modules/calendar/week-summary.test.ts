import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import * as v from 'valibot';
import { weekdayCodes } from './days.ts';
import { holidayCalendar } from './holidays.ts';
import { openness } from './openness.ts';
import { scheduleInput, type ScheduleInput } from './schedule.ts';
import { opensInTheEvening, opensInTheWeekend, weekMoment, weekSummary } from './week-summary.ts';

const summary = (...inputs: ScheduleInput[]) => weekSummary(inputs.map((input) => v.parse(scheduleInput, input)));
const all = (...inputs: ScheduleInput[]) => inputs.map((input) => v.parse(scheduleInput, input));
const week = (days: string, opensAt: string | null, closesAt: string | null, more: Partial<ScheduleInput> = {}): ScheduleInput => ({ freq: 'WEEKLY', byday: days.split(' '), opensAt, closesAt, ...more });

test('a week is sorted ranges of minutes, per kind of day', () => {
  const found = summary(week('TU', '13:00', '17:00', { closedOn: 'none' }), week('MO TU', '09:00', '13:00'));
  assert.deepEqual(found.open.ordinary, [[540, 780], [1980, 2460]]);
  assert.deepEqual(found.open.public, [[2220, 2460]]);
  assert.equal(found.exceptions, false);
  assert.deepEqual(found.open.ordinary, [[540, 780], [1980, 2460]]);
});

test('Sunday night goes on on Monday', () => {
  assert.deepEqual(summary(week('SU', '22:00', '02:00', { closedOn: 'none' })).open.ordinary, [[0, 120], [9960, 10080]]);
});

test('what is not the same every week is an exception', () => {
  const exceptional: ScheduleInput[] = [
    { freq: 'MONTHLY', byday: ['1TU'], opensAt: '09:00', closesAt: '12:00' }, week('MO', '09:00', '12:00', { until: '2026-12-31' }),
    week('MO', '09:00', '12:00', { closedDuring: ['christmas_break'] }), week('FR', '22:00', '02:00')];
  for (const input of exceptional) assert.equal(summary(input).exceptions, true);
  assert.equal(summary({ freq: null, byAppointment: true }).exceptions, false);
});

test('evening is from 18.00, for at least an hour or from a later start', () => {
  assert.ok(opensInTheEvening(all(week('MO', '19:30', null))));
  assert.ok(opensInTheEvening(all(week('MO', '14:00', '19:00'))));
  assert.ok(opensInTheEvening(all({ freq: 'MONTHLY', byday: ['1MO'], opensAt: '20:00', closesAt: '22:00' })));
  assert.ok(!opensInTheEvening(all(week('MO', '09:00', '18:30'), { freq: null, byAppointment: true })));
  assert.ok(!opensInTheEvening(all({ freq: null, dtstart: '2026-12-24', opensAt: '20:00' })), 'one single evening is no evening opening');
});

test('weekend is Saturday or Sunday, weekly or monthly', () => {
  assert.ok(opensInTheWeekend(all(week('FR SA', '10:00', '12:00'))));
  assert.ok(opensInTheWeekend(all({ freq: 'MONTHLY', byday: ['-1SU'] }, { freq: 'DAILY' })));
  assert.ok(!opensInTheWeekend(all(week('MO TU WE TH FR', '10:00', '12:00'), { freq: null, dtstart: '2026-11-28' })));
});

test('the summary promises what openness says', () => {
  const time = fc.integer({ min: 0, max: 48 }).map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 && half < 48 ? '30' : '00'}`);
  const some = fc.record({
    freq: fc.constantFrom('WEEKLY' as const, 'WEEKLY' as const, 'DAILY' as const, 'MONTHLY' as const), opensAt: time, closesAt: time,
    byday: fc.subarray([...weekdayCodes], { minLength: 1 }), closedOn: fc.constantFrom('none' as const, 'public' as const, 'school' as const, 'public_and_school' as const),
    closedDuring: fc.constantFrom<'christmas_break'[]>([], [], [], ['christmas_break']), byAppointment: fc.constantFrom(false, false, false, true),
  });
  // From November to Koningsdag: every kind of day, and only the night of 28 March with a change of clocks.
  const minute = fc.integer({ min: Date.UTC(2026, 10, 1) / 60_000, max: Date.UTC(2027, 4, 10) / 60_000 }).filter((m) => m < Date.UTC(2027, 2, 27) / 60_000 || m > Date.UTC(2027, 2, 29) / 60_000);
  const place = fc.constantFrom(holidayCalendar({ country: 'NL', schoolRegion: 'zuid' }), holidayCalendar({ country: 'BE', schoolRegion: 'vlaanderen' }));
  const seen = { in: 0, out: 0, asked: 0 };
  fc.assert(fc.property(fc.array(some, { minLength: 1, maxLength: 4 }), minute, place, (inputs, minutes, holidays) => {
    const schedules = all(...inputs);
    const now = new Date(minutes * 60_000);
    const { open, exceptions } = weekSummary(schedules);
    const moment = weekMoment(now, holidays);
    const inside = open[moment.kind].some(([from, until]) => from <= moment.minute && moment.minute < until);
    const state = openness(schedules, now, holidays).state;
    seen[inside ? 'in' : exceptions ? 'asked' : 'out'] += 1;
    if (inside) assert.equal(state, 'open');
    else if (!exceptions) assert.notEqual(state, 'open');
  }), { numRuns: 500 });
  assert.ok(seen.in > 20 && seen.out > 20 && seen.asked > 20);
});
