import { EVENING, facet, partOfDay, type Facet } from './facets.ts';

/**
 * When something is open, for finding and ranking; pages read the schedules themselves. Minutes since Monday 00:00 local time as
 * [from, to) pairs; `notOn` days the week does not hold (holidays), `also` single openings as [day, from, to] in minutes of that day.
 */
export type Opening = { weekly: readonly (readonly [number, number])[]; notOn?: readonly string[]; also?: readonly (readonly [string, number, number])[] };

/** A moment in the zone of the area: day, weekday (0 is Monday) and minutes since midnight. */
export type LocalMoment = { day: string; weekday: number; minute: number };

const DAY = 24 * 60;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const formats = new Map<string, Intl.DateTimeFormat>();

/** The clock on the wall at that moment. The Netherlands and Flanders have the same. */
export function localMoment(at: Date, zone = 'Europe/Amsterdam'): LocalMoment {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${part.year}-${part.month}-${part.day}`, weekday: WEEKDAYS.indexOf(part.weekday!), minute: Number(part.hour) * 60 + Number(part.minute) };
}

/** Open at that moment? Null when nothing is known of its hours. */
export function isOpenAt(opening: Opening, { day, weekday, minute }: LocalMoment): boolean | null {
  if (opening.weekly.length === 0 && !opening.also?.length) return null;
  if (opening.also?.some(([on, from, to]) => on === day && from <= minute && minute < to)) return true;
  if (opening.notOn?.includes(day)) return false;
  const now = weekday * DAY + minute;
  return opening.weekly.some(([from, to]) => from <= now && now < to || from <= now + 7 * DAY && now + 7 * DAY < to);
}

/** A facet for each part of a day at which it is open in some week. */
export function openFacets(opening: Opening): Facet[] {
  const spans = [...opening.weekly, ...(opening.also ?? []).map(([on, from, to]): [number, number] => [weekdayOf(on) * DAY + from, weekdayOf(on) * DAY + to])];
  return [...new Set(spans.flatMap(([from, to]) => touchedParts(from, to)))];
}

function touchedParts(from: number, to: number): Facet[] {
  const facets: Facet[] = [];
  for (let at = from; at < to;) {
    const minute = at % DAY;
    facets.push(facet.open(Math.floor(at / DAY) % 7, partOfDay(minute)));
    const next = [DAY / 2, EVENING, DAY].find((border) => border > minute)!;
    at += next - minute;
  }
  return facets;
}

/** How much of its weekly hours lies in these parts of days, 0-1: what is open on Sunday alone is more of a Sunday thing than what is always open. */
export function shareOfHours(opening: Opening, wanted: ReadonlySet<Facet>): number {
  let all = 0, within = 0;
  for (const [from, to] of opening.weekly) {
    all += to - from;
    if (touchedParts(from, to).some((part) => wanted.has(part))) within += to - from;
  }
  return all === 0 ? 0 : within / all;
}

function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
