import * as v from 'valibot';

/** The school holidays that a schedule can name one by one; the others are `closedOn: 'school'`. */
export const schoolBreaks = ['autumn_break', 'christmas_break', 'spring_break', 'easter_break', 'may_break', 'summer_break'] as const;

const localTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'calendar.timeUnclear'));
const day = v.pipe(v.string(), v.isoDate('calendar.dayUnclear'));

/**
 * When something is open or takes place: HSDS 3.0 `schedule`, in local time of the area's zone.
 * `freq` null with a `dtstart` is one single day. Several schedules together are a union.
 */
export const scheduleInput = v.object({
  freq: v.nullable(v.picklist(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'])),
  interval: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)), 1),
  /** RFC 5545 BYDAY values: `MO`, `1TU` (first Tuesday), `-1FR` (last Friday). */
  byday: v.optional(v.array(v.pipe(v.string(), v.regex(/^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/))), []),
  bymonthday: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(-31), v.maxValue(31))), []),
  /** First day it holds; with `interval` above 1 also the day the counting starts from: without it nobody knows which weeks, and `openness` says so. */
  dtstart: v.optional(v.nullable(day), null),
  until: v.optional(v.nullable(day), null),
  /**
   * Both null: no hours known (see `note`), so `openness` says unknown on such a day; a whole day is 00:00 - 24:00. Only `opensAt`: it begins
   * then, nobody said until when. `closesAt` at or before `opensAt` is the next day. `24:00` is midnight at the end of the day.
   */
  opensAt: v.optional(v.nullable(localTime), null),
  closesAt: v.optional(v.nullable(localTime), null),
  /** Holidays on which it does not take place. Public holidays and school holidays are those of the area's country and school region. */
  closedOn: v.optional(v.picklist(['none', 'public', 'school', 'public_and_school']), 'public'),
  /** Single school holidays in which it does not take place, beside what `closedOn` says: "niet in de kerstvakantie". */
  closedDuring: v.optional(v.array(v.picklist(schoolBreaks))),
  byAppointment: v.optional(v.boolean(), false),
  /** What the other fields cannot say, in the words of the entry's owner. */
  note: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(300))), null),
});
export type ScheduleInput = v.InferInput<typeof scheduleInput>;
export type Schedule = v.InferOutput<typeof scheduleInput>;
