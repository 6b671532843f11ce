import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seriesInFile } from './from-calendar.ts';

const at = { now: new Date('2026-11-24T08:30:00Z'), zone: 'Europe/Amsterdam' as const };
const file = (...events: string[][]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flatMap((lines, i) => ['BEGIN:VEVENT', `UID:${i}`, ...lines, 'END:VEVENT']), 'END:VCALENDAR'].join('\r\n');
const weekly = ['SUMMARY:Wijkoverleg', 'DTSTART;TZID="W. Europe Standard Time":20260310T093000', 'DTEND;TZID="W. Europe Standard Time":20260310T110000'];
const keyOf = (text: string) => { try { return seriesInFile(text, at) && null; } catch (error) { return (error as { fields: Record<string, string> }).fields.file; } };

test('a series saved from Outlook gives its title, its hours and the days that are still to come', () => {
  assert.deepEqual(seriesInFile(file([...weekly, 'RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=12', 'EXDATE;TZID="W. Europe Standard Time":20270112T093000']), at), { title: 'Wijkoverleg', days: '2026-12-08\n2027-02-09', from: '9.30', until: '11.00', doubts: [] });
});

test('a rule that programs read otherwise, and other hours, are said; whole days have no hours', () => {
  assert.deepEqual(seriesInFile(file([...weekly, 'RRULE:FREQ=YEARLY;BYWEEKNO=2,3;BYDAY=TU;COUNT=8']), at).doubts, ['seriesFileUnsure']);
  const moved = file([...weekly, 'RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=14']).replace('END:VCALENDAR', ['BEGIN:VEVENT', 'UID:0', 'RECURRENCE-ID;TZID="W. Europe Standard Time":20261208T093000', 'DTSTART;TZID="W. Europe Standard Time":20261209T140000', 'DTEND;TZID="W. Europe Standard Time":20261209T150000', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'));
  const { days, doubts, from } = seriesInFile(moved, at);
  assert.deepEqual([days.split('\n')[0], doubts, from], ['2026-12-09', ['seriesFileHours'], '9.30']);
  assert.deepEqual(seriesInFile(file(['DTSTART;VALUE=DATE:20270105', 'RRULE:FREQ=WEEKLY;COUNT=3']), at), { title: '', days: '2027-01-05\n2027-01-12\n2027-01-19', from: '', until: '', doubts: [] });
});

test('what is no calendar, is over, or holds many, is refused beside the field', () => {
  assert.equal(keyOf('Beste Esther'), 'calendar.fileUnclear');
  assert.equal(keyOf(file(weekly)), 'meetings.seriesFileNone');
  const rule = 'RRULE:FREQ=MONTHLY;BYDAY=2TU';
  assert.equal(keyOf(file([...weekly, rule], [...weekly, rule])), 'meetings.seriesFileMany');
  assert.equal(keyOf(file([...weekly, rule], ['DTSTART:20270101T100000Z'])), null, 'the one that repeats is meant');
});
