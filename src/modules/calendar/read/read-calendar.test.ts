import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { sharedData, skipWithout } from '#tests/shared-data.ts';
import { readCalendar } from './read-calendar.ts';
import { zoneNamed } from './zones.ts';

const window = { from: new Date('2027-01-01T00:00:00Z'), until: new Date('2027-12-31T23:59:59Z'), zone: 'Europe/Amsterdam' as const };
const file = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//NL', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:een@wijk.example', 'SUMMARY:Koffie', ...lines, 'END:VEVENT'];
function read(text: string) {
  const reading = readCalendar(text, window);
  return reading.ok ? reading.events : assert.fail(reading.refusal);
}
const startsIn = (...lines: string[]) => read(file(...lines)).flatMap(({ times }) => times.map(({ start }) => new Date(start).toISOString().slice(0, 16)));

test('a series keeps its local hours when the clocks change, with days left out, one moved and one called off', () => {
  assert.deepEqual(startsIn(
    ...event('DTSTART;TZID=Europe/Amsterdam:20270309T100000', 'DTEND;TZID=Europe/Amsterdam:20270309T113000', 'RRULE:FREQ=WEEKLY;UNTIL=20270420T080000Z', 'EXDATE;TZID=Europe/Amsterdam:20270316T100000'),
    ...event('RECURRENCE-ID;TZID=Europe/Amsterdam:20270323T100000', 'DTSTART;TZID=Europe/Amsterdam:20270325T140000', 'DTEND;TZID=Europe/Amsterdam:20270325T150000'),
    ...event('RECURRENCE-ID;TZID=Europe/Amsterdam:20270406T100000', 'DTSTART;TZID=Europe/Amsterdam:20270406T100000', 'STATUS:CANCELLED')),
  ['2027-03-09T09:00', '2027-03-25T13:00', '2027-03-30T08:00', '2027-04-13T08:00', '2027-04-20T08:00']);
});

test('zones by the names that Windows, old programs and the file itself give them', () => {
  for (const [written, name] of [['W. Europe Standard Time', 'Europe/Amsterdam'], ['Romance Standard Time', 'Europe/Brussels'], ['"Europe/Kiev"', 'Europe/Kiev'], ['/citadel.org/20070227_1/Europe/Berlin', 'Europe/Berlin'], ['America-Chicago', 'America/Chicago'], ['(UTC+01:00) Brussels, Copenhagen, Madrid, Paris', 'Europe/Brussels']] as const) assert.equal(zoneNamed(written), name);
  for (const none of ['Nowhere/Middle', '', '0000', '../etc/passwd', 'x'.repeat(5000)]) assert.equal(zoneNamed(none), null);
  assert.deepEqual(startsIn(...event('DTSTART;TZID="W. Europe Standard Time":20270706T100000')), ['2027-07-06T08:00']);
  assert.deepEqual(startsIn('BEGIN:VTIMEZONE', 'TZID:Onze tijd', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0300', 'TZOFFSETTO:+0300', 'END:STANDARD', 'END:VTIMEZONE', ...event('DTSTART;TZID=Onze tijd:20270706T100000')), ['2027-07-06T07:00']);
  const [unknown] = read(file(...event('DTSTART;TZID=Nergens:20270706T100000')));
  assert.deepEqual([unknown!.isSure, new Date(unknown!.times[0]!.start).toISOString()], [false, '2027-07-06T08:00:00.000Z'], 'by the clocks of the reader, to be looked at');
});

test('a rule on which programs differ, or that repeats within a day, is not sure; one that all know is', () => {
  const isSure = (rule: string) => read(file(...event('DTSTART:20270105T100000Z', `RRULE:${rule}`)))[0]!.isSure;
  for (const rule of ['FREQ=WEEKLY;COUNT=5', 'FREQ=MONTHLY;BYDAY=1TU', 'FREQ=DAILY;UNTIL=20270201T000000Z']) assert.equal(isSure(rule), true, rule);
  for (const rule of ['FREQ=YEARLY;BYWEEKNO=1', 'FREQ=YEARLY;BYMONTHDAY=5', 'FREQ=HOURLY', 'FREQ=SECONDLY', 'FREQ=DAILY;BYHOUR=10,12', 'FREQ=MONTHLY;BYDAY=1WE', 'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1']) assert.equal(isSure(rule), false, rule);
});

test('a line that is broken, and an event without a UID, cost nothing but themselves', () => {
  const text = file(...event('DTSTART:20270105T100000Z', 'DESCRIPTION:Beste allemaal,', 'dit is een afgebroken regel', 'tot dan'), 'BEGIN:VEVENT', 'DTSTART:20270106T100000Z', 'END:VEVENT', 'BEGIN:VEVENT', 'SUMMARY:zonder begin', 'END:VEVENT');
  assert.deepEqual(read(text).map(({ title, times }) => [title, times.length]), [['Koffie', 1], ['', 1]]);
});

test('what is no calendar, or too large, is refused in a word', () => {
  for (const text of ['', 'Beste Esther,', '{"a":1}', 'BEGIN:VCARD\nEND:VCARD', 'BEGIN:VCALENDAR', '\0\0\0']) assert.deepEqual(readCalendar(text, window), { ok: false, refusal: 'calendar.fileUnclear' });
  assert.deepEqual(readCalendar('x'.repeat(3_000_000), window), { ok: false, refusal: 'calendar.fileTooLarge' });
});

test('no rule goes on without end, whatever it says', () => {
  const number = fc.integer({ min: -400, max: 400 }), list = fc.array(number, { maxLength: 4 }).map((numbers) => numbers.join(','));
  const part = fc.oneof(fc.constantFrom('BYMONTH', 'BYMONTHDAY', 'BYWEEKNO', 'BYYEARDAY', 'BYSETPOS', 'BYHOUR', 'INTERVAL', 'COUNT').chain((name) => list.map((value) => `${name}=${value}`)), fc.constantFrom('BYDAY=MO', 'BYDAY=5FR', 'BYDAY=-1SU', 'BYMONTH=2;BYMONTHDAY=30', 'UNTIL=99991231T235959Z', 'UNTIL=2'));
  const rule = fc.tuple(fc.constantFrom('SECONDLY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'NOOIT'), fc.array(part, { maxLength: 3 })).map(([freq, parts]) => [`FREQ=${freq}`, ...parts].join(';'));
  fc.assert(fc.property(rule, fc.constantFrom('20270105T100000Z', '16010101T000000Z', '99991231T235959Z', '20270105', '00000000'), (text, start) => {
    const reading = readCalendar(file(...event(`DTSTART${start.length === 8 ? ';VALUE=DATE' : ''}:${start}`, `RRULE:${text}`)), window);
    if (reading.ok) for (const { times } of reading.events) assert.ok(times.length <= 2_001);
  }), { numRuns: 200 });
});

const folders = ['ical_libical', 'ical_icaljs', 'ical_npm_real'];
test('every real, odd and hostile calendar is read or refused', { skip: skipWithout(...folders) }, (t) => {
  const files = folders.flatMap((folder) => globSync(`${sharedData(folder)}/**/*`, { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`));
  let read = 0, events = 0;
  for (const path of files) {
    const reading = readCalendar(readFileSync(path, 'utf8'), window);
    if (reading.ok) [read, events] = [read + 1, events + reading.events.length];
    else assert.match(reading.refusal, /^calendar\.file(Unclear|TooLarge)$/);
  }
  t.diagnostic(`${files.length} files, ${read} read, ${events} events`);
  assert.ok(read >= 60 && events >= 1000);
});

test('where the reader is sure of a rule, libical finds the same times', { skip: skipWithout('ical_libical/icalrecur_test.txt') }, (t) => {
  let sure = 0, unsure = 0;
  for (const block of readFileSync(sharedData('ical_libical/icalrecur_test.txt'), 'utf8').split(/\n\s*\n/)) {
    const line = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(block)?.[1]?.trim() ?? '', rule = line('RRULE'), start = line('DTSTART'), instances = line('INSTANCES').split(',').filter(Boolean);
    if (!rule || instances.length === 0 || instances[0]!.startsWith('***')) continue;
    const zoned = start.length === 8 ? `DTSTART;VALUE=DATE:${start}` : `DTSTART:${start}`, reading = readCalendar(file(...event(zoned, `RRULE:${rule}`)), { from: new Date('1950-01-01'), until: new Date('2200-01-01'), zone: 'Europe/Amsterdam' });
    const found = reading.ok ? reading.events[0] : undefined;
    if (!found?.isSure) { unsure += 1; continue; }
    const wall = (at: number) => { const utc = start.endsWith('Z'), moment = new Date(at).toLocaleString('sv', { timeZone: utc ? 'UTC' : 'Europe/Amsterdam' }).replaceAll(/[-:]/g, '').replace(' ', 'T'); return start.length === 8 ? moment.slice(0, 8) : moment + (utc ? 'Z' : ''); };
    assert.deepEqual(found.times.slice(0, instances.length).map((one) => wall(one.start)), instances, `${rule} ${start}`);
    sure += 1;
  }
  t.diagnostic(`${sure} rules alike, ${unsure} that the reader is not sure of`);
  assert.ok(sure >= 50);
});
