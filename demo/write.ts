/** Short ways to write down hours, places, costs and points, so that the entries of a stage stay readable. */
import type { ServiceInput } from '#modules/directory/index.ts';
import type { ScheduleInput } from '#modules/calendar/index.ts';

type More = Partial<Omit<ScheduleInput, 'freq' | 'byday' | 'opensAt' | 'closesAt'>>;

/** `days` as in RFC 5545, with spaces between: 'MO TH'. Times are local. */
export const weekly = (days: string, opensAt: string, closesAt: string, more: More = {}): ScheduleInput =>
  ({ freq: 'WEEKLY', byday: days.split(' '), opensAt, closesAt, ...more });

/** `days` with their place in the month: '1TU' is the first Tuesday, '-1FR' the last Friday. */
export const monthly = (days: string, opensAt: string, closesAt: string, more: More = {}): ScheduleInput =>
  ({ freq: 'MONTHLY', byday: days.split(' '), opensAt, closesAt, ...more });

/** Once in two weeks, counted from `firstDay`. */
export const fortnightly = (day: string, firstDay: string, opensAt: string, closesAt: string, more: More = {}): ScheduleInput =>
  weekly(day, opensAt, closesAt, { interval: 2, dtstart: firstDay, ...more });

export const once = (day: string, opensAt: string, closesAt: string, more: More = {}): ScheduleInput =>
  ({ freq: null, dtstart: day, opensAt, closesAt, ...more });

/** On these days by appointment, at no fixed hour. */
export const onAppointment = (days = 'MO TU WE TH FR', note: string | null = null): ScheduleInput =>
  ({ freq: 'WEEKLY', byday: days.split(' '), byAppointment: true, note });

export const always: ScheduleInput = { freq: 'DAILY', opensAt: '00:00', closesAt: '24:00', closedOn: 'none' };
export const schoolDays = { closedOn: 'public_and_school' } as const;

type At = NonNullable<ServiceInput['locations']>[number];
export const at = (location: string, ...schedules: ScheduleInput[]): At => ({ location, schedules });

type Cost = NonNullable<ServiceInput['costs']>[number];
export const free: Cost[] = [{ kind: 'free' }];
export const voluntary = (description: string | null = null): Cost[] => [{ kind: 'voluntary', description }];
export const depends = (description: string): Cost[] => [{ kind: 'depends', description }];
export const euro = (euros: number, description: string): Cost => ({ kind: 'amount', amountCents: Math.round(euros * 100), description });

/**
 * A map sketched in metres east and north of a middle, turned into WGS84 with the precision of a metre.
 * Good for a few kilometres around the middle.
 */
export function sketch(middle: { latitude: number; longitude: number }) {
  const metresPerDegree = 111_250;
  const east = metresPerDegree * Math.cos((middle.latitude * Math.PI) / 180);
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  const point = (x: number, y: number): [number, number] => [round(middle.longitude + x / east), round(middle.latitude + y / metresPerDegree)];
  return {
    point,
    spot: (x: number, y: number) => { const [longitude, latitude] = point(x, y); return { latitude, longitude }; },
    /** A closed boundary from stretches of border that neighbours share; a stretch that begins where the last one ended joins up. */
    ring: (...stretches: [number, number][][]) => {
      const corners = stretches.flat().filter(([x, y], i, all) => i === 0 || x !== all[i - 1]![0] || y !== all[i - 1]![1]);
      const line = corners.map(([x, y]) => point(x, y));
      const [first, last] = [line[0]!, line.at(-1)!];
      return first[0] === last[0] && first[1] === last[1] ? line : [...line, first];
    },
  };
}
