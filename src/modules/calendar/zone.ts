export type Zone = 'Europe/Amsterdam' | 'Europe/Brussels';

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** A stretch of time, in milliseconds, in which the clocks are not changed. */
type Span = { from: number; until: number; offset: number };
const spansOfYear = new Map<string, Span[]>();
const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone are ahead of UTC at a moment, in minutes, by the time zone database of Node. */
function askOffset(zone: string, at: number): number {
  let format = formats.get(zone);
  if (!format) formats.set(zone, (format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })));
  const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [null, '+', '0', '0'];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The offsets of one year with the moments they begin, found once: asking Intl costs 100 times what `openness` may cost. */
function findSpans(zone: string, year: number): Span[] {
  const end = Date.UTC(year + 1, 0, 1);
  let span: Span = { from: Date.UTC(year, 0, 1), until: end, offset: askOffset(zone, Date.UTC(year, 0, 1)) };
  const spans = [span];
  for (let at = Date.UTC(year, 0, 1); at < end; at += 7 * dayMs) {
    let [low, high] = [at, Math.min(at + 7 * dayMs, end)];
    const [before, after] = [askOffset(zone, low), askOffset(zone, high)];
    if (before === after) continue;
    while (high - low > minuteMs) {
      const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
      if (askOffset(zone, middle) === before) low = middle; else high = middle;
    }
    span.until = high;
    if (high < end) spans.push((span = { from: high, until: end, offset: after }));
  }
  return spans;
}

let recent: Span & { zone: string | null } = { zone: null, from: 0, until: 0, offset: 0 };

function offsetAt(zone: string, at: number): number {
  // Nearly every question is about the same half year as the one before: remembering it makes a long `openness` five times as fast.
  if (recent.zone === zone && at >= recent.from && at < recent.until) return recent.offset;
  const year = new Date(at).getUTCFullYear();
  let spans = spansOfYear.get(zone + year);
  if (!spans) spansOfYear.set(zone + year, (spans = findSpans(zone, year)));
  recent = { ...(spans.findLast((span) => span.from <= at) ?? (spans[0] as Span)), zone };
  return recent.offset;
}

/**
 * The moment (milliseconds) at which clocks of the zone show a number of minutes after midnight of a day; more than 1440 is the next
 * day. A time that is skipped in spring is the same distance later, one that comes twice in autumn is the first (Temporal's
 * "compatible").
 */
export function momentOf(zone: string, day: number, minutes: number): number {
  const wall = day * dayMs + minutes * minuteMs;
  const before = offsetAt(zone, wall - dayMs) * minuteMs;
  const after = offsetAt(zone, wall + dayMs) * minuteMs;
  if (before === after || offsetAt(zone, wall - before) * minuteMs === before) return wall - before;
  return offsetAt(zone, wall - after) * minuteMs === after ? wall - after : wall - before;
}

/** The day number and the minutes after midnight that clocks of the zone show at a moment. */
export function localOf(zone: Zone, moment: number): { day: number; minutes: number } {
  const wall = moment + offsetAt(zone, moment) * minuteMs;
  const day = Math.floor(wall / dayMs);
  return { day, minutes: Math.floor((wall - day * dayMs) / minuteMs) };
}
