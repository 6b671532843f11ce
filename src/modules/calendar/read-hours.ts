import * as v from 'valibot';
import type { Locale } from '#platform/use-case/index.ts';
import { weekdayCodes } from './days.ts';
import { clausesOf } from './hours-clauses.ts';
import { HoursUnclear, type HoursDoubt } from './hours-doubts.ts';
import { daysWords, hoursInWords } from './hours-in-words.ts';
import type { Clause, Closing, Reading } from './hours-reader.ts';
import { hoursOf, type Hours } from './hours-times.ts';
import { minutesOf } from './recurrence.ts';
import { scheduleInput, type Schedule, type ScheduleInput } from './schedule.ts';
import { capital } from '#platform/i18n/index.ts';
import { say, timeWords } from './words.ts';

/** What a text says, with what the reader took for granted; or the words it did not understand. Doubts are text keys: `textOf(locale, key, values)`. */
export type HoursReading = { ok: true; schedules: Schedule[]; warnings: HoursDoubt[] } | { ok: false; refusal: HoursDoubt };

const longest = 1000;

/**
 * Reads opening hours as people write them in a spreadsheet, in Dutch, Flemish or English: "ma t/m vr 9-17u", "elke 1e dinsdag 14.00-16.00", "op afspraak",
 * "za 10-12 (niet in schoolvakanties)". Nothing is guessed in silence: what can be read in two ways comes with a warning that says how it was read, and
 * a text of which a part is not understood is refused as a whole. `locale` decides where words differ ("juli en augustus" in Flanders) and what warnings say.
 */
export function readHours(text: string, { locale }: { locale: Locale }): HoursReading {
  const written = text.normalize('NFC').trim();
  try {
    if (!written) throw new HoursUnclear('hoursEmpty');
    if (written.length > longest) throw new HoursUnclear('hoursTooLong');
    const reading = clausesOf(written, locale === 'nl-BE');
    const schedules = schedulesOf(reading, written, locale);
    return { ok: true, schedules, warnings: reading.warnings };
  } catch (error) {
    if (error instanceof HoursUnclear) return { ok: false, refusal: error.doubt };
    throw error;
  }
}

function schedulesOf(reading: Reading, text: string, locale: Locale): Schedule[] {
  const words = (clause: Clause) => text.slice(clause.start, clause.end);
  const doubt = (key: Parameters<typeof say>[1], values: Record<string, string>) => void reading.warnings.push({ key: `calendar.${key}`, values });
  const { clauses } = reading;
  const isMonthly = clauses.length > 0 && clauses.every((clause) => clause.days?.kind === 'monthly' || clause.days?.kind === 'dates');
  if (reading.monthly && !isMonthly) throw new HoursUnclear('whichDayOfMonth', { words: reading.monthly });
  clauses.forEach((clause, index) => {
    if (!clause.days && clause.allDay) clause.days = { kind: 'weekly', weekdays: [0, 1, 2, 3, 4, 5, 6], group: true };
    if (!clause.days) throw new HoursUnclear('daysMissing', { words: words(clause) });
    if (clause.endOnly) completeFrom(clauses, index, words(clause), (meaning) => doubt('readAs', { words: words(clause), meaning }), locale);
    if ((clause.allDay && clause.hours.length) || clause.hours.some((a, at) => clause.hours.slice(at + 1).some((b) => overlaps(a, b)))) throw new HoursUnclear('dayTwice', { words: words(clause) });
    for (const hours of clause.hours) {
      if (hours.guessed) doubt('readAs', { words: words(clause), meaning: meaningOf(hours, locale) });
      if (hours.closes === null) doubt('endMissing', { words: words(clause) });
    }
    if (clause.carried) doubt('readAs', { words: words(clause), meaning: hoursInWords([v.parse(scheduleInput, patternOf(clause))], locale).join(', ') });
    if (clause.interval > 1 && !(clause.from ?? reading.from)) doubt('weeksUnknown', { words: words(clause) });
  });
  closeDays(reading, words, locale);
  const open = clauses.filter((clause) => !clause.closed && !(clause.days?.kind === 'weekly' && !clause.days.weekdays.length));
  const empty = open.filter((clause) => !clause.hours.length && !clause.allDay && !clause.byAppointment && !reading.byAppointment);
  if (empty[0] && empty.length < open.length) throw new HoursUnclear('hoursMissingOn', { words: words(empty[0]) });
  empty.forEach((clause) => doubt('hoursMissing', { words: words(clause) }));
  refuseDoubleDays(open, (days) => doubt('addedUp', { words: capital(days) }), locale);
  const schedules = open.flatMap((clause) => inputsOf(clause, reading, locale)).map((input) => v.parse(scheduleInput, input));
  if (reading.freeAppointment) schedules.push(v.parse(scheduleInput, { freq: null, byAppointment: true }));
  if (!schedules.length) throw clauses.length || reading.closedDays.length ? new HoursUnclear('onlyClosed') : new HoursUnclear('wordsUnclear', { words: text });
  return schedules;
}

const meaningOf = ({ opens, closes }: Hours, locale: Locale): string =>
  closes === null ? say(locale, 'starts', { hours: timeWords(opens, locale) }) : say(locale, 'hours', { hours: say(locale, 'range', { from: timeWords(opens, locale), until: timeWords(closes, locale) }) });

/** "ma-do 9-17, vr tot 12": Friday begins when the days before it do. A day that was in those is taken out of them. */
function completeFrom(clauses: Clause[], index: number, words: string, read: (meaning: string) => void, locale: Locale): void {
  const [clause, before] = [clauses[index] as Clause, clauses.slice(0, index).findLast((c) => c.hours.length && c.days?.kind === 'weekly')];
  const first = before?.hours[0];
  if (!before || !first || !clause.endOnly || clause.hours.length || before.days?.kind !== 'weekly' || clause.days?.kind !== 'weekly') throw new HoursUnclear('startMissing', { words });
  const begin = { kind: 'time', minutes: first.opens, form: 'clock', leadingZero: true, pm: null } as const;
  const hours = { ...hoursOf(begin, clause.endOnly, null, words), guessed: false };
  clause.hours.push(hours);
  const { weekdays } = clause.days;
  before.days.weekdays = before.days.weekdays.filter((weekday) => !weekdays.includes(weekday));
  read(meaningOf(hours, locale));
}

/** Days that are said to be closed leave the groups they lie in ("dagelijks, zondag gesloten"); a day that has its own hours as well is refused. */
function closeDays(reading: Reading, words: (clause: Clause) => string, locale: Locale): void {
  const closed = new Set(reading.closedDays);
  for (const clause of reading.clauses.filter((c) => c.closed)) {
    if (clause.hours.length || clause.allDay || clause.days?.kind !== 'weekly' || clause.interval > 1) throw new HoursUnclear('wordsUnclear', { words: words(clause) });
    clause.days.weekdays.forEach((weekday) => closed.add(weekday));
  }
  for (const clause of reading.clauses) {
    if (clause.closed || clause.days?.kind !== 'weekly') continue;
    const both = clause.days.weekdays.filter((weekday) => closed.has(weekday));
    if (both.length && !clause.days.group) throw new HoursUnclear('openAndClosed', { words: daysWords(both, locale) });
    clause.days.weekdays = clause.days.weekdays.filter((weekday) => !closed.has(weekday));
  }
}

const overlaps = (a: Hours, b: Hours) => a.opens < (b.closes ?? b.opens + 1) && b.opens < (a.closes ?? a.opens + 1);

/** The same day in two clauses: hours that overlap are refused, others are added up with a warning where a group of days was meant to be changed perhaps. */
function refuseDoubleDays(clauses: Clause[], warn: (days: string) => void, locale: Locale): void {
  const weekly = clauses.flatMap((clause) => (clause.days?.kind === 'weekly' ? [{ clause, days: clause.days }] : []));
  weekly.forEach(({ clause, days }, index) => {
    for (const earlier of weekly.slice(0, index)) {
      const both = days.weekdays.filter((weekday) => earlier.days.weekdays.includes(weekday));
      const otherWeeks = clause.interval !== earlier.clause.interval || (clause.interval > 1 && clause.from !== earlier.clause.from);
      if (!both.length || clause.also || otherWeeks) continue;
      const overlap = clause.allDay || earlier.clause.allDay || clause.hours.some((a) => earlier.clause.hours.some((b) => overlaps(a, b)));
      if (overlap) throw new HoursUnclear('dayTwice', { words: daysWords(both, locale) });
      if (days.group !== earlier.days.group || days.weekdays.length !== earlier.days.weekdays.length) warn(daysWords(both, locale));
    }
  });
}

const clockOf = (minutes: number): string => {
  const within = minutes > 1440 ? minutes - 1440 : minutes;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
};

function inputsOf(clause: Clause, reading: Reading, locale: Locale): ScheduleInput[] {
  const closing: Closing = { ...reading.closing, ...clause.closing, breaks: [...new Set([...reading.closing.breaks, ...clause.closing.breaks])] };
  const days = clause.days?.kind === 'weekly' ? clause.days.weekdays : [];
  const always = clause.allDay && days.length === 7;
  const shared: ScheduleInput = {
    ...patternOf(clause), dtstart: clause.days?.kind === 'single' ? clause.days.day : (clause.from ?? reading.from), until: clause.until ?? reading.until,
    closedOn: closedOnOf(closing, always), ...(closing.breaks.length && !closing.school ? { closedDuring: closing.breaks } : {}),
    byAppointment: clause.byAppointment || reading.byAppointment, note: [...new Set(clause.notes)].join(', ').slice(0, 300) || null,
  };
  if (clause.allDay) return [{ ...shared, opensAt: '00:00', closesAt: '24:00' }];
  if (!clause.hours.length) return [{ ...shared, note: shared.note ?? (clause.part ? say(locale, `part_${clause.part}`) : null) }];
  return [...clause.hours].sort((a, b) => minutesOf(clockOf(a.opens)) - minutesOf(clockOf(b.opens)))
    .map(({ opens, closes }) => ({ ...shared, opensAt: clockOf(opens), closesAt: closes === null ? null : clockOf(closes) }));
}

function patternOf({ days, interval }: Clause): Pick<ScheduleInput, 'freq' | 'interval' | 'byday' | 'bymonthday'> & { freq: Schedule['freq'] } {
  if (days?.kind === 'monthly') return { freq: 'MONTHLY', byday: days.byday };
  if (days?.kind === 'dates') return { freq: 'MONTHLY', bymonthday: days.dates };
  if (days?.kind !== 'weekly') return { freq: null };
  if (days.weekdays.length === 7 && interval === 1) return { freq: 'DAILY' };
  return { freq: 'WEEKLY', interval, byday: days.weekdays.map((weekday) => weekdayCodes[weekday] as string) };
}

/** Public holidays close unless the text says otherwise; "24/7" says otherwise. */
function closedOnOf(closing: Closing, always: boolean): Schedule['closedOn'] {
  const onPublic = closing.public ?? !always;
  return onPublic ? (closing.school ? 'public_and_school' : 'public') : closing.school ? 'school' : 'none';
}
