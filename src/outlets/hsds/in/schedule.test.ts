import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import * as v from 'valibot';
import { holidayCalendar, occurrences, scheduleInput, schoolBreaks, type Schedule } from '#modules/calendar/index.ts';
import { openHsdsSchemas } from '#tests/hsds-schemas.ts';
import { skipWithout } from '#tests/shared-data.ts';
import { TUESDAY } from '#tests/clock.ts';
import { schedulesOut } from '../out/schedule.ts';
import type { Telling } from '../out/telling.ts';
import type { HsdsSchedule } from '../hsds.ts';
import { schedulesIn } from './schedule.ts';

const OWNER = '0193a1c2-0000-7000-8000-000000000001';
const telling: Telling = { region: { name: 'Rivierstad', country: 'NL' }, locale: 'nl', now: TUESDAY, zone: 'Europe/Amsterdam', site: null, themes: new Map(), audiences: new Map(), terms: new Map() };
const clock = { zone: 'Europe/Amsterdam' as const, now: TUESDAY };
const holidays = holidayCalendar({ country: 'NL', schoolRegion: 'midden' });
/** Half a year of what takes place. */
const taking = (schedules: readonly Schedule[]) => occurrences(schedules, { from: TUESDAY, to: new Date('2027-05-24T00:00:00Z'), holidays }).map((o) => [o.day, o.start?.toISOString(), o.end?.toISOString()]);

const time = fc.constantFrom('00:00', '09:00', '09:30', '13:15', '22:45');
const day = fc.constantFrom('2026-01-05', '2026-11-24', '2026-12-31', '2027-03-28');
const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const schedule: fc.Arbitrary<Schedule> = fc.record({
  freq: fc.constantFrom(null, 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'), interval: fc.constantFrom(1, 1, 2, 3), byday: fc.uniqueArray(weekday, { maxLength: 3 }), bymonthday: fc.constantFrom([], [], [1], [15, -1]), dtstart: fc.option(day), until: fc.option(fc.constantFrom('2027-02-01', '2027-12-31')),
  opensAt: fc.option(time), closesAt: fc.option(fc.oneof(time, fc.constant('24:00'))), closedOn: fc.constantFrom('none', 'public', 'school', 'public_and_school'), closedDuring: fc.option(fc.subarray([...schoolBreaks]), { nil: undefined }),
  byAppointment: fc.boolean(), note: fc.option(fc.constantFrom('Niet als het regent', 'Bel eerst')),
}).map((one) => v.parse(scheduleInput, one));

test('hours go out and come back as hours that take place at the same times', () => {
  fc.assert(fc.property(schedule, (one) => {
    const back = schedulesIn(schedulesOut(OWNER, [one], telling), clock);
    assert.deepEqual(taking(back), taking([one]));
    // What was read is told the same again.
    assert.deepEqual(schedulesOut(OWNER, back, telling).map(({ description: _, ...rest }) => rest), back.length ? schedulesOut(OWNER, [one], telling).map(({ description: _, ...rest }) => rest) : []);
  }), { numRuns: 300 });
});

test('hours that go out are right by the schema of HSDS', { skip: skipWithout('hsds_spec') }, () => {
  const wrong = openHsdsSchemas();
  fc.assert(fc.property(schedule, (one) => { assert.deepEqual(schedulesOut(OWNER, [one], telling).flatMap((told) => wrong('schedule.json', told)), []); }), { numRuns: 200 });
});

const read = (told: Partial<HsdsSchedule>) => schedulesIn([{ id: 'x', ...told }], clock)[0];

test('a time is local when its offset is one of the zone\'s, whatever the season; another offset is brought to local time', () => {
  const week = { freq: 'WEEKLY', byday: 'MO' };
  for (const told of [{ opens_at: '09:00' }, { opens_at: '9:00:00' }, { opens_at: '09:00+01:00' }, { opens_at: '09:00+02:00' }, { opens_at: '09:00', timezone: 1 }, { opens_at: '09:00', timezone: 2 }, { opens_at: '08:00Z' }, { opens_at: '03:00-05:00' }]) {
    assert.equal(read({ ...week, ...told })?.opensAt, '09:00', JSON.stringify(told));
  }
});

test('what we cannot count stays in its own words, and nonsense is left out', () => {
  assert.deepEqual(read({ freq: 'WEEKLY', byday: 'MO', byweekno: '41,42', description: 'Alleen in de herfst.' })?.note, 'Alleen in de herfst.');
  assert.deepEqual(read({ freq: 'WEEKLY', byday: 'MO', count: 3, notes: 'Drie keer' })?.note, 'Drie keer');
  assert.equal(read({}), undefined);
  assert.equal(read({ freq: 'SOMETIMES' }), undefined);
});
