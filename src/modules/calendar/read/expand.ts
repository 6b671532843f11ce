/** What repeats, written out: in the wall time of its own zone, so that clocks play no part, and never without end. */
import ICAL from 'ical.js';
import { RRuleTemporal } from 'rrule-temporal';

const MINUTE = 60_000, DAY = 86_400_000;
/** So many times are looked at of one rule, whatever it says. */
const MOST_PERIODS = 20_000, MOST_TIMES = 2_000;
/** A rule that began so much earlier is followed from there on only when it counts its times. */
const YEARS_BACK = 60;

/** A wall time as milliseconds, as if its zone were UTC. */
export const wallOf = (time: ICAL.Time): number => Date.UTC(time.year, time.month - 1, time.day, time.isDate ? 0 : time.hour, time.isDate ? 0 : time.minute, time.isDate ? 0 : time.second);

type Expansion = { walls: number[]; /** False when libraries differ on such a rule, or it was not followed to its end: then the dates are to be looked at. */ isSure: boolean };

/**
 * The wall times of a rule between two of them, both included. `until` of the rule, when it is a moment in UTC, has to be given as a wall time (`untilWall`).
 * A rule that repeats within a day, or never, gives its first time alone.
 */
export function expand(rule: ICAL.Recur, start: ICAL.Time, { from, until, untilWall }: { from: number; until: number; untilWall: number | null }): Expansion {
  const first = wallOf(start), alone: Expansion = { walls: first >= from && first <= until ? [first] : [], isSure: false }, parts = partsOf(rule, untilWall);
  if (!parts || Number.isNaN(first)) return alone;
  const last = Math.min(until, untilWall ?? Infinity), isOld = first < from - YEARS_BACK * 365 * DAY;
  if (isOld && parts.isCounted) return { walls: [], isSure: false };
  try {
    const rrule = new RRuleTemporal({ rruleString: `DTSTART:${stamp(first)}\nRRULE:${parts.text}`, maxIterations: MOST_PERIODS }), walls: number[] = [];
    for (const moment of rrule.between(new Date(Math.max(from, first) - MINUTE), new Date(last), true).slice(0, MOST_TIMES + 1)) walls.push(moment.epochMilliseconds);
    // RFC 5545: the first time counts, also when the rule does not meet it; libraries differ on that.
    const isFirstMet = first < from || first > until || walls.includes(first);
    if (!isFirstMet) walls.unshift(first);
    return { walls: walls.slice(0, MOST_TIMES), isSure: isCommon(rule) && isFirstMet && !isOld && walls.length <= MOST_TIMES };
  } catch {
    return alone;
  }
}

const stamp = (wall: number): string => new Date(wall).toISOString().replace(/[-:]|\.\d+/g, '');

/** The rule in the words of RFC 5545, with its end as a wall time; null for one that repeats within a day. */
function partsOf(rule: ICAL.Recur, untilWall: number | null): { text: string; isCounted: boolean } | null {
  if (!['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(rule.freq) || !(rule.interval >= 1 && rule.interval <= 1000)) return null;
  const kept = rule.toString().split(';').filter((part) => !part.startsWith('UNTIL='));
  return { text: [...kept, ...(untilWall === null ? [] : [`UNTIL=${stamp(untilWall)}`])].join(';'), isCounted: rule.count !== null && rule.count !== undefined };
}

/** Rules on which libical and the library agree, by the vectors of the test. Weeks and days of the year, places in a set, a day of the month in a year: there they differ, or nobody tried. */
const isCommon = (rule: ICAL.Recur): boolean => {
  const has = (part: keyof ICAL.Recur['parts']) => Boolean(rule.parts[part]?.length);
  return !(['BYWEEKNO', 'BYYEARDAY', 'BYSETPOS', 'BYHOUR', 'BYMINUTE', 'BYSECOND'] as const).some(has) && !(rule.freq === 'YEARLY' && has('BYMONTHDAY') && !has('BYMONTH'));
};
