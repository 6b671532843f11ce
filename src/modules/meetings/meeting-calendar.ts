/** One meeting as an iCalendar object for one recipient (RFC 5545), sent by the rules of RFC 5546: asked, changed or cancelled under the same UID with a growing SEQUENCE. */
import ICAL from 'ical.js';
import type { Zone } from '#modules/calendar/index.ts';
import { placeInWords, type Meeting } from './meeting-row.ts';

/** Amsterdam and Brussels have kept the same clocks since 1996: Directive 2000/84/EC. */
const timezone = (zone: Zone): ICAL.Component => new ICAL.Component(ICAL.parse([
  'BEGIN:VTIMEZONE', `TZID:${zone}`,
  'BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'DTSTART:19700329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'DTSTART:19701025T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD', 'END:VTIMEZONE'].join('\r\n')));

export type Recipient = { name: string; email: string };
export type Organizer = { name: string; email: string };

/** The calendar text that goes with a mail about a meeting. `link` is the recipient's own page. */
export function meetingCalendar(meeting: Meeting, { recipient, organizer, link, zone, uid, now }: { recipient: Recipient; organizer: Organizer; link: string; zone: Zone; uid: string; now: Date }): { method: 'REQUEST' | 'CANCEL'; text: string } {
  const method = meeting.cancelledAt ? 'CANCEL' as const : 'REQUEST' as const;
  const calendar = new ICAL.Component('vcalendar'), event = new ICAL.Component('vevent');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Wijkverband//NL');
  calendar.addPropertyWithValue('method', method);
  calendar.addSubcomponent(timezone(zone));
  const local = (name: 'dtstart' | 'dtend', time: string) => { const property = new ICAL.Property(name); property.setParameter('tzid', zone); property.setValue(ICAL.Time.fromDateTimeString(`${meeting.on}T${time}:00`)); event.addProperty(property); };
  event.addPropertyWithValue('uid', uid);
  event.addPropertyWithValue('sequence', meeting.sequence);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(now, true));
  local('dtstart', meeting.from);
  local('dtend', meeting.until);
  event.addPropertyWithValue('summary', `${meeting.network.name}: ${meeting.title}`);
  if (meeting.aim) event.addPropertyWithValue('description', `${meeting.aim}\n\n${link}`);
  const place = placeInWords(meeting);
  if (place) event.addPropertyWithValue('location', place);
  event.addPropertyWithValue('url', link);
  event.addPropertyWithValue('status', meeting.cancelledAt ? 'CANCELLED' : 'CONFIRMED');
  const mailbox = (name: 'organizer' | 'attendee', { name: cn, email }: Recipient, more: Record<string, string> = {}) => {
    const property = new ICAL.Property(name);
    for (const [parameter, value] of Object.entries({ cn, ...more })) property.setParameter(parameter, value);
    property.setValue(`mailto:${email}`);
    event.addProperty(property);
  };
  mailbox('organizer', organizer);
  mailbox('attendee', recipient, { partstat: 'NEEDS-ACTION', rsvp: 'FALSE' });
  calendar.addSubcomponent(event);
  return { method, text: `${calendar.toString()}\r\n` };
}
