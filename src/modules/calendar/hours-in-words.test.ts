import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import type { Locale } from '#platform/use-case/index.ts';
import { hoursInWords } from './hours-in-words.ts';
import { scheduleInput, type ScheduleInput } from './schedule.ts';

const words = (locale: Locale, ...inputs: ScheduleInput[]) => hoursInWords(inputs.map((input) => v.parse(scheduleInput, input)), locale).join(' | ');
const week = (days: string, opensAt: string | null, closesAt: string | null, more: Partial<ScheduleInput> = {}): ScheduleInput => ({ freq: 'WEEKLY', byday: days.split(' '), opensAt, closesAt, ...more });

test('days with the same hours are one line, in the order of the week', () => {
  const inputs = [week('SA', '10:00', '12:00'), week('MO TH', '13:30', '15:00')];
  assert.equal(words('nl', ...inputs), 'Maandag en donderdag 13.30 - 15.00 uur | Zaterdag 10.00 - 12.00 uur');
  assert.equal(words('en', ...inputs), 'Monday and Thursday 13:30 - 15:00 | Saturday 10:00 - 12:00');
});

test('three days in a row are said by the first and the last, all seven as every day', () => {
  assert.equal(words('nl', week('MO TU WE FR', '09:00', '17:00')), 'Maandag tot en met woensdag en vrijdag 9.00 - 17.00 uur');
  assert.equal(words('nl', { freq: 'DAILY', opensAt: '09:00', closesAt: '17:00' }), 'Elke dag 9.00 - 17.00 uur');
  assert.equal(words('en', week('MO TU WE TH FR', '09:00', '17:00')), 'Monday to Friday 9:00 - 17:00');
});

test('a morning and an afternoon are one line; hours that overlap are one stretch', () => {
  assert.equal(words('nl', week('MO TU', '09:00', '12:00'), week('MO TU', '13:00', '17:00')), 'Maandag en dinsdag 9.00 - 12.00 en 13.00 - 17.00 uur');
  assert.equal(words('nl', week('MO', '09:00', '12:00'), week('MO', '11:00', '17:00')), 'Maandag 9.00 - 17.00 uur');
});

test('once or twice a month, every other week, one day', () => {
  const hours = { opensAt: '14:00', closesAt: '16:00' };
  assert.equal(words('nl', { freq: 'MONTHLY', byday: ['1TU'], ...hours }), 'Elke eerste dinsdag van de maand 14.00 - 16.00 uur');
  assert.equal(words('nl', { freq: 'MONTHLY', byday: ['1WE', '3WE'], ...hours }), 'De eerste en derde woensdag van de maand 14.00 - 16.00 uur');
  assert.equal(words('nl', { freq: 'MONTHLY', byday: ['1WE', '-1FR'], ...hours }), 'Elke eerste woensdag van de maand 14.00 - 16.00 uur | Elke laatste vrijdag van de maand 14.00 - 16.00 uur');
  assert.equal(words('nl', { freq: 'MONTHLY', bymonthday: [1, 15], ...hours }), 'De 1e en 15e van de maand 14.00 - 16.00 uur');
  assert.equal(words('nl', week('FR', '14:00', '16:00', { interval: 2 })), 'Om de week op vrijdag 14.00 - 16.00 uur');
  assert.equal(words('nl-BE', week('FR', '14:00', '16:00', { interval: 2 })), 'Om de twee weken op vrijdag 14.00 - 16.00 uur');
  assert.equal(words('nl', week('FR', '14:00', '16:00', { interval: 2, dtstart: '2027-01-08' })), 'Om de week op vrijdag 14.00 - 16.00 uur, vanaf 8 januari 2027');
  assert.equal(words('nl', { freq: null, dtstart: '2026-12-24', ...hours }), 'Donderdag 24 december 2026 14.00 - 16.00 uur');
  assert.equal(words('en', { freq: 'MONTHLY', byday: ['-1FR'], ...hours }), 'Every last Friday of the month 14:00 - 16:00');
});

test('only a start, no hours, day and night, past midnight', () => {
  assert.equal(words('nl', week('MO', '19:30', null)), 'Maandag om 19.30 uur');
  assert.equal(words('nl', week('MO', null, null, { note: 'ochtend' })), 'Maandag (ochtend)');
  assert.equal(words('nl', { freq: 'DAILY', opensAt: '00:00', closesAt: '24:00', closedOn: 'none' }), 'Dag en nacht open');
  assert.equal(words('nl', week('SA', '00:00', '24:00')), 'Zaterdag de hele dag');
  assert.equal(words('nl', week('FR', '22:00', '02:00'), week('SA', '20:00', '24:00')), 'Vrijdag 22.00 - 02.00 uur | Zaterdag 20.00 - 24.00 uur');
});

test('on appointment', () => {
  assert.equal(words('nl', { freq: null, byAppointment: true }), 'Op afspraak');
  assert.equal(words('nl', week('MO', '09:00', '12:00'), { freq: null, byAppointment: true }), 'Maandag 9.00 - 12.00 uur | Ook op afspraak');
  assert.equal(words('nl', week('MO', '09:00', '12:00', { byAppointment: true })), 'Maandag 9.00 - 12.00 uur (op afspraak)');
  assert.equal(words('nl', { freq: null, note: 'zie de website' }), 'Zie de website');
});

test('holidays: what holds for all is said once at the end, what holds for one line stands with it', () => {
  assert.equal(words('nl', week('MO', '09:00', '12:00'), week('SA', '10:00', '12:00', { closedOn: 'public_and_school' })), 'Maandag 9.00 - 12.00 uur | Zaterdag 10.00 - 12.00 uur (niet in de schoolvakanties)');
  assert.equal(words('nl', week('MO', '09:00', '12:00', { closedDuring: ['christmas_break'] })), 'Maandag 9.00 - 12.00 uur | Niet in de kerstvakantie');
  assert.equal(words('nl-BE', week('MO', '09:00', '12:00', { closedDuring: ['spring_break', 'summer_break'] })), 'Maandag 9.00 - 12.00 uur | Niet in de krokusvakantie en zomervakantie');
  assert.equal(words('nl', week('MO', '09:00', '12:00', { closedOn: 'none' })), 'Maandag 9.00 - 12.00 uur | Ook op feestdagen');
});

test('a day that comes a second time with another condition comes with "ook"', () => {
  assert.equal(words('nl', week('MO TU WE TH FR', '09:00', '17:00'), week('TH', '19:00', '21:00', { byAppointment: true })), 'Maandag tot en met vrijdag 9.00 - 17.00 uur | Donderdag ook 19.00 - 21.00 uur (op afspraak)');
});

test('from and until', () => {
  assert.equal(words('nl', week('MO', '09:00', '12:00', { dtstart: '2026-09-01', until: '2027-06-30' })), 'Maandag 9.00 - 12.00 uur, van 1 september 2026 tot en met 30 juni 2027');
});
