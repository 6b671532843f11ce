import ICAL from 'ical.js';

/** What somebody answered by their calendar program: the UID of the event, PARTSTAT in capitals, and what they wrote with it. */
export type CalendarReply = { uid: string; answer: string; comment: string };

/** Reads an iCalendar object with METHOD:REPLY, which names one event and one attendee (RFC 5546, 3.2.3). Null for anything else. */
export function readCalendarReply(text: string): CalendarReply | null {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]), method = calendar.getFirstPropertyValue('method');
    const [event, ...others] = calendar.getAllSubcomponents('vevent'), attendees = event?.getAllProperties('attendee') ?? [];
    if (String(method).toUpperCase() !== 'REPLY' || !event || others.length > 0 || attendees.length !== 1) return null;
    const valueOf = (name: string) => String(event.getFirstPropertyValue(name) ?? '').trim();
    return { uid: valueOf('uid'), answer: String(attendees[0]!.getFirstParameter('partstat') ?? '').toUpperCase(), comment: valueOf('comment') };
  } catch {
    return null;
  }
}
