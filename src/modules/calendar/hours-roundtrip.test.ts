import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import * as v from 'valibot';
import type { Locale } from '#platform/use-case/index.ts';
import { dayName, dayNumber, weekdayCodes } from './days.ts';
import { holidayCalendar } from './holidays.ts';
import { hoursInWords } from './hours-in-words.ts';
import { occurrences } from './occurrences.ts';
import { readHours } from './read-hours.ts';
import { schoolBreaks, scheduleInput, type Schedule, type ScheduleInput } from './schedule.ts';

const clock = (quarter: number) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
/** Hours by day, hours into the night, a beginning only, no hours. */
const hours = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.integer({ min: 0, max: 94 }), fc.integer({ min: 1, max: 40 })).map(([from, length]) => ({ opensAt: clock(from), closesAt: clock(Math.min(from + length, 96)) })) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 68, max: 95 }), fc.integer({ min: 1, max: 27 })).map(([from, until]) => ({ opensAt: clock(from), closesAt: clock(until) })) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 95 }).map((at) => ({ opensAt: clock(at), closesAt: null })) });
const day = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2028-12-31') }).map(dayName);
const holding = fc.record({
  closedOn: fc.constantFrom('none' as const, 'public' as const, 'public' as const, 'school' as const, 'public_and_school' as const),
  closedDuring: fc.oneof({ weight: 3, arbitrary: fc.constant<(typeof schoolBreaks)[number][]>([]) }, { weight: 1, arbitrary: fc.subarray([...schoolBreaks], { maxLength: 2 }) }),
  byAppointment: fc.boolean(), note: fc.constantFrom(null, null, null, 'ingang aan de zijkant', 'inloop'),
}, { requiredKeys: [] });
const period = fc.record({ dtstart: fc.option(day), until: fc.constant(null) }, { requiredKeys: [] });
const pattern = fc.oneof(
  { weight: 4, arbitrary: fc.record({ freq: fc.constant('WEEKLY' as const), byday: fc.subarray([...weekdayCodes], { minLength: 1 }) }) },
  { weight: 1, arbitrary: fc.constant({ freq: 'DAILY' as const }) },
  { weight: 1, arbitrary: fc.record({ freq: fc.constant('WEEKLY' as const), interval: fc.constantFrom(2, 3), byday: fc.subarray([...weekdayCodes], { minLength: 1, maxLength: 3 }), dtstart: day }) },
  { weight: 1, arbitrary: fc.record({ freq: fc.constant('MONTHLY' as const), byday: fc.subarray(['1MO', '2TU', '3TU', '4WE', '1TH', '-1FR', '-2SA', '5SU'], { minLength: 1, maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.subarray([1, 2, 3, 15, 22, 31], { minLength: 1, maxLength: 2 }).map((bymonthday) => ({ freq: 'MONTHLY' as const, bymonthday })) },
  { weight: 1, arbitrary: day.map((dtstart) => ({ freq: null, dtstart })) });
/** Anything that can be said in words. One of the cases that cannot: two schedules on the same day, of which one is every other week. */
const anySchedules = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.record({ pattern, hours, period }), { minLength: 1, maxLength: 4 }).chain((list) => holding.map((shared) => list.map((each): ScheduleInput => ({ ...each.period, ...each.hours, ...shared, ...each.pattern })))) },
  { weight: 2, arbitrary: fc.array(fc.record({ pattern, hours, holding }), { minLength: 1, maxLength: 3 }).map((list) => list.map((each): ScheduleInput => ({ ...each.hours, ...each.holding, ...each.pattern }))) });

const holidays = holidayCalendar({ country: 'NL', schoolRegion: 'midden' });
/** Every time it takes place in a year, as one list; what differs only in how schedules are cut is the same. */
const takesPlace = (schedules: readonly Schedule[]) => [...new Set(occurrences(schedules, { from: new Date('2026-11-01T00:00Z'), to: new Date('2027-11-01T00:00Z'), holidays })
  .map(({ start, end, schedule }) => `${start?.toISOString()} ${end?.toISOString()} ${schedule.byAppointment}`))].sort();

const read = (schedules: readonly Schedule[], locale: Locale): { lines: string[]; again: readonly Schedule[] } => {
  const lines = hoursInWords(schedules, locale);
  const reading = readHours(lines.join('\n'), { locale });
  assert.ok(reading.ok, `${lines.join(' | ')} -> ${reading.ok ? '' : JSON.stringify(reading.refusal)}`);
  return { lines, again: reading.schedules };
};

test('what is said in words and read again is said in the same words, in every language', () => {
  fc.assert(fc.property(anySchedules, fc.constantFrom<Locale>('nl', 'nl-BE', 'en'), (inputs, locale) => {
    const { lines, again } = read(inputs.map((input) => v.parse(scheduleInput, input)), locale);
    assert.deepEqual(hoursInWords(again, locale), lines);
  }), { numRuns: 400 });
});

test('and it takes place at the same times', () => {
  const apart = fc.record({ pattern, hours, holding }).map(({ pattern: p, hours: h, holding: rest }): ScheduleInput => ({ ...h, ...rest, ...p }));
  fc.assert(fc.property(apart, fc.constantFrom<Locale>('nl', 'nl-BE', 'en'), (input, locale) => {
    const schedules = [v.parse(scheduleInput, input)];
    assert.deepEqual(takesPlace(read(schedules, locale).again), takesPlace(schedules));
  }), { numRuns: 150 });
});
