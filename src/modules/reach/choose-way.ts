import { localOf, momentOf, type Zone } from '#modules/calendar/index.ts';
import type { PersonReach } from '#modules/people/index.ts';

export type Urgency = 'urgent' | 'request' | 'news';
export type Way = 'email' | 'letter' | 'telephone' | 'message' | 'in_person' | 'none';
/** `state` tells why nothing goes out when there is no way. */
export type Choice = { way: Way; throughId: string | null; notBefore: Date; state: 'waiting' | 'not_reached' | 'refused' | 'stopped' };

const HOUR = 60;
const DAY = 24 * HOUR;
/** News comes together in the morning of the day that somebody picked. */
const DIGEST_MINUTES = 9 * HOUR;

/** The zone in which people of a country read the clock. */
export const zoneOf = (country: 'NL' | 'BE'): Zone => (country === 'BE' ? 'Europe/Brussels' : 'Europe/Amsterdam');

/**
 * By which way a message goes to somebody, and from when. Saying no is final: who wants no more of a topic gets it by no other way either. What cannot
 * wait ("your meeting of tomorrow moved") passes over quiet hours, and over a topic that was stopped only as far as it is no news.
 */
export function chooseWay(reach: PersonReach, { urgency, isRefused, now, zone }: { urgency: Urgency; isRefused: boolean; now: Date; zone: Zone }): Choice {
  const nothing = (state: Choice['state']): Choice => ({ way: 'none', throughId: null, notBefore: now, state });
  if (reach.isStopped) return nothing('stopped');
  if (isRefused) return nothing('refused');
  const way = wayOpen(reach);
  if (way === null) return nothing('not_reached');
  const throughId = reach.way === 'through' ? reach.throughId : null;
  return { way, throughId, notBefore: way === 'email' ? mailMoment(reach, urgency, now, zone) : now, state: 'waiting' };
}

/** The way they chose when it can be gone, else the one they allowed instead. Through a contact person goes a closed letter, which that person hands over. */
function wayOpen(reach: PersonReach): Exclude<Way, 'none'> | null {
  const open: Record<PersonReach['way'], Exclude<Way, 'none'> | null> = {
    email: reach.email !== null && !reach.hasBounced ? 'email' : null,
    letter: reach.address !== null && reach.allowsPaper ? 'letter' : null,
    telephone: reach.phone !== null ? 'telephone' : null,
    message: reach.phone !== null ? 'message' : null,
    in_person: 'in_person',
    through: reach.throughId !== null ? 'letter' : null,
  };
  return open[reach.way] ?? (reach.instead && open[reach.instead]);
}

function mailMoment({ quietFrom, quietUntil, digestDays }: PersonReach, urgency: Urgency, now: Date, zone: Zone): Date {
  if (urgency === 'urgent') return now;
  const { day, minutes } = localOf(zone, now.getTime());
  const at = (days: number, minute: number) => new Date(momentOf(zone, day + days, minute));
  if (urgency === 'news') {
    const ahead = Array.from({ length: 8 }, (_, days) => days).find((days) => digestDays.includes(isoWeekday(day + days)) && (days > 0 || minutes < DIGEST_MINUTES));
    return at(ahead ?? 0, DIGEST_MINUTES);
  }
  const hour = minutes / HOUR;
  const isQuiet = quietFrom > quietUntil ? hour >= quietFrom || hour < quietUntil : hour >= quietFrom && hour < quietUntil;
  if (!isQuiet) return now;
  return at(hour >= quietUntil && quietFrom > quietUntil ? 1 : 0, (quietUntil * HOUR) % DAY);
}

/** 1 is Monday; day number 0 was a Thursday. */
const isoWeekday = (day: number): number => ((day + 3) % 7) + 1;
