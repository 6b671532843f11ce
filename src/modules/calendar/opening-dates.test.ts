import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import * as v from 'valibot';
import { dayName, dayNumber, weekdayOf } from './days.ts';
import { holidayCalendar } from './holidays.ts';
import { openingDates } from './opening-dates.ts';
import { openness } from './openness.ts';
import { scheduleInput, type Schedule, type ScheduleInput } from './schedule.ts';
import { localOf } from './zone.ts';

const holidays = holidayCalendar({ country: 'NL', schoolRegion: 'midden' });
const hours = (...inputs: ScheduleInput[]) => inputs.map((input) => v.parse(scheduleInput, input));
const range = { from: '2026-11-20', to: '2027-12-31', holidays };

test('a holiday that closes it is a day on which the week does not hold', () => {
  const office = hours({ freq: 'WEEKLY', byday: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: '09:00', closesAt: '15:00', closedOn: 'public' });
  const { notOn, also } = openingDates(office, range);
  assert.ok(notOn.includes('2026-12-25') && notOn.includes('2027-04-27'));
  assert.ok(!notOn.includes('2026-12-26'), 'a Saturday, on which it is closed anyhow');
  assert.deepEqual(also, []);
});

test('the first Tuesday of the month is told day by day, and a season ends', () => {
  assert.deepEqual(openingDates(hours({ freq: 'MONTHLY', byday: ['1TU'], opensAt: '14:00', closesAt: '16:00' }), range).also.slice(0, 2), [['2026-12-01', 840, 960], ['2027-01-05', 840, 960]]);
  assert.equal(openingDates(hours({ freq: 'WEEKLY', byday: ['TU'], opensAt: '14:00', closesAt: '16:00', until: '2026-12-10' }), range).also.length, 3);
});

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30')).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const anySchedule = fc.record({
  freq: fc.constantFrom('WEEKLY' as const, 'MONTHLY' as const), days: fc.subarray([...weekdays], { minLength: 1 }), opensAt: time, closesAt: time,
  closedOn: fc.constantFrom('none' as const, 'public' as const, 'school' as const, 'public_and_school' as const), until: fc.constantFrom(null, '2026-12-30'),
}).filter(({ opensAt, closesAt }) => opensAt !== closesAt).map(({ freq, days, ...rest }): ScheduleInput => ({ freq, byday: freq === 'MONTHLY' ? days.map((day) => `2${day}`) : days, ...rest }));

function isOpenBy({ weekly, notOn, also }: ReturnType<typeof openingDates>, now: Date): boolean {
  const { day, minutes } = localOf(holidays.zone, now.getTime());
  const within = [day, day - 1].some((on, nights) => also.some(([name, from, until]) => name === dayName(on) && from <= minutes + nights * 1440 && minutes + nights * 1440 < until));
  const minute = weekdayOf(day) * 1440 + minutes;
  return within || (!notOn.includes(dayName(day)) && weekly.some(([from, until]) => from <= minute && minute < until));
}

test('whatever the hours: the dates say open when the page says open', () => {
  fc.assert(fc.property(fc.array(anySchedule, { minLength: 1, maxLength: 3 }), fc.integer({ min: dayNumber('2026-12-01'), max: dayNumber('2027-12-20') }), fc.integer({ min: 0, max: 47 }), (inputs, day, half) => {
    const schedules: Schedule[] = hours(...inputs);
    const now = new Date(day * 86_400_000 + half * 1_800_000);
    const dates = openingDates(schedules, range);
    assert.equal(isOpenBy(dates, now), openness(schedules, now, holidays).state === 'open', `${now.toISOString()} ${JSON.stringify(inputs)}`);
  }), { numRuns: 400 });
});
