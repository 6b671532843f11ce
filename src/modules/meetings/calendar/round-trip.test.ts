/** Real calendars read, written by us as the series that a mail carries, and read again by a parser that is not ours: the same times come out. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ICAL from 'ical.js';
import ical, { type VEvent } from 'node-ical';
import { addLocal, calendarText, dayName, emptyCalendar, localOf, readCalendar, repeating, type FoundEvent } from '#modules/calendar/index.ts';
import { sharedData, skipWithout } from '#tests/shared-data.ts';
import type { Meeting } from '../meeting-row.ts';
import type { Series } from '../series/series.ts';
import { seriesCalendar } from './series-calendar.ts';

const window = { from: new Date('1995-01-01T00:00:00Z'), until: new Date('2029-12-31T00:00:00Z') };
/** What is longer than a series that somebody plans would have thousands of days left out. */
const MOST_YEARS = 2, MOST_TIMES = 100, DAY = 86_400_000;
const to = { recipient: { name: 'Lid', email: 'lid@wijk.example' }, replies: new Map(), organizer: { name: 'Netwerk', email: 'netwerk@wijk.example', isHeard: false }, link: 'https://wijk.example/reeks/x', host: 'wijk.example', now: new Date('2026-11-24T09:00:00Z') };
type Zone = 'Europe/Amsterdam' | 'Europe/Brussels';

const network = { slug: 'netwerk', name: 'Netwerk', kind: 'learning_network', area: null, meetsWithin: null };
const local = (zone: Zone, at: number) => { const { day, minutes } = localOf(zone, at); return { day: dayName(day), time: `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` }; };

/** An event as the meetings of a series, held where and when it is. A meeting begins and ends on one day, and there is one a day. */
function seriesOf({ title, place, times }: FoundEvent, zone: Zone): { series: Series; meetings: Meeting[] } | null {
  const meetings = new Map<string, Meeting>();
  for (const [n, { start, end }] of times.slice(0, MOST_TIMES).entries()) {
    const from = local(zone, start), until = local(zone, end);
    if (from.day !== until.day || until.time <= from.time || start % 60_000 !== 0) return null;
    if (!meetings.has(from.day)) meetings.set(from.day, { id: `m${n}`, networkId: 'n', network, number: n + 1, title, aim: null, on: from.day, from: from.time, until: until.time, place: place ? { name: place, address: null, access: null } : null,
      isHome: false, isPublic: false, sequence: 0, invitedAt: to.now, cancelledAt: null, cancelWords: null, draftAt: null, finalAt: null, changedAt: to.now, series: { id: 's', on: from.day, from: from.time } });
  }
  const all = [...meetings.values()], hours = Map.groupBy(all, ({ from, until }) => `${from} ${until}`), [common] = [...hours.values()].toSorted((a, b) => b.length - a.length);
  if (!common) return null;
  const { from, until } = common[0]!;
  return { series: { id: 's', networkId: 'n', network, title, aim: null, schedule: null, from, until, place: all[0]!.place, isHome: false, sequence: 0, stoppedAt: null }, meetings: all.map((meeting) => ({ ...meeting, series: { ...meeting.series!, from } })) };
}

/** Whole days, as the calendar of a wijk writes them. */
function wholeDays(days: readonly string[], title: string, zone: Zone): string {
  const calendar = emptyCalendar({ method: 'PUBLISH', zone }), event = new ICAL.Component('vevent'), { rule, except } = repeating(days, { schedule: null, starts: null, zone });
  event.addPropertyWithValue('uid', 'dagen@wijk.example');
  addLocal(event, 'dtstart', { day: days[0]!, time: null, zone });
  event.addPropertyWithValue('rrule', ICAL.Recur.fromString(rule));
  for (const day of except) addLocal(event, 'exdate', { day, time: null, zone });
  event.addPropertyWithValue('summary', title);
  calendar.addSubcomponent(event);
  return calendarText(calendar);
}

/** What the other parser finds, oldest first. */
function readByOther(text: string): { start: number; end: number; summary: string }[] {
  const event = Object.values(ical.sync.parseICS(text)).find((part): part is VEvent => part?.type === 'VEVENT')!;
  return ical.expandRecurringEvent(event, { from: new Date(window.from.getTime() - DAY), to: new Date(window.until.getTime() + 400 * DAY) })
    .map(({ start, end, event: { summary } }) => ({ start: start.getTime(), end: end.getTime(), summary: String(summary) })).toSorted((a, b) => a.start - b.start);
}

const momentsOf = (meetings: readonly Meeting[], times: FoundEvent['times'], zone: Zone) => { const left = new Set(meetings.map(({ on }) => on)); return times.slice(0, MOST_TIMES).filter(({ start }) => { const { day } = local(zone, start); return left.delete(day); }); };

const folders = ['ical_libical', 'ical_icaljs', 'ical_npm_real'];
for (const zone of ['Europe/Amsterdam', 'Europe/Brussels'] as const) test(`each event of real calendars has the same times after a round trip, in ${zone}`, { skip: skipWithout(...folders) }, (t) => {
  let trips = 0, times = 0, otherwise = 0, passedOver = 0, whole = 0;
  for (const folder of folders) for (const path of globSync(`${sharedData(folder)}/**/*.ics`).sort()) {
    const reading = readCalendar(readFileSync(path, 'utf8'), { ...window, zone });
    for (const event of reading.ok ? reading.events : []) {
      if (event.isWholeDay && event.times.length > 0) {
        const days = [...new Set(event.times.slice(0, MOST_TIMES).filter(({ start }) => start < event.times[0]!.start + MOST_YEARS * 365 * DAY).map(({ start }) => local(zone, start).day))];
        assert.deepEqual(readByOther(wholeDays(days, event.title, zone)).map(({ start }) => local(zone, start).day), days, `${path}: ${event.title}`);
        whole += 1;
        continue;
      }
      const written = event.times.length === 0 ? null : seriesOf(event, zone);
      if (!written) { passedOver += 1; continue; }
      const { text } = seriesCalendar(written.series, written.meetings, { ...to, zone }), expected = momentsOf(written.meetings, event.times, zone), found = readByOther(text);
      assert.deepEqual(found.map(({ start, end }) => [start, end]), expected.map(({ start, end }) => [start, end]), `${path}: ${event.title}`);
      assert.ok(found.every(({ summary }) => summary.trim() === `Netwerk: ${event.title}`.trim()), `${path}: ${event.title}`);
      trips += 1;
      times += found.length;
      otherwise += text.split('RECURRENCE-ID').length - 1;
    }
  }
  t.diagnostic(`${trips} events, ${times} times, ${otherwise} of them otherwise than their rule; ${whole} events of whole days; ${passedOver} are no meetings (past midnight, no length, not in these years)`);
  assert.ok(trips >= 400 && otherwise >= 50 && whole >= 10);
});

/** Files of which the other parser finds other times than ours, and why. */
const differently: Readonly<Record<string, string>> = {
  'recur_instances.ics': 'the other passes over RDATE', 'recur_instances_finite.ics': 'the other passes over RDATE', 'test3.ics': 'all events have one UID and none repeats: the other keeps the last of them',
};

test('two readers that have nothing in common find the same times in real calendars, but for a list', { skip: skipWithout(...folders) }, (t) => {
  const different: string[] = [];
  let same = 0;
  for (const path of globSync(`${sharedData('ical_npm_real')}/*.ics`).concat(globSync(`${sharedData('ical_icaljs')}/samples/*.ics`)).sort()) {
    const text = readFileSync(path, 'utf8'), reading = readCalendar(text, { ...window, zone: 'Europe/Amsterdam' });
    if (!reading.ok) continue;
    const other = otherTimes(text);
    for (const { uid, times, isSure, isWholeDay } of reading.events) {
      if (!isSure || isWholeDay || times.length === 0 || !other.has(uid)) continue;
      if (times.map(({ start }) => start).join() === other.get(uid)!.join()) same += 1;
      else different.push(path.split('/').slice(-1)[0]!);
    }
  }
  t.diagnostic(`${same} events alike`);
  assert.deepEqual([...new Set(different)], Object.keys(differently));
});

function otherTimes(text: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const part of Object.values(ical.sync.parseICS(text))) if (part?.type === 'VEVENT') {
    const starts = part.rrule || part.recurrences ? ical.expandRecurringEvent(part, { from: window.from, to: window.until }).filter(({ event }) => event.status !== 'CANCELLED').map(({ start }) => start.getTime()) : part.start instanceof Date ? [part.start.getTime()] : [];
    found.set(part.uid, starts.filter((at) => at >= window.from.getTime() && at <= window.until.getTime()).toSorted((a, b) => a - b));
  }
  return found;
}
