import { dayName, dayNumber, weekdayOf, yearOf } from './days.ts';
import { easter } from './easter.ts';
import { schoolHolidays, type SchoolBreak, type SchoolRegion } from './school-holidays.ts';
import type { Zone } from './zone.ts';

/**
 * `public`: nearly everything that closes on holidays is closed. `optional`: some are, some are not (Goede Vrijdag, 5 mei, 11 juli).
 * `school`: school holiday.
 */
export type HolidayKind = 'public' | 'optional' | 'school';
type PublicName = 'new_year' | 'good_friday' | 'easter' | 'easter_monday' | 'kings_day' | 'liberation_day' | 'labour_day' | 'ascension' | 'pentecost'
  | 'whit_monday' | 'flemish_day' | 'national_day' | 'assumption' | 'all_saints' | 'armistice' | 'christmas' | 'boxing_day';
export type HolidayName = PublicName | SchoolBreak['name'];
/** Days are `YYYY-MM-DD`, both included. */
export type Holiday = { name: HolidayName; kind: HolidayKind; first: string; last: string };
export type HolidayPlace = { country: 'NL' | 'BE'; schoolRegion: SchoolRegion };

/** What `openness` and `occurrences` need to know of a place: its zone and its holidays, worked out a year at a time and kept. */
export type HolidayCalendar = HolidayPlace & {
  zone: Zone;
  /** The holidays a day (`YYYY-MM-DD`) lies in. */
  on(day: string): Holiday[];
  isHoliday(day: string, kind: HolidayKind): boolean;
  /** Whether the school holidays around this day are known; if not, a page has to say so. */
  schoolKnown(day: string): boolean;
  /** The same for a day number, as the bits of `holidayBits`: what the fast path of `openness` asks. */
  bitsOn(day: number): number;
};
export const holidayBits = { public: 1, school: 2, optional: 4, schoolUnknown: 8 } as const;

const single = (name: PublicName, day: number, kind: HolidayKind = 'public'): Holiday => ({ name, kind, first: dayName(day), last: dayName(day) });

/**
 * Dutch holidays by the Algemene termijnenwet, article 3 (Good Friday only stands equal to one there). Koningsdag moves to Saturday the 26th when the
 * 27th is a Sunday. 5 May is a holiday every year, but a day off for most only once in five: optional in the other years.
 */
function dutchHolidays(year: number): Holiday[] {
  const sunday = easter(year);
  const kingsDay = dayNumber(`${year}-04-27`);
  return [
    single('new_year', dayNumber(`${year}-01-01`)), single('good_friday', sunday - 2, 'optional'), single('easter', sunday), single('easter_monday', sunday + 1),
    single('kings_day', weekdayOf(kingsDay) === 6 ? kingsDay - 1 : kingsDay),
    single('liberation_day', dayNumber(`${year}-05-05`), year % 5 === 0 ? 'public' : 'optional'),
    single('ascension', sunday + 39), single('pentecost', sunday + 49), single('whit_monday', sunday + 50),
    single('christmas', dayNumber(`${year}-12-25`)), single('boxing_day', dayNumber(`${year}-12-26`))];
}

/**
 * The ten Belgian holidays of the Koninklijk Besluit van 18 april 1974, article 1. Easter and Whit Sunday are none of them, and 11 July (the
 * Flemish Community's day) closes town halls but few others: optional.
 */
function belgianHolidays(year: number): Holiday[] {
  const sunday = easter(year);
  return [
    single('new_year', dayNumber(`${year}-01-01`)), single('easter', sunday, 'optional'), single('easter_monday', sunday + 1),
    single('labour_day', dayNumber(`${year}-05-01`)), single('ascension', sunday + 39), single('pentecost', sunday + 49, 'optional'), single('whit_monday', sunday + 50),
    single('flemish_day', dayNumber(`${year}-07-11`), 'optional'), single('national_day', dayNumber(`${year}-07-21`)),
    single('assumption', dayNumber(`${year}-08-15`)), single('all_saints', dayNumber(`${year}-11-01`)), single('armistice', dayNumber(`${year}-11-11`)),
    single('christmas', dayNumber(`${year}-12-25`))];
}

/** Every holiday that touches a year, in order of their first day. `known` is false where the school holidays of a part of the year are not known. */
export function holidaysOf({ country, schoolRegion, year }: HolidayPlace & { year: number }): { holidays: Holiday[]; known: boolean } {
  const { breaks, knownFrom, knownUntil } = schoolHolidays(schoolRegion);
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const school = breaks.filter((b) => b.first <= last && b.last >= first).map((b): Holiday => ({ ...b, kind: 'school' }));
  const holidays = [...(country === 'NL' ? dutchHolidays(year) : belgianHolidays(year)), ...school].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  return { holidays, known: knownFrom <= first && knownUntil >= last };
}

const calendars = new Map<string, HolidayCalendar>();

/** The holidays of a place, for as many years as are asked for. The same object for the same place. */
export function holidayCalendar({ country, schoolRegion }: HolidayPlace): HolidayCalendar {
  const key = `${country} ${schoolRegion}`;
  let calendar = calendars.get(key);
  if (!calendar) calendars.set(key, (calendar = makeCalendar({ country, schoolRegion })));
  return calendar;
}

function makeCalendar(place: HolidayPlace): HolidayCalendar {
  const years = new Map<number, { holidays: Holiday[]; bits: Uint8Array; firstDay: number }>();
  const { knownFrom, knownUntil } = schoolHolidays(place.schoolRegion);
  const yearWith = (day: number) => {
    const year = yearOf(day);
    let found = years.get(year);
    if (!found) {
      const { holidays } = holidaysOf({ ...place, year });
      years.set(year, (found = { holidays, firstDay: dayNumber(`${year}-01-01`), bits: bitsOfYear(year, holidays, dayNumber(knownFrom), dayNumber(knownUntil)) }));
    }
    return found;
  };
  const bitsOn = (day: number): number => {
    const year = yearWith(day);
    return year.bits[day - year.firstDay] ?? 0;
  };
  return {
    ...place, zone: place.country === 'NL' ? 'Europe/Amsterdam' : 'Europe/Brussels', bitsOn,
    on: (day) => (bitsOn(dayNumber(day)) & 7 ? yearWith(dayNumber(day)).holidays.filter((h) => h.first <= day && day <= h.last) : []),
    isHoliday: (day, kind) => (bitsOn(dayNumber(day)) & holidayBits[kind]) !== 0,
    schoolKnown: (day) => knownFrom <= day && day <= knownUntil,
  };
}

function bitsOfYear(year: number, holidays: Holiday[], knownFrom: number, knownUntil: number): Uint8Array {
  const firstDay = dayNumber(`${year}-01-01`);
  const bits = new Uint8Array(dayNumber(`${year + 1}-01-01`) - firstDay);
  const mark = (from: number, to: number, bit: number) => {
    for (let day = Math.max(0, from - firstDay); day <= to - firstDay && day < bits.length; day += 1) bits[day] = (bits[day] ?? 0) | bit;
  };
  for (const holiday of holidays) mark(dayNumber(holiday.first), dayNumber(holiday.last), holidayBits[holiday.kind]);
  mark(firstDay, knownFrom - 1, holidayBits.schoolUnknown);
  mark(knownUntil + 1, firstDay + 366, holidayBits.schoolUnknown);
  return bits;
}
