/** Hours of an offer that is given at several places: where they keep different ones, a reader must hear which hold where. */
import { hoursInWords, type Schedule } from '#modules/calendar/index.ts';
import type { Locale } from '#platform/use-case/index.ts';
import { directoryText } from './texts.ts';

/** A place with its hours; without any: those that hold wherever it is. */
export type HoursAtPlace = { name: string; schedules?: readonly Schedule[] };

const keyOf = (schedules: readonly Schedule[]): string => JSON.stringify(schedules);

/** The same hours at two places are said once. */
const distinct = (schedules: readonly Schedule[]): Schedule[] => [...new Map(schedules.map((one) => [JSON.stringify(one), one])).values()];

/** Whether one has to know which place keeps which hours. */
export const hoursDiffer = (places: readonly HoursAtPlace[]): boolean => new Set(places.map(({ schedules }) => keyOf(schedules ?? []))).size > 1;

/** Of all hours of an offer those that are of none of its places: at which one can call, for example. */
export function hoursElsewhere(all: readonly Schedule[], places: readonly HoursAtPlace[]): Schedule[] {
  const told = new Set(places.flatMap(({ schedules }) => (schedules ?? []).map((one) => JSON.stringify(one))));
  return all.filter((one) => !told.has(JSON.stringify(one)));
}

/** All hours of an offer as lines: "Maandag 10.00 - 12.00 uur"; where its places differ with the place behind it: "Woensdag 10.00 - 11.30 uur, bij Buurthuis De Wiek". */
export function hoursAtPlaces(all: readonly Schedule[], places: readonly HoursAtPlace[], locale: Locale): string[] {
  if (!hoursDiffer(places)) return hoursInWords(distinct(all), locale);
  const at = ({ name, schedules }: HoursAtPlace) => hoursInWords([...(schedules ?? [])], locale).map((line) => `${line}, ${directoryText(locale, 'atPlace', { place: name })}`);
  return [...hoursInWords(distinct(hoursElsewhere(all, places)), locale), ...places.flatMap(at)];
}
