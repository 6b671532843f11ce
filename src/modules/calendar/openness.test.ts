import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import * as v from 'valibot';
import { dayName, dayNumber, weekdayCodes } from './days.ts';
import { holidayCalendar } from './holidays.ts';
import { occurrences } from './occurrences.ts';
import { openness } from './openness.ts';
import { scheduleInput, type ScheduleInput } from './schedule.ts';

const rivierstad = holidayCalendar({ country: 'NL', schoolRegion: 'midden' });
const overwater = holidayCalendar({ country: 'BE', schoolRegion: 'vlaanderen' });
const at = (moment: string, holidays = rivierstad) => (...inputs: ScheduleInput[]) => {
  const found = openness(inputs.map((input) => v.parse(scheduleInput, input)), new Date(moment), holidays);
  if (found.state === 'open') return `open until ${found.until?.toISOString().slice(0, 16) ?? 'ever'}`;
  return found.state === 'closed' ? `closed, opens ${found.opens?.toISOString().slice(0, 16) ?? 'never'}${found.holiday ? ` (${found.holiday.name})` : ''}` : found.state;
};
const week = (days: string, opensAt: string, closesAt: string | null, more: Partial<ScheduleInput> = {}): ScheduleInput => ({ freq: 'WEEKLY', byday: days.split(' '), opensAt, closesAt, ...more });
const office = week('MO TU WE TH FR', '09:00', '17:00');

test('open between opening and closing time, from the first minute to the last', () => {
  assert.equal(at('2026-11-23T07:59:59Z')(office), 'closed, opens 2026-11-23T08:00');
  assert.equal(at('2026-11-23T08:00Z')(office), 'open until 2026-11-23T16:00');
  assert.equal(at('2026-11-23T15:59:59Z')(office), 'open until 2026-11-23T16:00');
  assert.equal(at('2026-11-23T16:00Z')(office), 'closed, opens 2026-11-24T08:00');
});

test('after Friday comes Monday', () => {
  assert.equal(at('2026-11-27T20:00Z')(office), 'closed, opens 2026-11-30T08:00');
});

test('hours that touch or overlap are one, a break is a break', () => {
  assert.equal(at('2026-11-23T09:00Z')(week('MO', '09:00', '12:00'), week('MO', '12:00', '15:00'), week('MO', '14:00', '18:00')), 'open until 2026-11-23T17:00');
  assert.equal(at('2026-11-23T11:30Z')(week('MO', '09:00', '12:00'), week('MO', '13:00', '17:00')), 'closed, opens 2026-11-23T12:00');
});

test('past midnight it is still the evening it began on', () => {
  const bar = week('FR SA', '22:00', '02:00');
  assert.equal(at('2026-11-28T00:30Z')(bar), 'open until 2026-11-28T01:00');
  assert.equal(at('2026-11-29T00:30Z')(bar), 'open until 2026-11-29T01:00', 'the night after Saturday');
  assert.equal(at('2026-11-27T00:30Z')(bar), 'closed, opens 2026-11-27T21:00', 'the night after Thursday');
});

test('24:00 is the end of the day, and day and night has no end', () => {
  assert.equal(at('2026-11-23T22:00Z')(week('MO', '20:00', '24:00')), 'open until 2026-11-23T23:00');
  assert.equal(at('2026-11-23T22:00Z')({ freq: 'DAILY', opensAt: '00:00', closesAt: '24:00', closedOn: 'none' }), 'open until ever');
  assert.equal(at('2026-11-28T12:00Z')(week('SA SU', '00:00', '24:00')), 'open until 2026-11-29T23:00', 'the whole weekend is one stretch');
});

test('a public holiday closes, unless the schedule says otherwise, and is named', () => {
  assert.equal(at('2027-04-27T10:00Z')(office), 'closed, opens 2027-04-28T07:00 (kings_day)');
  assert.equal(at('2027-04-27T10:00Z')({ ...office, closedOn: 'none' }), 'open until 2027-04-27T15:00');
  assert.equal(at('2027-04-27T10:00Z', overwater)(office), 'open until 2027-04-27T15:00', 'no holiday in Flanders');
  assert.equal(at('2026-11-11T10:00Z', overwater)(office), 'closed, opens 2026-11-12T08:00 (armistice)');
});

test('school holidays close by region and by name', () => {
  const lesson = week('WE', '14:00', '16:00', { closedOn: 'public_and_school' });
  assert.equal(at('2026-10-14T12:30Z')(lesson), 'open until 2026-10-14T14:00');
  assert.equal(at('2026-10-14T12:30Z', holidayCalendar({ country: 'NL', schoolRegion: 'noord' }))(lesson), 'closed, opens 2026-10-21T12:00 (autumn_break)');
  assert.equal(at('2026-12-23T13:30Z')(week('WE', '14:00', '16:00', { closedDuring: ['christmas_break'] })), 'closed, opens 2027-01-06T13:00 (christmas_break)');
});

test('an evening that begins before a holiday goes on into it', () => {
  assert.equal(at('2027-04-26T22:30Z')(week('MO TU', '22:00', '02:00')), 'open until 2027-04-27T00:00');
});

test('the day the clocks change', () => {
  const morning: ScheduleInput = { freq: 'DAILY', opensAt: '01:00', closesAt: '04:00', closedOn: 'none' };
  assert.equal(at('2026-10-25T00:30Z')(morning), 'open until 2026-10-25T03:00', 'first time 2.30');
  assert.equal(at('2026-10-25T01:30Z')(morning), 'open until 2026-10-25T03:00', 'second time 2.30');
  assert.equal(at('2027-03-28T00:30Z', overwater)(morning), 'open until 2027-03-28T02:00');
});

test('once a month, every two weeks, one day', () => {
  assert.equal(at('2026-11-24T12:00Z')({ freq: 'MONTHLY', byday: ['1TU'], opensAt: '14:00', closesAt: '16:00' }), 'closed, opens 2026-12-01T13:00');
  assert.equal(at('2026-11-04T12:00Z')({ freq: 'MONTHLY', byday: ['1TU'], opensAt: '14:00', closesAt: '16:00' }), 'closed, opens never', 'more than 14 days ahead');
  assert.equal(at('2026-11-20T10:00Z')(week('FR', '10:00', '12:00', { interval: 2, dtstart: '2026-11-06' })), 'open until 2026-11-20T11:00');
  assert.equal(at('2026-11-22T10:00Z')({ freq: null, dtstart: '2026-11-22', opensAt: '10:00', closesAt: '12:00' }), 'open until 2026-11-22T11:00');
});

test('on appointment, and without any hours', () => {
  assert.equal(at('2026-11-23T10:00Z')({ freq: null, byAppointment: true }), 'by_appointment');
  assert.equal(at('2026-11-23T10:00Z')({ ...office, byAppointment: true }), 'by_appointment');
  assert.equal(at('2026-11-23T10:00Z')(), 'unknown');
  assert.equal(at('2026-11-23T20:00Z')(office, { freq: null, byAppointment: true }), 'closed, opens 2026-11-24T08:00');
});

test('where the schedules leave doubt it does not say open or closed', () => {
  const evening = week('MO', '19:30', null);
  assert.equal(at('2026-11-23T18:00Z')(evening), 'closed, opens 2026-11-23T18:30');
  assert.equal(at('2026-11-23T18:30Z')(evening), 'unknown', 'begun, but nobody said until when');
  const unknownWeeks = week('FR', '14:00', '16:00', { interval: 2 });
  assert.equal(at('2026-11-27T14:00Z')(unknownWeeks, week('MO', '09:00', '12:00')), 'unknown');
  assert.equal(at('2026-11-27T16:00Z')(unknownWeeks, week('MO', '09:00', '12:00')), 'closed, opens 2026-11-30T08:00');
  assert.equal(at('2026-11-27T16:00Z')(unknownWeeks), 'unknown');
  assert.equal(at('2026-11-23T14:00Z')({ freq: 'WEEKLY', byday: ['MO'], note: 'ochtend' }), 'unknown');
});

test('on a holiday that closes some, and where school holidays are not known, open comes with a caution', () => {
  const caution = (moment: string, input: ScheduleInput, holidays = rivierstad) => {
    const found = openness([v.parse(scheduleInput, input)], new Date(moment), holidays);
    return found.state === 'open' ? found.caution : found.state;
  };
  assert.equal((caution('2027-05-05T10:00Z', office) as { holiday: { name: string } }).holiday.name, 'liberation_day');
  assert.equal(caution('2027-05-05T10:00Z', { ...office, closedOn: 'none' }), null);
  assert.deepEqual(caution('2031-02-17T10:00Z', { ...office, closedOn: 'school' }), { kind: 'school_unknown' });
  assert.equal(caution('2031-02-17T10:00Z', office), null);
});

test('openness agrees with occurrences at any moment', () => {
  const time = fc.integer({ min: 0, max: 95 }).map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`);
  const some = fc.record({
    freq: fc.constantFrom('WEEKLY' as const, 'DAILY' as const, 'MONTHLY' as const), interval: fc.constantFrom(1, 1, 1, 2), opensAt: time, closesAt: time,
    byday: fc.subarray([...weekdayCodes], { minLength: 1 }), closedOn: fc.constantFrom('none' as const, 'public' as const, 'public_and_school' as const),
    dtstart: fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2026-12-31') }).map(dayName),
  });
  const minute = fc.integer({ min: Date.UTC(2026, 8, 1) / 60_000, max: Date.UTC(2027, 4, 1) / 60_000 });
  fc.assert(fc.property(fc.array(some, { minLength: 1, maxLength: 4 }), minute, fc.constantFrom(rivierstad, overwater), (inputs, minutes, holidays) => {
    const schedules = inputs.map((input) => v.parse(scheduleInput, input));
    const now = new Date(minutes * 60_000);
    const around = occurrences(schedules, { from: new Date(now.getTime() - 2 * 86_400_000), to: new Date(now.getTime() + 13 * 86_400_000), holidays })
      .map(({ start, end }) => [start?.getTime() ?? 0, end?.getTime() ?? 0] as const);
    const found = openness(schedules, now, holidays);
    const open = around.some(([start, end]) => start <= now.getTime() && now.getTime() < end);
    assert.equal(found.state, open ? 'open' : 'closed');
    const next = around.find(([start]) => start > now.getTime());
    if (found.state === 'closed' && next) assert.equal(found.opens?.getTime(), next[0]);
    if (found.state === 'open' && found.until) {
      const end = found.until.getTime();
      assert.ok(!around.some(([start, stop]) => start <= end && stop > end), 'nothing goes on at the moment it closes');
    }
  }), { numRuns: 300 });
});
