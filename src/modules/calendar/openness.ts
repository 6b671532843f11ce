import { dayName } from './days.ts';
import { holidayBits, type Holiday, type HolidayCalendar } from './holidays.ts';
import { closedBy, ruleOf, type Rule } from './recurrence.ts';
import type { Schedule } from './schedule.ts';
import { localOf, momentOf } from './zone.ts';

/** Why "open" may not be true today: a holiday on which some close, or school holidays of this year that are not known to us. */
export type Caution = { kind: 'optional_holiday'; holiday: Holiday } | { kind: 'school_unknown' };

export type Openness =
  /** `until` null: open without a break for at least the next 14 days. */
  | { state: 'open'; until: Date | null; caution: Caution | null }
  /** `opens` null: not within 14 days. `holiday`: it closes today what would have been open. */
  | { state: 'closed'; opens: Date | null; holiday: Holiday | null; alsoByAppointment: boolean }
  | { state: 'by_appointment' }
  /** Nothing is known, or what is known does not tell whether it is open at this moment. */
  | { state: 'unknown' };

const daysAhead = 14;

/**
 * Whether something with these hours is open at a moment, until when or from when on, at that place: across midnight, clock changes and holidays;
 * hours that touch or overlap are one. It never says open when the schedules leave doubt: then it says unknown.
 */
export function openness(schedules: readonly Schedule[], now: Date, holidays: HolidayCalendar): Openness {
  const rules = schedules.filter((s) => !s.byAppointment).map(ruleOf);
  const alsoByAppointment = rules.length < schedules.length;
  if (!rules.length) return { state: alsoByAppointment ? 'by_appointment' : 'unknown' };

  const at = now.getTime();
  const { day: today, minutes } = localOf(holidays.zone, at);
  const until = openUntil(rules, at, today, holidays);
  if (until !== at) return { state: 'open', until: until === Infinity ? null : new Date(until), caution: cautionOn(today, rules, holidays) };
  if (rules.some((rule) => mayBeOpen(rule, today, minutes, holidays))) return { state: 'unknown' };
  const opens = nextOpening(rules, at, today, holidays);
  if (opens === null && rules.some((rule) => !rule.certain || rule.opens === null)) return { state: alsoByAppointment ? 'by_appointment' : 'unknown' };
  return { state: 'closed', opens: opens === null ? null : new Date(opens), holiday: closingHoliday(rules, today, holidays), alsoByAppointment };
}

const takesPlace = (rule: Rule, day: number, holidays: HolidayCalendar) => rule.certain && rule.holdsOn(day) && !closedBy(rule.schedule, day, holidays);

/** The end of the stretch of openings around a moment; the moment itself when there is none, Infinity when it does not end in 14 days. */
function openUntil(rules: Rule[], at: number, today: number, holidays: HolidayCalendar): number {
  let until = at;
  for (let day = today - 1; day <= today + daysAhead; day += 1) {
    if (day > today && momentOf(holidays.zone, day, 0) > until) return until;
    for (let grown = true; grown;) {
      grown = false;
      for (const rule of rules) {
        if (rule.opens === null || rule.closes === null || !takesPlace(rule, day, holidays)) continue;
        const end = momentOf(holidays.zone, day, rule.closes);
        if (end > until && momentOf(holidays.zone, day, rule.opens) <= until) [until, grown] = [end, true];
      }
    }
    if (day >= today && until === at) return at;
  }
  return Infinity;
}

/** A schedule without hours, without an end, or of which the weeks are not known, on a day on which it (perhaps) takes place. */
function mayBeOpen(rule: Rule, today: number, minutes: number, holidays: HolidayCalendar): boolean {
  if (rule.certain && rule.opens !== null && rule.closes !== null) return false;
  const holds = (day: number) => rule.holdsOn(day) && !closedBy(rule.schedule, day, holidays);
  if (rule.closes !== null && rule.closes > 1440 && holds(today - 1) && minutes < rule.closes - 1440) return true;
  return holds(today) && minutes >= (rule.opens ?? 0) && minutes < (rule.closes ?? 1440);
}

function nextOpening(rules: Rule[], at: number, today: number, holidays: HolidayCalendar): number | null {
  for (let day = today; day <= today + daysAhead; day += 1) {
    let next = Infinity;
    for (const rule of rules) {
      if (rule.opens === null || !takesPlace(rule, day, holidays)) continue;
      const start = momentOf(holidays.zone, day, rule.opens);
      if (start > at && start < next) next = start;
    }
    if (next < Infinity) return next;
  }
  return null;
}

function closingHoliday(rules: Rule[], today: number, holidays: HolidayCalendar): Holiday | null {
  return closingAmong(rules.filter((rule) => rule.certain && rule.holdsOn(today)).map((rule) => rule.schedule), today, holidays);
}

/** The holiday that closes one of the schedules of a day; a public holiday before the school holiday it lies in. */
export function closingAmong(schedules: Schedule[], day: number, holidays: HolidayCalendar): Holiday | null {
  const found = holidays.on(dayName(day)).filter((holiday) => schedules.some((schedule) => closes(schedule, holiday)));
  return found.find((holiday) => holiday.kind === 'public') ?? found[0] ?? null;
}

/** Whether this very holiday is one that closes a schedule. */
function closes(schedule: Schedule, holiday: Holiday): boolean {
  if (holiday.kind === 'school') return schedule.closedOn === 'school' || schedule.closedOn === 'public_and_school' || Boolean((schedule.closedDuring as string[] | undefined)?.includes(holiday.name));
  return holiday.kind === 'public' && (schedule.closedOn === 'public' || schedule.closedOn === 'public_and_school');
}

function cautionOn(today: number, rules: Rule[], holidays: HolidayCalendar): Caution | null {
  const bits = holidays.bitsOn(today);
  if (!(bits & (holidayBits.optional | holidayBits.schoolUnknown))) return null;
  const schedules = rules.map((rule) => rule.schedule);
  const optional = holidays.on(dayName(today)).find((h) => h.kind === 'optional');
  if (optional && schedules.some((s) => s.closedOn === 'public' || s.closedOn === 'public_and_school')) return { kind: 'optional_holiday', holiday: optional };
  if (bits & holidayBits.schoolUnknown && schedules.some((s) => s.closedOn.includes('school') || s.closedDuring?.length)) return { kind: 'school_unknown' };
  return null;
}
