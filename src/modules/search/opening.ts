import { EVENING, facet, partOfDay, type Facet } from './facets.ts';

/**
 * When something is open, for finding and ranking; pages read the schedules themselves. Minutes since Monday 00:00 local time as
 * [from, to) pairs; `notOn` days the week does not hold (holidays), `also` single openings as [day, from, to] in minutes of that day.
 */
export type Opening = { weekly: readonly (readonly [number, number])[]; notOn?: readonly string[]; also?: readonly (readonly [string, number, number])[] };

/** A moment in the zone of the area: day, weekday (0 is Monday) and minutes since midnight. */
export type LocalMoment = { day: string; weekday: number; minute: number };

const DAY = 24 * 60;
const WEEK = 7 * DAY;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const formats = new Map<string, Intl.DateTimeFormat>();
let latest: { minute: number; zone: string; moment: LocalMoment } | undefined;

/** The clock on the wall at that moment. The Netherlands and Flanders have the same. */
export function localMoment(at: Date, zone = 'Europe/Amsterdam'): LocalMoment {
  const minute = Math.floor(at.getTime() / 60_000);
  if (latest?.minute !== minute || latest.zone !== zone) latest = { minute, zone, moment: readClock(at, zone) };
  return latest.moment;
}

// A hundred times slower than a comparison, and asked for again in each search of the same minute.
function readClock(at: Date, zone: string): LocalMoment {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${part.year}-${part.month}-${part.day}`, weekday: WEEKDAYS.indexOf(part.weekday!), minute: Number(part.hour) * 60 + Number(part.minute) };
}

/** The weekly hours as a PostgreSQL multirange of minutes. */
export function weeklyRanges(opening: Opening): string {
  return `{${opening.weekly.flatMap(([from, to]) => (to > WEEK ? [[from, WEEK], [0, to - WEEK]] : [[from, to]])).filter(([from, to]) => from! < to!).map(([from, to]) => `[${from},${to})`).join(',')}}`;
}

/** The single openings as a PostgreSQL multirange of local moments. */
export function singleRanges(opening: Opening): string {
  return `{${(opening.also ?? []).filter(([, from, to]) => from < to).map(([day, from, to]) => `["${onClock(day, from)}","${onClock(day, to)}")`).join(',')}}`;
}

/** A minute of a day as PostgreSQL writes a local moment. 1440 is the next midnight. */
export function onClock(day: string, minute: number): string {
  const moment = new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000).toISOString();
  return `${moment.slice(0, 10)} ${moment.slice(11, 16)}`;
}

/** A facet for each part of a day at which it is open in some week. */
export function openFacets(opening: Opening): Facet[] {
  const spans = [...opening.weekly, ...(opening.also ?? []).map(([on, from, to]): [number, number] => [weekdayOf(on) * DAY + from, weekdayOf(on) * DAY + to])];
  return [...new Set(spans.flatMap(([from, to]) => partsOf(from, to).map(({ part }) => part)))];
}

/** A span of the week, cut where the part of the day changes. */
function partsOf(from: number, to: number): { part: Facet; minutes: number }[] {
  const parts: { part: Facet; minutes: number }[] = [];
  for (let at = from; at < to;) {
    const minute = at % DAY;
    const next = Math.min(to, at - minute + [DAY / 2, EVENING, DAY].find((border) => border > minute)!);
    parts.push({ part: facet.open(Math.floor(at / DAY) % 7, partOfDay(minute)), minutes: next - at });
    at = next;
  }
  return parts;
}

/**
 * How much of its weekly hours, given as a multirange, lies in these parts of days, 0-1: what is open on Sunday alone is more of a Sunday
 * thing than what is always open.
 */
export function shareOfHours(ranges: string, wanted: ReadonlySet<Facet>): number {
  let all = 0, within = 0;
  for (const [, low, high] of ranges.matchAll(/\[(\d+),(\d+)\)/g)) {
    for (const { part, minutes } of partsOf(Number(low), Number(high))) {
      all += minutes;
      if (wanted.has(part)) within += minutes;
    }
  }
  return all === 0 ? 0 : within / all;
}

function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
