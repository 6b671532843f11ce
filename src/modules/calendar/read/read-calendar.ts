/** Reads the file of a calendar program (RFC 5545), whatever state it is in: what is to be read is read, and nothing goes on without end. */
import ICAL from 'ical.js';
import { localOf, type Zone } from '../zone.ts';
import { expand, wallOf } from './expand.ts';
import { clockNamed, clockOf, utcClock, type Clock } from './zones.ts';

const MOST_BYTES = 2_000_000, MOST_EVENTS = 3_000, MOST_RULES = 5, MOST_LISTED = 2_000;
const MINUTE = 60_000, DAY = 86_400_000;

/** When one time of an event begins and ends, in milliseconds; of a whole day the clocks of the reader's zone count. */
export type Time = { start: number; end: number };
export type FoundEvent = {
  uid: string; title: string; place: string | null; isWholeDay: boolean; times: Time[];
  /** False when it is not certain that these are the times: a rule on which programs differ, or a zone that nobody knows. */
  isSure: boolean;
};
export type CalendarReading = { ok: true; events: FoundEvent[] } | { ok: false; refusal: 'calendar.fileTooLarge' | 'calendar.fileUnclear' };

/**
 * The events of a calendar file with all their times between two moments: repeated, left out, moved and called off ones taken into account. What cannot be read of it is passed over;
 * a file of which nothing is a calendar is refused. `zone` is the reader's: for times that name none.
 */
export function readCalendar(text: string, { from, until, zone }: { from: Date; until: Date; zone: Zone }): CalendarReading {
  if (text.length > MOST_BYTES) return { ok: false, refusal: 'calendar.fileTooLarge' };
  const calendars = parsed(text);
  if (calendars === null) return { ok: false, refusal: 'calendar.fileUnclear' };
  const window = { from: from.getTime(), until: until.getTime(), zone };
  return { ok: true, events: calendars.flatMap((calendar) => eventsOf(calendar, window)) };
}

type Window = { from: number; until: number; zone: Zone };

/** Programs break lines of a description without folding them: those lines say nothing, and all others still do. */
function parsed(text: string): ICAL.Component[] | null {
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').replace(/\n(?:[ \t]*\n)+/g, '\n').trim();
  return rootsOf(whole) ?? rootsOf(whole.replace(/\n[ \t]/g, '').split('\n').filter((line) => /^[A-Za-z0-9-]+(;[^:]*)?:/.test(line)).join('\n'));
}

function rootsOf(text: string): ICAL.Component[] | null {
  try {
    const read: unknown = ICAL.parse(text);
    const roots = (Array.isArray(read) && typeof read[0] === 'string' ? [read] : read as unknown[][]).map((root) => new ICAL.Component(root as never));
    const calendars = roots.filter(({ name }) => name === 'vcalendar');
    return calendars.length > 0 ? calendars : null;
  } catch {
    return null;
  }
}

/** Events by their UID: what repeats together with its times that are otherwise. One without a UID stands by itself. */
function eventsOf(calendar: ICAL.Component, window: Window): FoundEvent[] {
  const parts = calendar.getAllSubcomponents('vevent').slice(0, MOST_EVENTS), text = (part: ICAL.Component, name: string) => { const value = safely(() => part.getFirstPropertyValue(name)); return typeof value === 'string' ? value.trim() : ''; };
  const together = Map.groupBy(parts, (part) => text(part, 'uid') || part);
  return [...together.values()].flatMap((group) => {
    const read = group.flatMap((part) => safely(() => partOf(part, calendar, window)) ?? []);
    if (read.length === 0) return [];
    const main = (read.find(({ standsFor }) => standsFor === null) ?? read[0]!), { times, isSure } = timesOf(read, window);
    return [{ uid: text(main.part, 'uid'), title: text(main.part, 'summary'), place: text(main.part, 'location') || null, isWholeDay: main.isWholeDay, times, isSure }];
  });
}

function safely<T>(piece: () => T): T | undefined {
  try { return piece(); } catch { return undefined; }
}

type Part = { part: ICAL.Component; start: ICAL.Time; clock: Clock; isWholeDay: boolean; /** In wall time. */ lasts: number; standsFor: ICAL.Time | null; isOff: boolean; calendar: ICAL.Component; zone: Zone };

function partOf(part: ICAL.Component, calendar: ICAL.Component, { zone }: Window): Part | undefined {
  const begins = part.getFirstProperty('dtstart'), start = begins?.getFirstValue();
  if (!begins || !(start instanceof ICAL.Time) || Number.isNaN(wallOf(start))) return undefined;
  const standsFor = safely(() => part.getFirstPropertyValue('recurrence-id'));
  return { part, calendar, zone, start, clock: clockFor(begins, start, calendar, zone), isWholeDay: start.isDate, lasts: lengthOf(part, start), standsFor: standsFor instanceof ICAL.Time ? standsFor : null, isOff: String(safely(() => part.getFirstPropertyValue('status'))).toUpperCase() === 'CANCELLED' };
}

function clockFor(property: ICAL.Property, time: ICAL.Time, calendar: ICAL.Component, zone: Zone): Clock {
  const named = property.getParameter('tzid');
  if (time.isDate) return clockOf(zone);
  if (time.zone === ICAL.Timezone.utcTimezone) return utcClock;
  return typeof named === 'string' ? clockNamed(named, calendar, zone) : clockOf(zone);
}

const MOST_LONG = 366 * DAY;

/** How long it lasts by the clock: until its end, or a whole day, or nothing. */
function lengthOf(part: ICAL.Component, start: ICAL.Time): number {
  const end = safely(() => part.getFirstPropertyValue('dtend')), duration = safely(() => part.getFirstPropertyValue('duration'));
  const lasts = end instanceof ICAL.Time ? wallOf(end) - wallOf(start) : duration instanceof ICAL.Duration ? duration.toSeconds() * 1000 : start.isDate ? DAY : 0;
  return lasts >= 0 && lasts <= MOST_LONG ? lasts : 0;
}

const momentAt = (clock: Clock, wall: number): number => clock.momentOf(Math.floor(wall / DAY), (wall - Math.floor(wall / DAY) * DAY) / MINUTE);
const timeAt = ({ clock, lasts }: Part, wall: number): Time => ({ start: momentAt(clock, wall), end: momentAt(clock, wall + lasts) });

function timesOf(parts: readonly Part[], window: Window): { times: Time[]; isSure: boolean } {
  const mains = parts.filter(({ standsFor }) => standsFor === null), others = parts.filter(({ standsFor }) => standsFor !== null), times = new Map<number, Time>();
  let isSure = parts.every(({ clock }) => clock.isKnown);
  for (const main of mains) {
    const repeated = repeatedTimes(main, window);
    isSure &&= repeated.isSure;
    if (!main.isOff) for (const wall of repeated.walls) { const time = timeAt(main, wall); times.set(time.start, time); }
  }
  for (const other of others) {
    const property = other.part.getFirstProperty('recurrence-id')!, instead = momentAt(clockFor(property, other.standsFor!, other.calendar, other.zone), wallOf(other.standsFor!));
    // Some programs name the day alone.
    for (const start of [...times.keys()]) if (start === instead || (other.standsFor!.isDate && localOf(window.zone, start).day === Math.floor(wallOf(other.standsFor!) / DAY))) times.delete(start);
    // What comes after it would change too; programs that write this are rare, and readers of it rarer.
    if (property.getParameter('range')) isSure = false;
  }
  for (const other of others) if (!other.isOff) { const time = timeAt(other, wallOf(other.start)); times.set(time.start, time); }
  return { isSure, times: [...times.values()].filter(({ start, end }) => start <= window.until && Math.max(end, start) >= window.from).toSorted((a, b) => a.start - b.start) };
}

/** The wall times of what repeats, without those that are left out. */
function repeatedTimes(main: Part, { from, until }: Window): { walls: number[]; isSure: boolean } {
  const { part, start, clock, calendar, zone, lasts } = main, near = { from: from - lasts - 2 * DAY, until: until + 2 * DAY }, walls = new Set<number>();
  let isSure = true;
  const rules = part.getAllProperties('rrule').flatMap((property) => { const value = safely(() => property.getFirstValue()); return value instanceof ICAL.Recur ? [value] : []; });
  if (rules.length !== part.getAllProperties('rrule').length || rules.length > MOST_RULES || part.getAllProperties('exrule').length > 0) isSure = false;
  if (rules.length === 0) walls.add(wallOf(start));
  for (const rule of rules.slice(0, MOST_RULES)) {
    const found = expand(rule, start, { ...near, untilWall: endOf(rule, main) });
    isSure &&= found.isSure;
    for (const wall of found.walls) walls.add(wall);
  }
  const listed = (name: 'rdate' | 'exdate') => part.getAllProperties(name).flatMap((property) => (safely(() => property.getValues()) ?? []).map((value) => ({ property, time: value instanceof ICAL.Period ? value.start : value }))).filter((one): one is { property: ICAL.Property; time: ICAL.Time } => one.time instanceof ICAL.Time).slice(0, MOST_LISTED);
  for (const { time } of listed('rdate')) walls.add(wallOf(time));
  const gone = listed('exdate'), moments = new Set(gone.filter(({ time }) => !time.isDate).map(({ property, time }) => momentAt(clockFor(property, time, calendar, zone), wallOf(time)))), days = new Set(gone.filter(({ time }) => time.isDate).map(({ time }) => wallOf(time)));
  return { isSure, walls: [...walls].filter((wall) => wall >= near.from && wall <= near.until && !days.has(Math.floor(wall / DAY) * DAY) && !(moments.size > 0 && moments.has(momentAt(clock, wall)))) };
}

/** Until when a rule goes on, by the clocks of its event. */
function endOf({ until }: ICAL.Recur, { clock, isWholeDay }: Part): number | null {
  if (!(until instanceof ICAL.Time) || Number.isNaN(wallOf(until))) return null;
  const wall = wallOf(until);
  if (until.isDate) return wall + DAY - 1000;
  if (isWholeDay) return Math.floor(wall / DAY) * DAY + DAY - 1000;
  return until.zone === ICAL.Timezone.utcTimezone ? wall + (wall - momentAt(clock, wall)) : wall;
}
