import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import type { Locale } from '#platform/use-case/index.ts';
import { holidayCalendar } from './holidays.ts';
import { scheduleInput, type ScheduleInput } from './schedule.ts';
import { weekInWords } from './week-in-words.ts';

const rivierstad = holidayCalendar({ country: 'NL', schoolRegion: 'midden' });
const overwater = holidayCalendar({ country: 'BE', schoolRegion: 'vlaanderen' });
const week = (moment: string, locale: Locale, ...inputs: ScheduleInput[]) =>
  weekInWords(inputs.map((input) => v.parse(scheduleInput, input)), new Date(moment), locale === 'nl-BE' ? overwater : rivierstad, locale);
const lines = (...asked: Parameters<typeof week>) => week(...asked).days.map(({ label, words }) => `${label}: ${words}`);
const hours = (days: string, opensAt: string | null, closesAt: string | null, more: Partial<ScheduleInput> = {}): ScheduleInput => ({ freq: 'WEEKLY', byday: days.split(' '), opensAt, closesAt, ...more });

test('seven days from today on, with the hours of each', () => {
  assert.deepEqual(lines('2026-11-23T10:00Z', 'nl', hours('MO TH', '09:00', '12:00'), hours('MO', '13:00', '17:00'), hours('TH', '19:30', null), { freq: 'MONTHLY', byday: ['-1SA'], opensAt: '10:00', closesAt: '12:00' }), [
    'Vandaag: 9.00 - 12.00 en 13.00 - 17.00 uur', 'Morgen: dicht', 'Woensdag 25 november: dicht', 'Donderdag 26 november: 9.00 - 12.00 uur, om 19.30 uur',
    'Vrijdag 27 november: dicht', 'Zaterdag 28 november: 10.00 - 12.00 uur', 'Zondag 29 november: dicht']);
});

test('the holiday that closes a day is named, in the words of the country', () => {
  const daily: ScheduleInput = { freq: 'DAILY', opensAt: '09:00', closesAt: '12:00' };
  assert.deepEqual(lines('2026-12-24T10:00Z', 'nl', daily).slice(0, 4), [
    'Vandaag: 9.00 - 12.00 uur', 'Morgen: dicht: eerste kerstdag', 'Zaterdag 26 december: dicht: tweede kerstdag', 'Zondag 27 december: 9.00 - 12.00 uur']);
  assert.deepEqual(lines('2027-02-08T10:00Z', 'nl-BE', { ...daily, closedOn: 'school' }).slice(0, 1), ['Vandaag: gesloten: krokusvakantie']);
});

test('a holiday that changes nothing is not named', () => {
  assert.equal(lines('2026-12-24T10:00Z', 'nl', hours('MO', '09:00', '12:00'))[1], 'Morgen: dicht');
});

test('by appointment, without hours, and weeks that are not known', () => {
  const [monday, tuesday] = lines('2026-11-23T10:00Z', 'nl', hours('MO', '09:00', '12:00', { byAppointment: true }), hours('TU', null, null), hours('TU', '14:00', '16:00', { interval: 2 }));
  assert.equal(monday, 'Vandaag: 9.00 - 12.00 uur op afspraak');
  assert.equal(tuesday, 'Morgen: vraag even hoe laat, misschien 14.00 - 16.00 uur');
});

test('where school holidays matter and are not known, the week says so', () => {
  assert.equal(week('2031-02-10T10:00Z', 'nl', hours('MO', '09:00', '12:00', { closedOn: 'school' })).schoolKnown, false);
  assert.equal(week('2031-02-10T10:00Z', 'nl', hours('MO', '09:00', '12:00')).schoolKnown, true);
  assert.equal(week('2026-11-23T10:00Z', 'nl', hours('MO', '09:00', '12:00', { closedOn: 'school' })).schoolKnown, true);
});
