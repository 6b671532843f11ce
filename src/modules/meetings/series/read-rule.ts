import * as v from 'valibot';
import { dayTyped } from '#platform/days/index.ts';
import { readHours, repeatable, ruleDates, scheduleInput, weekdayCodes, type HoursDoubt, type Schedule } from '#modules/calendar/index.ts';
import { refuse, type Locale } from '#platform/use-case/index.ts';
import { optionalWords, timeTyped } from '../typed.ts';

export const rhythms = ['week', 'twoWeeks', 'first', 'second', 'third', 'fourth', 'last'] as const;
const places: Partial<Record<(typeof rhythms)[number], string>> = { first: '1', second: '2', third: '3', fourth: '4', last: '-1' };
export const MOST_DATES = 60, FEWEST_DATES = 2;
const MOST_DAYS = 731, DAY_MS = 86_400_000;

/** How a form says when meetings of a series are: in words, by picking, or as dates, one a line. Hours stand in the words or apart. */
export const ruleTyped = { when: optionalWords(300), rhythm: v.optional(v.picklist(['', ...rhythms]), ''), weekday: v.optional(v.picklist(['', ...weekdayCodes]), ''), notInSchoolBreaks: v.optional(v.boolean(), false),
  days: optionalWords(3000), from: optionalWords(20), until: optionalWords(20), first: optionalWords(60), last: optionalWords(60) };
type Typed = v.InferOutput<v.ObjectSchema<typeof ruleTyped, undefined>>;

/** Days and hours are local. `schedule` is null when dates were typed. Days that a holiday closes are in it, so that somebody may still keep them. */
export type Rule = { schedule: Schedule | null; from: string; until: string; days: string[]; warnings: HoursDoubt[] };

/** What a form says of when meetings of a series are. @throws Refusal beside each field that is not right. */
export function readRule(typed: Typed, { today, locale }: { today: string; locale: Locale }): Rule {
  const { schedule, warnings } = typed.days ? { schedule: null, warnings: [] } : scheduleOf(typed, locale), fields: Record<string, string> = {};
  const from = schedule?.opensAt ?? timeTyped(typed.from), until = schedule?.opensAt ? schedule.closesAt : timeTyped(typed.until), hoursIn = schedule?.opensAt ? 'when' : null;
  if (!from) fields[typed.when && !typed.from ? 'when' : 'from'] = 'meetings.seriesHours';
  if (!until || until === '24:00') fields[hoursIn ?? (typed.when && !typed.until ? 'when' : 'until')] = 'meetings.seriesHours';
  else if (from && until <= from) fields[hoursIn ?? 'until'] = 'meetings.endsTooSoon';
  const days = schedule ? daysBetween(schedule, typed, today, fields) : { schedule: null, days: daysListed(typed.days, today, fields) };
  if (Object.keys(fields).length > 0) return refuse('platform.inputUnclear', { status: 422, fields });
  if (days.days.length < FEWEST_DATES) refuse('platform.inputUnclear', { status: 422, fields: { [typed.days ? 'days' : 'last']: 'meetings.seriesTooFew' } });
  if (days.days.length > MOST_DATES) refuse('platform.inputUnclear', { status: 422, fields: { [typed.days ? 'days' : 'last']: 'meetings.seriesTooMany' } });
  return { ...days, from: from!, until: until!, warnings };
}

/** The rule that is written or picked. */
function scheduleOf({ when, rhythm, weekday, notInSchoolBreaks }: Typed, locale: Locale): { schedule: Schedule; warnings: HoursDoubt[] } {
  const wrong = (field: string, key: string, values: HoursDoubt['values'] = {}) => refuse('platform.inputUnclear', { status: 422, fields: { [field]: key }, values });
  if (!when) {
    if (!rhythm) return wrong('when', 'meetings.seriesWhenMissing');
    if (!weekday) return wrong('weekday', 'meetings.seriesWeekdayMissing');
    const place = places[rhythm];
    return { schedule: v.parse(scheduleInput, { freq: place ? 'MONTHLY' : 'WEEKLY', interval: rhythm === 'twoWeeks' ? 2 : 1, byday: [`${place ?? ''}${weekday}`], closedOn: notInSchoolBreaks ? 'public_and_school' : 'public' }), warnings: [] };
  }
  const read = readHours(when, { locale });
  if (!read.ok) return wrong('when', read.refusal.key, read.refusal.values);
  const [schedule, ...more] = read.schedules;
  if (!schedule || more.length > 0 || schedule.byAppointment) return wrong('when', 'meetings.seriesOneRule');
  if (!repeatable(schedule)) return wrong('when', 'meetings.seriesNoRepeat');
  // Which weeks, and until when, the first day and the last day say; a missing hour is said in our own words.
  return { schedule, warnings: read.warnings.filter(({ key }) => key === 'calendar.readAs') };
}

function daysBetween(schedule: Schedule, typed: Typed, today: string, fields: Record<string, string>): { schedule: Schedule; days: string[] } {
  const first = typed.first ? dayTyped(typed.first, today) : schedule.dtstart, last = typed.last ? dayTyped(typed.last, first ?? today) : schedule.until;
  if (!first) fields.first = 'platform.dayUnclear';
  else if (first < today) fields.first = 'meetings.dayOver';
  if (!last) fields.last = 'platform.dayUnclear';
  else if (first && last < first) fields.last = 'meetings.seriesEndsTooSoon';
  else if (first && (Date.parse(last) - Date.parse(first)) / DAY_MS > MOST_DAYS) fields.last = 'meetings.seriesTooLong';
  return Object.keys(fields).length > 0 ? { schedule, days: [] } : ruleDates(schedule, { from: first!, until: last! });
}

function daysListed(text: string, today: string, fields: Record<string, string>): string[] {
  const days = text.split(/[\n;]+/).map((line) => line.trim()).filter(Boolean).map((line) => dayTyped(line, today));
  if (days.some((day) => day === null)) fields.days = 'platform.dayUnclear';
  else if (days.some((day) => day! < today)) fields.days = 'meetings.dayOver';
  return [...new Set(days.flatMap((day) => day ?? []))].toSorted();
}
