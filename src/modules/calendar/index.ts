export { scheduleInput, schoolBreaks, type Schedule, type ScheduleInput } from './schedule.ts';
export { holidayCalendar, holidaysOf, type Holiday, type HolidayCalendar, type HolidayKind, type HolidayName, type HolidayPlace } from './holidays.ts';
export type { SchoolRegion } from './school-holidays.ts';
export { occurrences, type Occurrence } from './occurrences.ts';
export { openness, type Caution, type Openness } from './openness.ts';
export { asMultirange, opensInTheEvening, opensInTheWeekend, weekMoment, weekSummary, type DayKind, type WeekRange, type WeekSummary } from './week-summary.ts';
export type { Zone } from './zone.ts';
