import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { scheduleInput, type Schedule } from '#modules/calendar/index.ts';
import { hoursAtPlaces, hoursDiffer, hoursElsewhere } from './hours-at-places.ts';

const on = (day: string, opensAt: string, closesAt: string): Schedule => v.parse(scheduleInput, { freq: 'WEEKLY', byday: [day], opensAt, closesAt });
const monday = on('MO', '10:00', '12:00'), wednesday = on('WE', '10:00', '11:30'), call = on('FR', '09:00', '10:00');

test('where places keep different hours each line says where; hours that are of no place stand by themselves', () => {
  const places = [{ name: 'De Oven', schedules: [monday] }, { name: 'De Wiek', schedules: [wednesday] }];
  assert.equal(hoursDiffer(places), true);
  assert.deepEqual(hoursElsewhere([call, monday, wednesday], places), [call]);
  assert.deepEqual(hoursAtPlaces([call, monday, wednesday], places, 'nl'), ['Vrijdag 9.00 - 10.00 uur', 'Maandag 10.00 - 12.00 uur, bij De Oven', 'Woensdag 10.00 - 11.30 uur, bij De Wiek']);
});

test('one place, or several with the same hours, are not named', () => {
  for (const places of [[], [{ name: 'De Oven', schedules: [monday] }], [{ name: 'De Oven', schedules: [monday] }, { name: 'De Wiek', schedules: [monday] }], [{ name: 'De Oven' }, { name: 'De Wiek' }]])
    assert.deepEqual(hoursAtPlaces([monday, monday], places, 'nl'), ['Maandag 10.00 - 12.00 uur']);
});
