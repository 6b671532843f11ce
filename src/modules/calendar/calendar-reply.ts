import ICAL from 'ical.js';
import { dayName } from './days.ts';
import { localOf, type Zone } from './zone.ts';

/** What somebody answered by their calendar program: the UID of the event, PARTSTAT in capitals, and what they wrote with it. `day`: which time of a series it is about, as a local day; null for all of it. */
export type CalendarReply = { uid: string; day: string | null; answer: string; comment: string };

/** Reads an iCalendar object with METHOD:REPLY, which names one event and one attendee (RFC 5546, 3.2.3). Null for anything else. */
export function readCalendarReply(text: string, zone: Zone): CalendarReply | null {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]), method = calendar.getFirstPropertyValue('method');
    const [event, ...others] = calendar.getAllSubcomponents('vevent'), attendees = event?.getAllProperties('attendee') ?? [];
    if (String(method).toUpperCase() !== 'REPLY' || !event || others.length > 0 || attendees.length !== 1) return null;
    const valueOf = (name: string) => String(event.getFirstPropertyValue(name) ?? '').trim();
    return { uid: valueOf('uid'), day: dayOf(event.getFirstPropertyValue('recurrence-id'), zone), answer: String(attendees[0]!.getFirstParameter('partstat') ?? '').toUpperCase(), comment: valueOf('comment') };
  } catch {
    return null;
  }
}

/** The local day of a time that a program may tell in UTC; a time with a zone is one of ours, and stands as it is. */
function dayOf(value: unknown, zone: Zone): string | null {
  if (!(value instanceof ICAL.Time)) return null;
  return value.zone === ICAL.Timezone.utcTimezone ? dayName(localOf(zone, value.toJSDate().getTime()).day) : value.toString().slice(0, 10);
}
