import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import type { Locale } from '#platform/use-case/index.ts';
import { holidayCalendar } from './holidays.ts';
import { openness } from './openness.ts';
import { opennessInWords } from './openness-in-words.ts';
import { scheduleInput, type ScheduleInput } from './schedule.ts';

const rivierstad = holidayCalendar({ country: 'NL', schoolRegion: 'midden' });
const overwater = holidayCalendar({ country: 'BE', schoolRegion: 'vlaanderen' });
const words = (moment: string, locale: Locale, ...inputs: ScheduleInput[]) => {
  const [now, holidays] = [new Date(moment), locale === 'nl-BE' ? overwater : rivierstad];
  return opennessInWords(openness(inputs.map((input) => v.parse(scheduleInput, input)), now, holidays), now, holidays, locale);
};
const week = (days: string, opensAt: string, closesAt: string, more: Partial<ScheduleInput> = {}): ScheduleInput => ({ freq: 'WEEKLY', byday: days.split(' '), opensAt, closesAt, ...more });
const office = week('MO TU WE TH FR', '09:00', '15:00');

test('open: until what time', () => {
  assert.equal(words('2026-11-23T10:00Z', 'nl', office), 'Nu open, tot 15.00 uur');
  assert.equal(words('2026-11-23T10:00Z', 'nl-BE', office), 'Nu open, tot 15.00 uur');
  assert.equal(words('2026-11-23T10:00Z', 'en', office), 'Open now, until 15:00');
});

test('closed: from what time on, and on which day', () => {
  assert.equal(words('2026-11-23T07:00Z', 'nl', office), 'Nu dicht. Vandaag open om 9.00 uur');
  assert.equal(words('2026-11-23T18:00Z', 'nl', office), 'Nu dicht. Morgen open om 9.00 uur');
  assert.equal(words('2026-11-23T18:00Z', 'nl-BE', office), 'Nu gesloten. Morgen open om 9.00 uur');
  assert.equal(words('2026-11-27T18:00Z', 'nl', office), 'Nu dicht. Maandag weer open om 9.00 uur');
  assert.equal(words('2026-11-27T18:00Z', 'en', office), 'Closed now. Opens again on Monday at 9:00');
  assert.equal(words('2026-11-23T18:00Z', 'nl', { freq: 'MONTHLY', byday: ['1TU'], opensAt: '14:00', closesAt: '16:00' }), 'Nu dicht. Dinsdag 1 december weer open om 14.00 uur');
  assert.equal(words('2026-11-05T18:00Z', 'nl', { freq: 'MONTHLY', byday: ['1TU'], opensAt: '14:00', closesAt: '16:00' }), 'Nu dicht');
});

test('midnight, after midnight, and day and night', () => {
  assert.equal(words('2026-11-27T21:30Z', 'nl', week('FR', '20:00', '24:00')), 'Nu open, tot 24.00 uur');
  assert.equal(words('2026-11-27T21:30Z', 'nl', week('FR', '22:00', '02:00')), 'Nu open, tot 02.00 uur');
  assert.equal(words('2026-11-28T12:00Z', 'nl', week('SA SU', '00:00', '24:00')), 'Nu open, tot zondag 24.00 uur');
  assert.equal(words('2026-11-28T12:00Z', 'nl', { freq: 'DAILY', opensAt: '00:00', closesAt: '24:00', closedOn: 'none' }), 'Nu open, dag en nacht');
});

test('the holiday that closes it is named, in the words of the country', () => {
  assert.equal(words('2027-04-27T10:00Z', 'nl', office), 'Vandaag dicht: Koningsdag. Morgen open om 9.00 uur');
  assert.equal(words('2026-04-06T10:00Z', 'nl', office), 'Vandaag dicht: tweede paasdag. Morgen open om 9.00 uur');
  assert.equal(words('2026-04-06T10:00Z', 'nl-BE', office), 'Vandaag gesloten: paasmaandag. Morgen open om 9.00 uur');
  assert.equal(words('2027-02-10T10:00Z', 'nl-BE', { ...office, closedOn: 'public_and_school' }), 'Vandaag gesloten: krokusvakantie. Maandag weer open om 9.00 uur');
});

test('on a day that closes some, a caution comes with it', () => {
  assert.equal(words('2027-05-05T10:00Z', 'nl', office), 'Nu open, tot 15.00 uur. Let op: vandaag is het Bevrijdingsdag');
  assert.equal(words('2031-02-17T10:00Z', 'nl', { ...office, closedOn: 'school' }), 'Nu open, tot 15.00 uur. Let op: misschien is het schoolvakantie');
});

test('on appointment, also on appointment, and not known', () => {
  assert.equal(words('2026-11-23T10:00Z', 'nl', { freq: null, byAppointment: true }), 'Op afspraak');
  assert.equal(words('2026-11-23T18:00Z', 'nl', office, { freq: null, byAppointment: true }), 'Nu dicht. Morgen open om 9.00 uur. Ook op afspraak');
  assert.equal(words('2026-11-23T18:00Z', 'nl'), 'We weten niet of het nu open is');
});
