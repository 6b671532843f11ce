import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayName, dayNumber } from './days.ts';
import { easter } from './easter.ts';
import { holidayCalendar, holidaysOf } from './holidays.ts';
import { schoolHolidays } from './school-holidays.ts';

const rivierstad = holidayCalendar({ country: 'NL', schoolRegion: 'midden' });
const overwater = holidayCalendar({ country: 'BE', schoolRegion: 'vlaanderen' });
const daysOf = (country: 'NL' | 'BE', year: number, kind: string) =>
  holidaysOf({ country, schoolRegion: country === 'NL' ? 'noord' : 'vlaanderen', year }).holidays.filter((h) => h.kind === kind).map((h) => `${h.first} ${h.name}`);

test('Easter falls where the churches put it', () => {
  const known = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21', '2038-04-25', '2285-03-22'];
  assert.deepEqual(known.map((day) => dayName(easter(Number(day.slice(0, 4))))), known);
});

test('the public holidays of the Netherlands in 2026', () => {
  assert.deepEqual(daysOf('NL', 2026, 'public'), [
    '2026-01-01 new_year', '2026-04-05 easter', '2026-04-06 easter_monday', '2026-04-27 kings_day', '2026-05-14 ascension', '2026-05-24 pentecost',
    '2026-05-25 whit_monday', '2026-12-25 christmas', '2026-12-26 boxing_day']);
  assert.deepEqual(daysOf('NL', 2026, 'optional'), ['2026-04-03 good_friday', '2026-05-05 liberation_day']);
});

test('Koningsdag is a day earlier when 27 April is a Sunday', () => {
  assert.ok(rivierstad.isHoliday('2025-04-26', 'public'));
  assert.ok(!rivierstad.isHoliday('2025-04-27', 'public'));
  assert.ok(rivierstad.isHoliday('2026-04-27', 'public'));
  assert.ok(rivierstad.isHoliday('2031-04-26', 'public'));
});

test('5 May is a day off for all once in five years, and in doubt in the others', () => {
  assert.ok(rivierstad.isHoliday('2025-05-05', 'public') && rivierstad.isHoliday('2030-05-05', 'public'));
  assert.ok(rivierstad.isHoliday('2027-05-05', 'optional') && !rivierstad.isHoliday('2027-05-05', 'public'));
});

test('the ten public holidays of Belgium in 2026, with 11 July optional', () => {
  assert.deepEqual(daysOf('BE', 2026, 'public'), [
    '2026-01-01 new_year', '2026-04-06 easter_monday', '2026-05-01 labour_day', '2026-05-14 ascension', '2026-05-25 whit_monday', '2026-07-21 national_day',
    '2026-08-15 assumption', '2026-11-01 all_saints', '2026-11-11 armistice', '2026-12-25 christmas']);
  assert.ok(overwater.isHoliday('2026-07-11', 'optional'));
  assert.ok(!overwater.isHoliday('2026-12-26', 'public') && !overwater.isHoliday('2026-04-27', 'public'));
});

test('Flemish school holidays follow the rules, and the rules give the dates that schools published', () => {
  const published: Record<string, string> = {
    autumn_break: '2024-10-28/2024-11-03 2025-10-27/2025-11-02 2026-11-02/2026-11-08 2027-11-01/2027-11-07 2028-10-30/2028-11-05',
    christmas_break: '2024-12-23/2025-01-05 2025-12-22/2026-01-04 2026-12-21/2027-01-03 2027-12-27/2028-01-09 2028-12-25/2029-01-07',
    spring_break: '2025-03-03/2025-03-09 2026-02-16/2026-02-22 2027-02-08/2027-02-14 2028-02-28/2028-03-05 2029-02-12/2029-02-18',
    easter_break: '2025-04-07/2025-04-21 2026-04-06/2026-04-19 2027-03-29/2027-04-11 2028-04-03/2028-04-17 2029-04-02/2029-04-15',
    summer_break: '2025-07-01/2025-08-31 2026-07-01/2026-08-31 2027-07-01/2027-08-31 2028-07-01/2028-08-31 2029-07-01/2029-08-31',
  };
  const { breaks } = schoolHolidays('vlaanderen');
  for (const [name, spans] of Object.entries(published)) {
    assert.equal(breaks.filter((b) => b.name === name).slice(0, 5).map((b) => `${b.first}/${b.last}`).join(' '), spans, name);
  }
});

test('Dutch school holidays run from a Saturday to a Sunday, one week or two, in summer six, and a region never has two at once', () => {
  const weeks: Record<string, number> = { autumn_break: 1, christmas_break: 2, spring_break: 1, may_break: 1, summer_break: 6 };
  for (const region of ['noord', 'midden', 'zuid'] as const) {
    const { breaks } = schoolHolidays(region);
    assert.equal(breaks.length, 30);
    breaks.forEach((b, index) => {
      assert.equal(dayNumber(b.last) - dayNumber(b.first), (weeks[b.name] ?? 0) * 7 + 1, `${region} ${b.name} ${b.first}`);
      assert.equal(new Date(b.first).getUTCDay(), 6, `${region} ${b.first}`);
      if (index) assert.ok((breaks[index - 1]?.last ?? '') < b.first);
    });
  }
});

test('the three Dutch regions start their summer a week apart, each year in another order', () => {
  const starts = (['noord', 'midden', 'zuid'] as const).map((region) => schoolHolidays(region).breaks.filter((b) => b.name === 'summer_break').map((b) => dayNumber(b.first)));
  for (let year = 0; year < 6; year += 1) {
    const [first = 0, second = 0, third = 0] = starts.map((s) => s[year] ?? 0).sort((a, b) => a - b);
    assert.deepEqual([second - first, third - second], [7, 7]);
  }
});

test('a school holiday is a holiday of its own kind', () => {
  assert.ok(rivierstad.isHoliday('2026-12-21', 'school') && !rivierstad.isHoliday('2026-12-21', 'public'));
  assert.deepEqual(rivierstad.on('2026-12-25').map((h) => h.name), ['christmas_break', 'christmas']);
  assert.deepEqual(rivierstad.on('2026-11-23'), []);
});

test('beyond the years that were sourced the calendar says that it does not know', () => {
  assert.ok(rivierstad.schoolKnown('2026-11-22') && overwater.schoolKnown('2030-08-31'));
  assert.ok(!rivierstad.schoolKnown('2031-07-20') && !rivierstad.schoolKnown('2024-08-01'));
  assert.equal(holidaysOf({ country: 'NL', schoolRegion: 'midden', year: 2026 }).known, true);
  assert.equal(holidaysOf({ country: 'NL', schoolRegion: 'midden', year: 2030 }).known, false);
});
