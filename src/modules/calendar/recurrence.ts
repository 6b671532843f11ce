import { RRuleTemporal } from 'rrule-temporal';
import { dayName, dayNumber, weekdayCodes, weekdayOf } from './days.ts';
import { holidayBits, type HolidayCalendar } from './holidays.ts';
import type { Schedule } from './schedule.ts';

/** A schedule made ready to be asked about days. Days are day numbers, minutes count from midnight of the day it begins on. */
export type Rule = {
  schedule: Schedule;
  /** Null: no hours known, or (`closes`) nobody said until when. `closes` is above `opens`, and above 1440 when it runs into the next day. */
  opens: number | null;
  closes: number | null;
  /** False: it is not known on which days it takes place ("om de week" without a first day); `holdsOn` then says on which it may. */
  certain: boolean;
  /** By the pattern alone; holidays are asked with `closedBy`. */
  holdsOn(day: number): boolean;
};

/** `09:30` as minutes after midnight. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Days of the week of a schedule that is the same every week, as bits (1 is Monday); null for any other. */
export function weeklyDays(schedule: Schedule): number | null {
  const { freq, interval, byday, bymonthday, dtstart } = schedule;
  if (interval !== 1 || bymonthday.length || byday.some((d) => d.length > 2)) return null;
  if (freq === 'DAILY' && !byday.length) return 127;
  if (freq !== 'WEEKLY' && freq !== 'DAILY') return null;
  if (byday.length) return bitsOf(byday);
  return dtstart ? 1 << weekdayOf(dayNumber(dtstart)) : null;
}

const bitsOf = (byday: string[]): number => byday.reduce((bits, code) => bits | (1 << weekdayCodes.indexOf(code as (typeof weekdayCodes)[number])), 0);

/** Makes a schedule ready: weeks by a bit mask, everything else by the recurrence library. */
export function ruleOf(schedule: Schedule): Rule {
  const opens = schedule.opensAt ? minutesOf(schedule.opensAt) : null;
  let closes = opens !== null && schedule.closesAt ? minutesOf(schedule.closesAt) : null;
  if (closes !== null && opens !== null && closes <= opens) closes += 1440;
  const since = schedule.dtstart ? dayNumber(schedule.dtstart) : -Infinity;
  const until = schedule.until ? dayNumber(schedule.until) : Infinity;
  const within = (holds: (day: number) => boolean, certain = true): Rule => ({ schedule, opens, closes, certain, holdsOn: (day) => day >= since && day <= until && holds(day) });

  if (!schedule.freq) return within((day) => day === since, schedule.dtstart !== null || schedule.byAppointment);
  const days = weeklyDays(schedule);
  if (days !== null) return within((day) => ((days >> weekdayOf(day)) & 1) === 1);
  if (!isPlaced(schedule)) return within(() => false, false);
  if (schedule.interval > 1 && !schedule.dtstart) return { ...ruleOf({ ...schedule, interval: 1 }), schedule, certain: false };
  return within(daysByLibrary(schedule));
}

/** Whether RFC 5545 says on which days it falls: "every month" without a day, or "the first Tuesday of the week", is no day at all. */
function isPlaced({ freq, byday, bymonthday, dtstart }: Schedule): boolean {
  if (freq === 'WEEKLY') return !bymonthday.length && !byday.some((d) => d.length > 2) && (byday.length > 0 || dtstart !== null);
  if (freq === 'DAILY') return !byday.some((d) => d.length > 2);
  return byday.length > 0 || bymonthday.length > 0 || dtstart !== null;
}

const window = 40;
/** Without a first day any day will do to count from, as long as it is before every day asked about. */
const longAgo = dayNumber('2001-01-01');

/**
 * Days by rrule-temporal, asked in UTC midnights so that clocks play no part, and `window` days at a time: one question to the library costs
 * as much as a thousand days of a mask.
 */
export function daysByLibrary(schedule: Schedule): (day: number) => boolean {
  const { freq, interval, byday, bymonthday, dtstart } = schedule;
  const parts = [`FREQ=${freq}`, `INTERVAL=${interval}`, byday.length ? `BYDAY=${byday.join(',')}` : '', bymonthday.length ? `BYMONTHDAY=${bymonthday.join(',')}` : ''];
  const start = dtstart ?? dayName(longAgo);
  const rule = new RRuleTemporal({ rruleString: `DTSTART:${start.replaceAll('-', '')}T000000Z\nRRULE:${parts.filter(Boolean).join(';')}` });
  let [from, days] = [Infinity, new Set<number>()];
  return (day) => {
    if (day < from || day >= from + window) {
      from = day;
      const found = rule.between(new Date(day * 86_400_000), new Date((day + window - 1) * 86_400_000), true);
      days = new Set(found.map((moment) => moment.epochMilliseconds / 86_400_000));
    }
    return days.has(day);
  };
}

const closingBits = { none: 0, public: holidayBits.public, school: holidayBits.school, public_and_school: holidayBits.public | holidayBits.school } as const;

/** Whether a holiday closes the schedule on a day. */
export function closedBy({ closedOn, closedDuring }: Schedule, day: number, holidays: HolidayCalendar): boolean {
  const bits = holidays.bitsOn(day);
  if (bits & closingBits[closedOn]) return true;
  return Boolean(closedDuring?.length && bits & holidayBits.school && holidays.on(dayName(day)).some((h) => (closedDuring as string[]).includes(h.name)));
}
