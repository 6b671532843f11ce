import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { RRuleTemporal } from 'rrule-temporal';
import * as v from 'valibot';
import { dayName, dayNumber, weekdayCodes } from './days.ts';
import { daysByLibrary, ruleOf } from './recurrence.ts';
import { scheduleInput, type ScheduleInput } from './schedule.ts';

const schedule = (input: ScheduleInput) => v.parse(scheduleInput, input);
const daysOf = (input: ScheduleInput, from: string, to: string) => {
  const rule = ruleOf(schedule(input));
  const days = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) if (rule.holdsOn(day)) days.push(dayName(day));
  return days;
};

test('the first Tuesday, the first and third Wednesday, the last Friday of the month', () => {
  assert.deepEqual(daysOf({ freq: 'MONTHLY', byday: ['1TU'] }, '2026-11-01', '2027-01-31'), ['2026-11-03', '2026-12-01', '2027-01-05']);
  assert.deepEqual(daysOf({ freq: 'MONTHLY', byday: ['1WE', '3WE'] }, '2026-12-01', '2026-12-31'), ['2026-12-02', '2026-12-16']);
  assert.deepEqual(daysOf({ freq: 'MONTHLY', byday: ['-1FR'] }, '2026-11-01', '2026-12-31'), ['2026-11-27', '2026-12-25']);
  assert.deepEqual(daysOf({ freq: 'MONTHLY', bymonthday: [15] }, '2026-11-01', '2026-12-31'), ['2026-11-15', '2026-12-15']);
});

test('every two weeks counts from the first day; without a first day it is not certain, and holds on every week it may', () => {
  const biweekly: ScheduleInput = { freq: 'WEEKLY', interval: 2, byday: ['FR'], dtstart: '2026-11-06' };
  assert.deepEqual(daysOf(biweekly, '2026-11-01', '2026-12-05'), ['2026-11-06', '2026-11-20', '2026-12-04']);
  assert.equal(ruleOf(schedule(biweekly)).certain, true);
  const unknown = schedule({ ...biweekly, dtstart: null });
  assert.equal(ruleOf(unknown).certain, false);
  assert.deepEqual(daysOf(unknown, '2026-11-01', '2026-11-14'), ['2026-11-06', '2026-11-13']);
});

test('a single day, and the days between a first and a last day', () => {
  assert.deepEqual(daysOf({ freq: null, dtstart: '2026-12-24' }, '2026-12-01', '2027-12-31'), ['2026-12-24']);
  assert.deepEqual(daysOf({ freq: 'WEEKLY', byday: ['MO'], dtstart: '2026-11-10', until: '2026-11-23' }, '2026-11-01', '2026-12-31'), ['2026-11-16', '2026-11-23']);
  assert.deepEqual(daysOf({ freq: 'YEARLY', dtstart: '2024-02-29' }, '2024-01-01', '2029-01-01'), ['2024-02-29', '2028-02-29']);
});

test('a schedule that does not say on which days is no day, and certain of nothing', () => {
  for (const input of [{ freq: 'MONTHLY' }, { freq: 'WEEKLY' }, { freq: 'YEARLY' }, { freq: null }, { freq: 'WEEKLY', byday: ['1TU'] }] satisfies ScheduleInput[]) {
    assert.equal(ruleOf(schedule(input)).certain, false);
    assert.deepEqual(daysOf(input, '2026-01-01', '2026-12-31'), []);
  }
});

test('the fast path for weeks gives the same days as the library', () => {
  const weekly = fc.record({
    freq: fc.constantFrom('WEEKLY' as const, 'DAILY' as const),
    byday: fc.subarray([...weekdayCodes]),
    dtstart: fc.option(fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2028-01-01') }).map(dayName)),
    until: fc.option(fc.integer({ min: dayNumber('2025-01-01'), max: dayNumber('2029-01-01') }).map(dayName)),
  }).filter((s) => s.freq === 'DAILY' || s.byday.length > 0 || s.dtstart !== null);
  fc.assert(fc.property(weekly, fc.integer({ min: dayNumber('2025-06-01'), max: dayNumber('2028-06-01') }), (input, from) => {
    const parsed = schedule(input);
    const [rule, byLibrary] = [ruleOf(parsed), daysByLibrary(parsed)];
    for (let day = from; day < from + 60; day += 1) {
      const inside = (!input.dtstart || day >= dayNumber(input.dtstart)) && (!input.until || day <= dayNumber(input.until));
      assert.equal(rule.holdsOn(day), inside && byLibrary(day), dayName(day));
    }
  }), { numRuns: 150 });
});

/**
 * What rrule-temporal 2.2.7 answers otherwise than libical, by RRULE and DTSTART. Weeks numbered 53 that reach into January, a yearly day of the
 * month without a month, and times on a date without time: none of these is a pattern that a Schedule can express, save YEARLY;BYMONTHDAY.
 */
const knownDifferences: Readonly<Record<string, string>> = {
  'FREQ=YEARLY;UNTIL=20100326T000000Z;BYDAY=FR;BYYEARDAY=-275,-276,-277,-278,-279,-280,-281 20060331T020000': 'days of the year that fall in no week asked for',
  'FREQ=YEARLY;BYMONTHDAY=29;COUNT=3 20240229': 'a day of the month without a month: every month, or the month of the first day',
  'FREQ=YEARLY;BYMONTHDAY=-29,-1;COUNT=4 20240201': 'a day of the month without a month: every month, or the month of the first day',
  'FREQ=DAILY;BYMINUTE=1,2,3,4;INTERVAL=2;COUNT=3 20241018': 'times on a day without a time',
  'FREQ=YEARLY;BYWEEKNO=53;COUNT=1 20270103T000000Z': 'week 53, or week 1, that reaches into the other year',
  'FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA;UNTIL=20170101T000000Z 20160102T000000': 'week 53, or week 1, that reaches into the other year',
  'FREQ=YEARLY;BYWEEKNO=-1,-2;COUNT=5 20270102': 'week 53, or week 1, that reaches into the other year',
  'FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA;INTERVAL=6;UNTIL=20170101T000000Z 20100102T000000': 'week 53, or week 1, that reaches into the other year',
  'FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA;INTERVAL=5;UNTIL=20170101T000000Z 20100102T000000': 'week 53, or week 1, that reaches into the other year',
  'FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA;INTERVAL=7;UNTIL=20170101T000000Z 20100102T000000': 'week 53, or week 1, that reaches into the other year',
  'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO,TU;INTERVAL=3;UNTIL=20320101 20241231': 'week 53, or week 1, that reaches into the other year',
};

type Vector = { rule: string; start: string; instances: string[] };
const vectorFile = `${process.env.WIJKVERBAND_SHARED ?? new URL('../../../../shared', import.meta.url).pathname}/data/ical_libical/icalrecur_test.txt`;
const readVectors = (): Vector[] => readFileSync(vectorFile, 'utf8').split(/\n\s*\n/).flatMap((block) => {
  const line = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(block)?.[1]?.trim() ?? '';
  return line('RRULE') ? [{ rule: line('RRULE'), start: line('DTSTART'), instances: line('INSTANCES').split(',').filter(Boolean) }] : [];
});

test('recurrence as libical has it, but for a list of known differences', { skip: !existsSync(vectorFile) }, (t) => {
  // What libical itself refuses as not implemented has no answer to compare with.
  const vectors = readVectors().filter((vector) => !vector.instances[0]?.startsWith('***'));
  const different = vectors.filter(({ rule, start, instances }) => {
    const isDate = start.length === 8;
    try {
      const found = new RRuleTemporal({ rruleString: `DTSTART${isDate ? ';VALUE=DATE' : ''}:${start}\nRRULE:${rule}` }).all((_, index) => index <= instances.length);
      return found.map((moment) => moment.toString().replaceAll(/[-:]/g, '').slice(0, isDate ? 8 : 15) + (start.endsWith('Z') ? 'Z' : '')).join() !== instances.join();
    } catch {
      return true;
    }
  }).map(({ rule, start }) => `${rule} ${start}`);
  t.diagnostic(`${vectors.length - different.length} of ${vectors.length} vectors alike`);
  assert.deepEqual(different, Object.keys(knownDifferences));
});

test('what a Schedule can express of the libical vectors gives the same days', { skip: !existsSync(vectorFile) }, (t) => {
  const day = (written: string) => `${written.slice(0, 4)}-${written.slice(4, 6)}-${written.slice(6, 8)}`;
  let compared = 0;
  for (const { rule, start, instances } of readVectors()) {
    const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
    const expressible = [...parts.keys()].every((key) => ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'UNTIL', 'COUNT'].includes(key)) && !Object.hasOwn(knownDifferences, `${rule} ${start}`);
    const freq = parts.get('FREQ');
    if (!expressible || (freq !== 'DAILY' && freq !== 'WEEKLY' && freq !== 'MONTHLY' && freq !== 'YEARLY') || !instances.length) continue;
    const list = (key: string) => parts.get(key)?.split(',') ?? [];
    const parsed = v.safeParse(scheduleInput, { freq, interval: Number(parts.get('INTERVAL') ?? 1), byday: list('BYDAY'), bymonthday: list('BYMONTHDAY').map(Number), dtstart: day(start) });
    if (!parsed.success) continue; // "the twentieth Monday of the year"
    const expected = [...new Set(instances.map(day))];
    const dates = daysOf(parsed.output, day(start), expected.at(-1) as string);
    assert.deepEqual(dates, expected, `${rule} from ${start}`);
    compared += 1;
  }
  t.diagnostic(`${compared} vectors expressed as schedules`);
  assert.ok(compared >= 30);
});
