import { dayName, dayNumber, weekdayOf } from './days.ts';
import { easter } from './easter.ts';
import type { schoolBreaks } from './schedule.ts';

export type SchoolRegion = 'noord' | 'midden' | 'zuid' | 'vlaanderen';
export type SchoolBreak = { name: (typeof schoolBreaks)[number]; first: string; last: string };

type Span = readonly [first: string, last: string];
type DutchYear = { autumn: Record<DutchRegion, Span>; christmas: Span; spring: Record<DutchRegion, Span>; may: Span; summer: Record<DutchRegion, Span> };
type DutchRegion = 'noord' | 'midden' | 'zuid';
const regions = (noord: Span, midden: Span, zuid: Span) => ({ noord, midden, zuid });

/**
 * As fixed by the Dutch Ministry of Education: https://www.rijksoverheid.nl/onderwerpen/schoolvakanties/overzicht-schoolvakanties-per-schooljaar/
 * overzicht-schoolvakanties-2027-2028 and -2028-2029 (pages read), the other years from the same ministry's open data
 * (https://opendata.rijksoverheid.nl, schoolvakanties; state of September 2025). Christmas, May and summer bind every school; autumn, spring
 * and a second week in May are advice that a school may leave. That second week is not in here.
 */
const dutchYears: DutchYear[] = [
  { // 2024-2025
    autumn: regions(['2024-10-26', '2024-11-03'], ['2024-10-26', '2024-11-03'], ['2024-10-19', '2024-10-27']),
    christmas: ['2024-12-21', '2025-01-05'],
    spring: regions(['2025-02-15', '2025-02-23'], ['2025-02-22', '2025-03-02'], ['2025-02-22', '2025-03-02']),
    may: ['2025-04-26', '2025-05-04'],
    summer: regions(['2025-07-12', '2025-08-24'], ['2025-07-19', '2025-08-31'], ['2025-07-05', '2025-08-17']),
  },
  { // 2025-2026
    autumn: regions(['2025-10-18', '2025-10-26'], ['2025-10-18', '2025-10-26'], ['2025-10-11', '2025-10-19']),
    christmas: ['2025-12-20', '2026-01-04'],
    spring: regions(['2026-02-21', '2026-03-01'], ['2026-02-14', '2026-02-22'], ['2026-02-14', '2026-02-22']),
    may: ['2026-04-25', '2026-05-03'],
    summer: regions(['2026-07-04', '2026-08-16'], ['2026-07-18', '2026-08-30'], ['2026-07-11', '2026-08-23']),
  },
  { // 2026-2027
    autumn: regions(['2026-10-10', '2026-10-18'], ['2026-10-17', '2026-10-25'], ['2026-10-17', '2026-10-25']),
    christmas: ['2026-12-19', '2027-01-03'],
    spring: regions(['2027-02-20', '2027-02-28'], ['2027-02-20', '2027-02-28'], ['2027-02-13', '2027-02-21']),
    may: ['2027-04-24', '2027-05-02'],
    summer: regions(['2027-07-10', '2027-08-22'], ['2027-07-17', '2027-08-29'], ['2027-07-24', '2027-09-05']),
  },
  { // 2027-2028
    autumn: regions(['2027-10-16', '2027-10-24'], ['2027-10-16', '2027-10-24'], ['2027-10-23', '2027-10-31']),
    christmas: ['2027-12-25', '2028-01-09'],
    spring: regions(['2028-02-19', '2028-02-27'], ['2028-02-26', '2028-03-05'], ['2028-02-26', '2028-03-05']),
    may: ['2028-04-29', '2028-05-07'],
    summer: regions(['2028-07-15', '2028-08-27'], ['2028-07-08', '2028-08-20'], ['2028-07-22', '2028-09-03']),
  },
  { // 2028-2029
    autumn: regions(['2028-10-14', '2028-10-22'], ['2028-10-21', '2028-10-29'], ['2028-10-21', '2028-10-29']),
    christmas: ['2028-12-23', '2029-01-07'],
    spring: regions(['2029-02-17', '2029-02-25'], ['2029-02-17', '2029-02-25'], ['2029-02-10', '2029-02-18']),
    may: ['2029-04-28', '2029-05-06'],
    summer: regions(['2029-07-21', '2029-09-02'], ['2029-07-07', '2029-08-19'], ['2029-07-14', '2029-08-26']),
  },
  { // 2029-2030
    autumn: regions(['2029-10-20', '2029-10-28'], ['2029-10-20', '2029-10-28'], ['2029-10-13', '2029-10-21']),
    christmas: ['2029-12-22', '2030-01-06'],
    spring: regions(['2030-02-16', '2030-02-24'], ['2030-02-23', '2030-03-03'], ['2030-02-23', '2030-03-03']),
    may: ['2030-04-27', '2030-05-05'],
    summer: regions(['2030-07-20', '2030-09-01'], ['2030-07-13', '2030-08-25'], ['2030-07-06', '2030-08-18']),
  },
];

const dutchBreaks = (region: DutchRegion): SchoolBreak[] => dutchYears.flatMap((year) => [
  of('autumn_break', year.autumn[region]), of('christmas_break', year.christmas), of('spring_break', year.spring[region]), of('may_break', year.may),
  of('summer_break', year.summer[region])]);

const of = (name: SchoolBreak['name'], [first, last]: Span): SchoolBreak => ({ name, first, last });
const span = (name: SchoolBreak['name'], first: number, days: number): SchoolBreak => ({ name, first: dayName(first), last: dayName(first + days - 1) });
const mondayBefore = (day: number): number => day - weekdayOf(day);

/**
 * The Flemish school holidays of the school year that begins in September of `year`. They follow rules, not a list: article 7 of the
 * Besluit van de Vlaamse Regering van 31 augustus 2001 houdende de organisatie van het schooljaar in het secundair onderwijs.
 */
function flemishBreaks(year: number): SchoolBreak[] {
  const allSaints = dayNumber(`${year}-11-01`);
  const christmas = dayNumber(`${year}-12-25`);
  const easterDay = easter(year + 1);
  const autumn = weekdayOf(allSaints) === 6 ? allSaints + 1 : mondayBefore(allSaints);
  const winter = weekdayOf(christmas) >= 5 ? mondayBefore(christmas) + 7 : mondayBefore(christmas);
  const late = easterDay > dayNumber(`${year + 1}-04-15`);
  const afterLent = easterDay < dayNumber(`${year + 1}-04-01`) ? easterDay + 1 : late ? easterDay - 13 : mondayBefore(dayNumber(`${year + 1}-04-07`));
  return [
    span('autumn_break', autumn, 7), span('christmas_break', winter, 14), span('spring_break', easterDay - 48, 7),
    // After a late Easter the holiday is one day longer: Easter Monday.
    span('easter_break', afterLent, late ? 15 : 14),
    of('summer_break', [`${year + 1}-07-01`, `${year + 1}-08-31`])];
}

const lastFlemishYear = 2029;
const flemish: SchoolBreak[] = Array.from({ length: lastFlemishYear - 2023 }, (_, index) => flemishBreaks(2024 + index)).flat();

/**
 * The school holidays of a region that are known for certain, oldest first, and the days between which the list is complete. Outside of
 * those nobody knows whether a day is in a school holiday.
 */
export function schoolHolidays(region: SchoolRegion): { breaks: SchoolBreak[]; knownFrom: string; knownUntil: string } {
  const breaks = region === 'vlaanderen' ? flemish : dutchBreaks(region);
  return { breaks, knownFrom: '2024-09-02', knownUntil: (breaks.at(-1) as SchoolBreak).last };
}
