/** Days as whole numbers since 1970-01-01, so that a week is adding seven. Everywhere else a day is written `YYYY-MM-DD`. */
export const dayNumber = (day: string): number => Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / 86_400_000;

/** The day with this number as `2026-11-22`. */
export const dayName = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** The year in which the day with this number lies. */
export const yearOf = (number: number): number => new Date(number * 86_400_000).getUTCFullYear();

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7;

/** RFC 5545 names, Monday first. */
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
