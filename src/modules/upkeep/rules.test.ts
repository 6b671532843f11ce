import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { holidayCalendar } from '#modules/calendar/index.ts';
import { askOn, dayAfter, monthsAfter, outsideHolidays } from './rules.ts';

const holidays = holidayCalendar({ country: 'NL', schoolRegion: 'midden' });
const id = fc.uuid();
const day = fc.date({ min: new Date('2025-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

test('a year later, whatever the length of the month', () => {
  assert.equal(monthsAfter('2024-02-29', 12), '2025-02-28');
  assert.equal(monthsAfter('2026-01-31', 1), '2026-02-28');
  assert.equal(monthsAfter('2026-11-24', 12), '2027-11-24');
});

test('nobody is asked in holidays, before the term is over, or more than four weeks and the holidays after it', () => {
  fc.assert(fc.property(id, day, (partyId, oldestOn) => {
    const on = askOn({ partyId, oldestOn, isNever: false }, 12, holidays);
    assert.ok(!holidays.isHoliday(on, 'school'), on);
    assert.ok(on >= monthsAfter(oldestOn, 12));
    assert.ok(on <= dayAfter(monthsAfter(oldestOn, 12), 4 * 7 + 6 + 51), 'the longest holiday lasts six weeks and a weekend');
  }));
});

test('after a warning all of it is asked two weeks later, but what was looked at is left alone for three months', () => {
  const asked = (oldestOn: string, warnedOn: string | null) => askOn({ partyId: '00000000-0000-4000-8000-000000000000', oldestOn, isNever: false, warnedOn }, 12, holidays);
  assert.equal(asked('2026-05-04', null), '2027-05-10', 'the holidays of May end that Monday');
  assert.equal(asked('2026-05-04', '2026-09-01'), '2026-09-21');
  assert.equal(asked('2026-05-04', '2026-05-10'), '2026-08-31', 'ninety days later it is summer');
  assert.equal(asked('2026-09-02', '2026-09-01'), asked('2026-09-02', null), 'it was looked at since');
});

test('a warning never makes it later, whatever the days', () => fc.assert(fc.property(id, day, day, fc.boolean(), (partyId, oldestOn, warnedOn, isNever) =>
  assert.ok(askOn({ partyId, oldestOn, isNever, warnedOn }, 12, holidays) <= askOn({ partyId, oldestOn, isNever }, 12, holidays)))));

test('an owner is asked in the same week each time', () => fc.assert(fc.property(id, day, (partyId, oldestOn) => assert.equal(askOn({ partyId, oldestOn, isNever: false }, 12, holidays), askOn({ partyId, oldestOn, isNever: false }, 12, holidays)))));

test('a list of thousands that came in on one day is spread over half a year', () => {
  const weeks = Map.groupBy(fc.sample(id, { numRuns: 3000, seed: 1 }), (partyId) => askOn({ partyId, oldestOn: '2026-11-24', isNever: true }, 12, holidays));
  assert.ok(weeks.size >= 18, String(weeks.size));
  assert.ok(Math.max(...[...weeks.values()].map((week) => week.length)) < 3000 / 4);
});

test('after holidays comes a day on which people work', () => {
  assert.equal(outsideHolidays('2026-12-25', holidays), '2027-01-04');
  assert.equal(outsideHolidays('2026-11-24', holidays), '2026-11-24');
});
