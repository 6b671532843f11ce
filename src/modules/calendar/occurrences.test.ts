import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { holidayCalendar } from './holidays.ts';
import { occurrences } from './occurrences.ts';
import { scheduleInput, type ScheduleInput } from './schedule.ts';

const rivierstad = holidayCalendar({ country: 'NL', schoolRegion: 'midden' });
const overwater = holidayCalendar({ country: 'BE', schoolRegion: 'vlaanderen' });
const within = (from: string, to: string, holidays = rivierstad) => (...inputs: ScheduleInput[]) =>
  occurrences(inputs.map((input) => v.parse(scheduleInput, input)), { from: new Date(from), to: new Date(to), holidays })
    .map(({ day, start, end }) => `${day} ${start?.toISOString().slice(11, 16) ?? '-'} ${end?.toISOString().slice(11, 16) ?? '-'}`);

test('local times stay the same when the clocks change', () => {
  const weekly: ScheduleInput = { freq: 'WEEKLY', byday: ['SU'], opensAt: '14:00', closesAt: '16:00' };
  assert.deepEqual(within('2026-10-17T00:00Z', '2026-11-02T00:00Z')(weekly), ['2026-10-18 12:00 14:00', '2026-10-25 13:00 15:00', '2026-11-01 13:00 15:00']);
  assert.deepEqual(within('2027-03-20T00:00Z', '2027-04-05T00:00Z', overwater)(weekly), ['2027-03-21 13:00 15:00', '2027-03-28 12:00 14:00', '2027-04-04 12:00 14:00']);
});

test('a night in which the clocks change is an hour longer or shorter', () => {
  const night: ScheduleInput = { freq: 'WEEKLY', byday: ['SA'], opensAt: '22:00', closesAt: '06:00', closedOn: 'none' };
  assert.deepEqual(within('2026-10-24T00:00Z', '2026-10-26T00:00Z')(night), ['2026-10-24 20:00 05:00']);
  assert.deepEqual(within('2027-03-27T00:00Z', '2027-03-29T00:00Z')(night), ['2027-03-27 21:00 04:00']);
});

test('holidays leave out what they close, by kind and by name', () => {
  const inDecember = within('2026-12-21T00:00Z', '2027-01-05T00:00Z');
  const friday: ScheduleInput = { freq: 'WEEKLY', byday: ['FR'], opensAt: '10:00', closesAt: '12:00' };
  assert.equal(inDecember({ ...friday, closedOn: 'none' }).length, 2);
  assert.equal(inDecember({ ...friday, closedOn: 'public' }).length, 0);
  assert.equal(inDecember({ freq: 'WEEKLY', byday: ['MO'], opensAt: '10:00', closesAt: '12:00', closedOn: 'school' }).length, 1);
  assert.equal(inDecember({ freq: 'WEEKLY', byday: ['MO'], opensAt: '10:00', closesAt: '12:00', closedDuring: ['christmas_break'] }).length, 1);
  assert.equal(inDecember({ freq: 'WEEKLY', byday: ['MO'], opensAt: '10:00', closesAt: '12:00', closedDuring: ['summer_break'] }).length, 3);
});

test('what is under way at the beginning is in, what begins at the end is not', () => {
  const daily: ScheduleInput = { freq: 'DAILY', opensAt: '09:00', closesAt: '17:00' };
  assert.deepEqual(within('2026-11-23T15:30Z', '2026-11-24T08:00Z')(daily), ['2026-11-23 08:00 16:00']);
  assert.deepEqual(within('2026-11-23T16:00Z', '2026-11-24T08:01Z')(daily), ['2026-11-24 08:00 16:00']);
});

test('several schedules come in order of time; without an end, without hours, without known days', () => {
  const found = within('2026-11-22T23:00Z', '2026-11-24T23:00Z')(
    { freq: 'WEEKLY', byday: ['TU'] }, { freq: 'WEEKLY', byday: ['MO'], opensAt: '19:30' }, { freq: 'WEEKLY', byday: ['MO'], opensAt: '09:00', closesAt: '12:00' },
    { freq: 'WEEKLY', interval: 2, byday: ['MO'], opensAt: '10:00', closesAt: '11:00' }, { freq: null, byAppointment: true });
  assert.deepEqual(found, ['2026-11-23 08:00 11:00', '2026-11-23 18:30 -', '2026-11-24 - -']);
});
