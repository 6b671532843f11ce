import type { Locale } from '#platform/use-case/index.ts';
import { dayNumber, weekdayCodes } from './days.ts';
import { ruleOf, weeklyDays } from './recurrence.ts';
import { schoolBreaks, type Schedule } from './schedule.ts';
import { joined } from './week-summary.ts';
import { capital } from '#platform/i18n/index.ts';
import { dateWords, dayMonthWords, fullDateWords, holidayWord, listWords, nameOfWeekday, say, timeWords } from './words.ts';

/**
 * Hours as short lines, as a person would say them: "Maandag en donderdag 13.30 - 15.00 uur", "Niet in de schoolvakanties". Weeks first, then what is less
 * regular, then single days, then what holds for all. That public holidays close is the rule and is not said. `readHours` reads the lines back to
 * schedules that give the same lines.
 */
export function hoursInWords(schedules: readonly Schedule[], locale: Locale): string[] {
  const families = groupBy(schedules.flatMap(byWeekday), familyOf);
  const lines = families.flatMap((family) => (isWeekly(family) ? weeklyLines(family, locale) : otherLines(family, locale))).sort((a, b) => a.order - b.order || (a.words(false) < b.words(false) ? -1 : 1));
  const timed = lines.filter((line) => !line.free);
  const shared = timed.every((line) => line.closures.join() === timed[0]?.closures.join()) ? (timed[0]?.closures ?? []) : null;
  const seen = new Set<string>();
  const said = lines.map((line) => {
    const also = line.days.some((day) => seen.has(day));
    line.days.forEach((day) => seen.add(day));
    const own = shared || line.free || !line.closures.length ? [] : [line.closures.join(', ')];
    return capital([line.words(line.free ? timed.length > 0 : also), ...[line.note, ...own].filter(Boolean).map((words) => `(${words})`)].join(' '));
  });
  return [...new Set(said), ...(shared ?? []).map(capital)];
}

/** `days` are the weekdays with how often they come, to see that a day comes a second time. */
type Line = { order: number; days: string[]; words: (also: boolean) => string; note: string | null; closures: string[]; /** At no set time. */ free: boolean };
type Family = [Schedule, ...Schedule[]];
/** What is not every week comes behind the days of the week. */
const firstOrder = 100;

/** "The first Tuesday and the third Wednesday" is said in two lines, so it is two schedules from the beginning. */
const byWeekday = (schedule: Schedule): Schedule[] => (schedule.freq === 'MONTHLY' && schedule.byday.some((code) => code.length > 2)
  ? groupBy(schedule.byday, (code) => code.slice(-2)).map((byday) => ({ ...schedule, byday })) : [schedule]);

/** Schedules that differ in days and hours only are said together. */
const familyOf = (s: Schedule) => JSON.stringify([daysOfWeek(s) === null ? [s.freq, s.byday, s.bymonthday] : 'weekly', s.interval, s.dtstart, s.until, s.byAppointment, s.note,
  s.closedOn, singleBreaks(s), s.opensAt ? (s.closesAt ? 'range' : 'start') : 'none']);

/** The school holidays it names one by one, if it does not close in all of them. */
const singleBreaks = ({ closedOn, closedDuring }: Schedule) => (closedOn === 'school' || closedOn === 'public_and_school' ? [] : schoolBreaks.filter((name) => closedDuring?.includes(name)));

/** The weekdays, as bits, of a schedule that falls on the same days in each week it takes place. */
const daysOfWeek = (s: Schedule): number | null => (s.freq ? weeklyDays(s.freq === 'WEEKLY' ? { ...s, interval: 1 } : s) : null);

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

const isWeekly = ([first]: Family) => daysOfWeek(first) !== null;

function weeklyLines(family: Family, locale: Locale): Line[] {
  const hoursOn = weekdayCodes.map((_, weekday) => hoursWords(family.filter((s) => ((daysOfWeek(s) ?? 0) >> weekday) & 1), locale));
  const groups = groupBy(weekdayCodes.map((_, weekday) => weekday).filter((weekday) => hoursOn[weekday] !== null), (weekday) => hoursOn[weekday] as string);
  const first = Math.min(...family.map((s) => ruleOf(s).opens ?? 0)) / 1e4;
  return groups.map((weekdays) => {
    const hours = hoursOn[weekdays[0]] as string;
    const { interval, byAppointment } = family[0];
    const always = weekdays.length === 7 && interval === 1 && hours === say(locale, 'wholeDay') && !byAppointment;
    const named = daysWords(weekdays, locale);
    const days = interval === 1 ? named : interval === 2 ? say(locale, 'everyOther', { days: named }) : say(locale, 'everyWeeks', { days: named, count: interval });
    return {
      ...frame(family[0], locale, always ? 'none' : 'public'), order: weekdays[0] + first + (interval > 1 ? firstOrder : 0), days: weekdays.map((weekday) => `${interval} ${weekday}`),
      words: (also) => withPeriod(family[0], always ? say(locale, 'dayAndNight') : say(locale, also ? 'lineAlso' : 'line', { days, hours }).trim(), locale),
    };
  });
}

/** One line for schedules that fall on the same days, but not on weekdays every week. */
function otherLines(family: Family, locale: Locale): Line[] {
  const [schedule] = family;
  const free = schedule.freq === null && !schedule.dtstart;
  const order = firstOrder + (schedule.freq ? 0 : schedule.dtstart ? dayNumber(schedule.dtstart) : 1e6);
  if (free) {
    const words = (also: boolean) => (schedule.byAppointment ? say(locale, also ? 'alsoByAppointment' : 'byAppointment') : (schedule.note ?? ''));
    return [{ order, days: [], free, words, note: schedule.byAppointment ? schedule.note : null, closures: [] }];
  }
  const words = `${patternWords(schedule, locale)} ${hoursWords(family, locale) ?? ''}`.trim();
  return [{ ...frame(schedule, locale, 'public'), order, days: [], words: () => (schedule.freq ? withPeriod(schedule, words, locale) : withAppointment(schedule, words, locale)) }];
}

const frame = (schedule: Schedule, locale: Locale, usual: 'none' | 'public') => ({ note: schedule.note, closures: closureWords(schedule, usual, locale), free: false });

/** All the hours of schedules on the same day, overlaps made one; null when there are no schedules, empty when no hours are known. */
export function hoursWords(schedules: readonly Schedule[], locale: Locale): string | null {
  if (!schedules.length) return null;
  const rules = schedules.map(ruleOf);
  const ranges = joined(rules.flatMap(({ opens, closes }) => (opens !== null && closes !== null ? [[opens, closes] as const] : [])));
  if (ranges.some(([from, until]) => until - from >= 1440)) return say(locale, 'wholeDay');
  if (ranges.length) return say(locale, 'hours', { hours: listWords(ranges.map(([from, until]) => say(locale, 'range', { from: timeWords(from, locale), until: timeWords(until, locale) })), locale) });
  const starts = [...new Set(rules.flatMap(({ opens }) => (opens === null ? [] : [opens])))].sort((a, b) => a - b);
  return starts.length ? say(locale, 'starts', { hours: listWords(starts.map((start) => timeWords(start, locale)), locale) }) : '';
}

/** "Elke dag", "Maandag tot en met woensdag en vrijdag": three days in a row or more are said by the first and the last. */
export function daysWords(weekdays: readonly number[], locale: Locale): string {
  if (weekdays.length === 7) return say(locale, 'everyDay');
  const parts: string[] = [];
  for (let index = 0; index < weekdays.length;) {
    let end = index;
    while (weekdays[end + 1] === (weekdays[end] as number) + 1) end += 1;
    const name = (at: number) => nameOfWeekday(weekdays[at] as number, locale);
    if (end - index >= 2) parts.push(say(locale, 'dayRange', { from: name(index), to: name(end) }));
    else for (let at = index; at <= end; at += 1) parts.push(name(at));
    index = end + 1;
  }
  return listWords(parts, locale);
}

const weekdayAt = (code: string) => weekdayCodes.indexOf(code.slice(-2) as (typeof weekdayCodes)[number]);

/** The days of a pattern that is not the same every week. */
function patternWords(schedule: Schedule, locale: Locale): string {
  const { freq, interval, byday, bymonthday, dtstart } = schedule;
  if (!freq && dtstart) return fullDateWords(dayNumber(dtstart), locale);
  if (freq === 'DAILY' && !byday.length && !bymonthday.length) return say(locale, 'everyDays', { count: interval });
  if (freq === 'MONTHLY' && byday.length && !bymonthday.length && byday.every((code) => code.length > 2)) return ordinalWords(schedule, locale);
  if (freq === 'MONTHLY' && interval === 1 && !byday.length && bymonthday.length && bymonthday.every((date) => date > 0)) {
    return say(locale, 'daysOfMonth', { dates: listWords([...bymonthday].sort((a, b) => a - b).map((date) => say(locale, 'dateOfMonth', { date })), locale) });
  }
  if (freq === 'MONTHLY' && interval === 1 && !byday.length && bymonthday.join() === '-1') return say(locale, 'lastDayOfMonth');
  if (freq === 'YEARLY' && interval === 1 && dtstart && !byday.length && !bymonthday.length) return say(locale, 'everyYear', { date: dayMonthWords(dayNumber(dtstart), locale) });
  return say(locale, 'irregular');
}

function ordinalWords({ byday, interval }: Schedule, locale: Locale): string {
  const numbers = byday.map((code) => Number.parseInt(code, 10)).sort((a, b) => (a < 0 ? a + 100 : a) - (b < 0 ? b + 100 : b));
  const ordinals = listWords(numbers.map((number) => say(locale, `ordinal${number as 1 | 2 | 3 | 4 | 5 | -1 | -2 | -3 | -4 | -5}`)), locale);
  const values = { ordinals, day: nameOfWeekday(weekdayAt(byday[0] ?? 'MO'), locale) };
  if (interval > 1) return say(locale, 'everyMonths', { ...values, count: interval });
  return say(locale, numbers.length === 1 ? 'everyMonth' : 'someOfMonth', values);
}

function withPeriod(schedule: Schedule, words: string, locale: Locale): string {
  const [from, until] = [schedule.dtstart, schedule.until].map((day) => (day ? dateWords(dayNumber(day), locale) : ''));
  const period = from && until ? say(locale, 'fromUntil', { from, until }) : from ? say(locale, 'from', { from }) : until ? say(locale, 'until', { until }) : '';
  return withAppointment(schedule, period ? `${words}, ${period}` : words, locale);
}

const withAppointment = (schedule: Schedule, words: string, locale: Locale) => (schedule.byAppointment ? `${words} (${say(locale, 'byAppointment')})` : words);

/** What holidays do, where it is not what one expects: that public holidays close, and that "dag en nacht" is every day. */
function closureWords(schedule: Schedule, usual: 'none' | 'public', locale: Locale): string[] {
  const { closedOn } = schedule;
  const onPublic = closedOn === 'public' || closedOn === 'public_and_school';
  const breaks = singleBreaks(schedule).map((name) => holidayWord(name, locale));
  return [
    closedOn === 'school' || closedOn === 'public_and_school' ? say(locale, 'notInSchoolHolidays') : null,
    breaks.length ? say(locale, 'notDuring', { breaks: listWords(breaks, locale) }) : null,
    onPublic && usual === 'none' ? say(locale, 'notOnHolidays') : !onPublic && usual === 'public' ? say(locale, 'alsoOnHolidays') : null,
  ].filter((words) => words !== null);
}
