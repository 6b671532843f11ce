import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import ICAL from 'ical.js';
import * as v from 'valibot';
import { dayName, dayNumber, weekdayCodes } from './days.ts';
import { repeating, ruleDates } from './rule-dates.ts';
import { scheduleInput, type ScheduleInput } from './schedule.ts';

const schedule = (input: ScheduleInput) => v.parse(scheduleInput, input);
const daysOf = (input: ScheduleInput, from: string, until: string) => ruleDates(schedule(input), { from, until }).days;
const shared = { starts: '10:00', zone: 'Europe/Amsterdam' as const };

test('the second Tuesday of each month between two days, whatever holiday it falls on', () => {
  assert.deepEqual(daysOf({ freq: 'MONTHLY', byday: ['2TU'], closedOn: 'public_and_school' }, '2027-01-01', '2027-06-30'), ['2027-01-12', '2027-02-09', '2027-03-09', '2027-04-13', '2027-05-11', '2027-06-08']);
});

test('every other week counts from the first day that fits, not from the week that was asked from', () => {
  assert.deepEqual(daysOf({ freq: 'WEEKLY', interval: 2, byday: ['TU'] }, '2027-01-01', '2027-02-10'), ['2027-01-05', '2027-01-19', '2027-02-02']);
});

test('what does not say on which days gives none', () => assert.deepEqual(daysOf({ freq: 'MONTHLY' }, '2027-01-01', '2027-06-30'), []));

test('a rule that programs share is told as it is; the days of it that were left out are exceptions', () => {
  const days = ['2027-01-12', '2027-03-09', '2027-04-13'];
  assert.deepEqual(repeating(days, { schedule: schedule({ freq: 'MONTHLY', byday: ['2TU'] }), ...shared }), { rule: 'FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270413T215900Z', except: ['2027-02-09'] });
  assert.deepEqual(repeating(['2027-01-06', '2027-01-20'], { schedule: schedule({ freq: 'MONTHLY', byday: ['1WE', '3WE'] }), ...shared }), { rule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20270120T225900Z', except: ['2027-01-13'] });
});

test('whatever days are told, another program finds these days and no other', () => {
  const anyDays = fc.uniqueArray(fc.integer({ min: dayNumber('2027-01-01'), max: dayNumber('2028-12-31') }), { minLength: 1, maxLength: 40 }).map((days) => days.toSorted((a, b) => a - b).map(dayName));
  const anySchedule = fc.option(fc.record({ freq: fc.constantFrom('WEEKLY' as const, 'MONTHLY' as const), interval: fc.integer({ min: 1, max: 3 }), byday: fc.subarray([...weekdayCodes]) }).map(schedule));
  fc.assert(fc.property(anyDays, anySchedule, (days, rule) => {
    const { rule: text, except } = repeating(days, { schedule: rule, ...shared }), gone = new Set(except), found: string[] = [];
    const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateTimeString(`${days[0]}T10:00:00`));
    for (let time = iterator.next(); time && found.length < 800; time = iterator.next()) found.push(time.toString().slice(0, 10));
    assert.deepEqual(found.filter((day) => !gone.has(day)), days);
  }), { numRuns: 200 });
});
