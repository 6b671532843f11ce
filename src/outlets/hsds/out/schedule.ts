import { derivedId } from '#platform/db/index.ts';
import { hoursInWords, localOf, type Schedule } from '#modules/calendar/index.ts';
import { present, type HsdsSchedule } from '../hsds.ts';
import { attributesOf } from '../vocabulary.ts';
import type { Telling } from './telling.ts';

const EVERY_DAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Hours as HSDS tells them. Times are local; `timezone` is what the clocks are ahead of UTC today, since HSDS cannot name a zone. */
export function schedulesOut(ownerId: string, schedules: readonly Schedule[], telling: Telling): HsdsSchedule[] {
  return schedules.map((s, position) => {
    const id = derivedId(ownerId, `schedule/${position}`);
    const known = ruleOf(s);
    return present<HsdsSchedule>({
      id, valid_from: s.dtstart, valid_to: s.freq === null ? s.dtstart : s.until, dtstart: s.dtstart, until: s.until, timezone: s.opensAt === null ? null : hoursAhead(telling), ...known,
      description: hoursInWords([s], telling.locale).join('. '), opens_at: s.opensAt, closes_at: s.closesAt === '24:00' ? '00:00' : s.closesAt, notes: s.note,
      attributes: attributesOf({ id, entity: 'schedule' }, {
        rrule: s.freq !== null && !known.freq ? rrule(s) : null, closed_on: s.closedOn, closed_during: s.closedDuring ?? [], by_appointment: s.byAppointment ? 'true' : null }),
    });
  });
}

/** What the clocks are ahead of UTC today. */
function hoursAhead({ zone, now }: Telling): number {
  const local = localOf(zone, now.getTime());
  return (local.day * 1440 + local.minutes - Math.floor(now.getTime() / 60_000)) / 60;
}

/** The fields of the rule. HSDS knows weeks and months; every day is a week of seven days, and anything else is told by an attribute. */
function ruleOf(s: Schedule): Pick<HsdsSchedule, 'freq' | 'interval' | 'byday' | 'bymonthday'> {
  const everyDay = s.freq === 'DAILY' && s.interval === 1 && s.bymonthday.length === 0;
  if (s.freq !== 'WEEKLY' && s.freq !== 'MONTHLY' && !everyDay) return {};
  const byday = everyDay && s.byday.length === 0 ? EVERY_DAY : s.byday;
  return { freq: everyDay ? 'WEEKLY' : s.freq!, interval: s.interval, ...(byday.length ? { byday: byday.join(',') } : {}), ...(s.bymonthday.length ? { bymonthday: s.bymonthday.join(',') } : {}) };
}

const rrule = (s: Schedule): string =>
  [`FREQ=${s.freq}`, `INTERVAL=${s.interval}`, s.byday.length ? `BYDAY=${s.byday.join(',')}` : '', s.bymonthday.length ? `BYMONTHDAY=${s.bymonthday.join(',')}` : ''].filter(Boolean).join(';');
