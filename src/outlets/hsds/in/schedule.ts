import * as v from 'valibot';
import { localOf, scheduleInput, schoolBreaks, type Schedule, type Zone } from '#modules/calendar/index.ts';
import type { HsdsSchedule } from '../hsds.ts';
import { told } from '../vocabulary.ts';

/** What reading hours needs to know of the place where they hold. */
export type Clock = { zone: Zone; now: Date };

/**
 * HSDS schedules as ours. What cannot be said in our terms (weeks of the year, a number of times) is kept in its own words as a note, so that nobody comes for
 * nothing; what says nothing at all is left out.
 */
export const schedulesIn = (schedules: readonly HsdsSchedule[] | undefined, clock: Clock): Schedule[] => (schedules ?? []).flatMap((s) => scheduleIn(s, clock) ?? []);

function scheduleIn(s: HsdsSchedule, clock: Clock): Schedule | null {
  const rule = ruleOf(s);
  const said = s.notes?.trim() || null;
  if (rule === null) return noteOnly(s.description ?? said);
  const opensAt = timeIn(s.opens_at, s, clock), closesAt = timeIn(s.closes_at, s, clock);
  const dtstart = dayIn(s.dtstart ?? s.valid_from);
  const [closedOn] = told(s.attributes, 'closed_on');
  const read = v.safeParse(scheduleInput, {
    ...rule, dtstart, until: dayIn(s.until ?? (rule.freq ? s.valid_to : undefined)), opensAt, closesAt: opensAt !== null && closesAt === '00:00' ? '24:00' : closesAt, note: said?.slice(0, 300) ?? null,
    byAppointment: told(s.attributes, 'by_appointment').includes('true'), closedOn: closedOn ?? 'public', ...closedDuring(s),
  });
  if (!read.success || (!read.output.freq && !dtstart && !opensAt && !said && !read.output.byAppointment)) return noteOnly(s.description ?? said);
  return read.output;
}

const closedDuring = (s: HsdsSchedule) => {
  const breaks = told(s.attributes, 'closed_during').filter((name) => (schoolBreaks as readonly string[]).includes(name));
  return breaks.length ? { closedDuring: breaks } : {};
};

/** When nobody can tell on which days: the words alone. */
const noteOnly = (words: string | null): Schedule | null => (words?.trim() ? v.parse(scheduleInput, { freq: null, note: words.trim().slice(0, 300) }) : null);

/** Null when it counts in a way we cannot. */
function ruleOf(s: HsdsSchedule): Pick<Schedule, 'freq' | 'interval' | 'byday' | 'bymonthday'> | null {
  if (s.count || s.byweekno || s.byyearday) return null;
  const [text] = told(s.attributes, 'rrule');
  const parts = new Map((text ?? '').split(';').map((part) => part.split('=') as [string, string]));
  const list = (value: string | undefined) => (value ?? '').split(',').map((item) => item.trim().toUpperCase()).filter(Boolean);
  const freq = (parts.get('FREQ') ?? s.freq ?? '').toUpperCase() || (s.byday ? 'WEEKLY' : null);
  return { freq: freq as Schedule['freq'], interval: Number(parts.get('INTERVAL') ?? s.interval ?? 1) || 1, byday: list(parts.get('BYDAY') ?? s.byday), bymonthday: list(parts.get('BYMONTHDAY') ?? s.bymonthday).map(Number) };
}

const dayIn = (text: string | undefined): string | null => /^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0] ?? null;

/**
 * A time as `09:30`. HSDS tells how far it is from UTC, by a suffix or by `timezone`: when that is one of the two offsets of the zone it means local time, whatever the
 * season; another one is brought to the local time of today.
 */
function timeIn(text: string | undefined, { timezone }: HsdsSchedule, { zone, now }: Clock): string | null {
  const [, hours, minutes, suffix] = /^(\d{1,2})[:.](\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/i.exec(text?.trim() ?? '') ?? [];
  if (hours === undefined || Number(hours) > 24 || Number(minutes) > 59) return null;
  const offset = suffix ? offsetOf(suffix) : typeof timezone === 'number' ? timezone * 60 : null;
  const wall = Number(hours) * 60 + Number(minutes);
  const ours = [Date.UTC(now.getUTCFullYear(), 0, 1), Date.UTC(now.getUTCFullYear(), 6, 1)].map((at) => aheadAt(zone, at));
  const local = offset === null || ours.includes(offset) ? wall : (((wall - offset + aheadAt(zone, now.getTime())) % 1440) + 1440) % 1440;
  return `${String(Math.floor(local / 60)).padStart(2, '0')}:${String(local % 60).padStart(2, '0')}`;
}

const offsetOf = (suffix: string): number => (/z/i.test(suffix) ? 0 : (suffix.startsWith('-') ? -1 : 1) * (Number(suffix.slice(1, 3)) * 60 + Number(suffix.slice(-2))));

function aheadAt(zone: Zone, moment: number): number {
  const local = localOf(zone, moment);
  return local.day * 1440 + local.minutes - Math.floor(moment / 60_000);
}
