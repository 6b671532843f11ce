import assert from 'node:assert/strict';
import { test } from 'node:test';
import ical, { type VEvent } from 'node-ical';
import { SaxesParser } from 'saxes';
import * as v from 'valibot';
import { occurrences, scheduleInput, seriesOf } from '#modules/calendar/index.ts';
import { holidaysOf, listCalendar, showActivities } from '#modules/directory/index.ts';
import { house, TUESDAY, visitor } from '#tests/house.ts';
import { activitiesCalendar, activitiesFeed } from './index.ts';

const h = await house('demo');
const context = h.as(visitor), at = { wijk: 'molenwijk', origin: 'https://rivierstad.example' };
const eventsIn = (text: string): VEvent[] => Object.values(ical.sync.parseICS(text)).filter((part): part is VEvent => part?.type === 'VEVENT');

/** The times of an event between two moments, as the parser works them out. */
function timesOf(event: VEvent, from: Date, to: Date): string[] {
  const closed = new Set(Object.values(event.exdate ?? {}).map((day) => (day as Date).toISOString()));
  const starts = event.rrule ? event.rrule.between(from, to, true) : [event.start];
  return starts.map((start) => new Date(start).toISOString()).filter((start) => !closed.has(start) && start >= from.toISOString() && start < to.toISOString());
}

test('another program reads the same times in the calendar of a wijk as the site shows, for half a year, holidays and clock changes included', async () => {
  const to = new Date(TUESDAY.getTime() + 182 * 86_400_000), events = eventsIn(await activitiesCalendar(context, at));
  const expected = (await listCalendar(context, 'molenwijk')).flatMap(({ title, schedules }) => occurrences(schedules, { from: TUESDAY, to, holidays: holidaysOf(context) }).filter(({ start }) => start && start >= TUESDAY).map(({ start }) => `${title} ${start!.toISOString()}`));
  assert.ok(expected.length > 100);
  const read = events.filter(({ datetype }) => datetype === 'date-time').flatMap((event) => timesOf(event, TUESDAY, to).map((start) => `${String(event.summary)} ${start}`));
  assert.deepEqual(read.sort(), expected.sort());
});

test('each event says where it is told of, and has an id that no other has', async () => {
  const events = eventsIn(await activitiesCalendar(context, at));
  assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
  for (const { url } of events) assert.match(String(url), /^https:\/\/rivierstad\.example\/(aanbod|netwerken)\//);
});

test('it is the same text all day, so that programs which have it get nothing again', async () => {
  assert.equal(await activitiesCalendar(h.as(visitor, { now: new Date(TUESDAY.getTime() + 3_600_000) }), at), await activitiesCalendar(context, at));
});

test('a schedule as a series: holidays are exceptions, one single day has no rule, a whole day has no hours', () => {
  const span = { from: '2026-01-01', until: '2027-01-31', holidays: holidaysOf(context) }, series = (input: v.InferInput<typeof scheduleInput>) => seriesOf(v.parse(scheduleInput, input), span);
  const tuesdays = series({ freq: 'WEEKLY', interval: 2, byday: ['TU'], dtstart: '2026-12-15', opensAt: '22:00', closesAt: '01:00', closedOn: 'public_and_school' })!;
  assert.deepEqual([tuesdays.day, tuesdays.starts, tuesdays.ends, tuesdays.endsOn, tuesdays.rule], ['2026-12-15', '22:00', '01:00', '2026-12-16', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270131T225900Z']);
  assert.deepEqual(tuesdays.except, ['2026-12-29']);
  assert.equal(series({ freq: null, dtstart: '2026-12-15', opensAt: '10:00' })!.rule, null);
  assert.deepEqual([series({ freq: 'MONTHLY', byday: ['1SA'] })!.starts, series({ freq: 'MONTHLY', byday: ['1SA'] })!.rule], [null, 'FREQ=MONTHLY;BYDAY=1SA;UNTIL=20270131']);
  assert.equal(series({ freq: 'WEEKLY', interval: 2, byday: ['TU'] }), null, 'nobody knows which weeks');
});

test('the feed of a wijk is XML with an item for each time of the coming week, none of them told in the future', async () => {
  const seen: Record<string, string[]> = {}, path: string[] = [], parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name }) => { path.push(name); });
  parser.on('text', (text) => { if (path.at(-2) === 'item') (seen[path.at(-1)!] ??= []).push(text); });
  parser.on('closetag', () => { path.pop(); });
  parser.write(await activitiesFeed(context, at)).close();
  const shown = await showActivities(context, { wijk: 'molenwijk', days: 7 });
  assert.equal(seen.title!.length, shown.length);
  assert.equal(new Set(seen.guid).size, shown.length);
  assert.ok(seen.pubDate!.every((told) => Date.parse(told) <= TUESDAY.getTime()));
});

test('there is no calendar of a wijk that is not there', async () => {
  await assert.rejects(activitiesCalendar(context, { ...at, wijk: 'nergens' }), { status: 404 });
  await assert.rejects(activitiesFeed(context, { ...at, wijk: 'nergens' }), { status: 404 });
});
