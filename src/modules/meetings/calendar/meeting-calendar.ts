/** One meeting as an iCalendar object for one recipient (RFC 5545), sent by the rules of RFC 5546: asked, changed or cancelled under the same UID with a growing SEQUENCE. */
import ICAL from 'ical.js';
import { addLocal, calendarText, emptyCalendar, type Zone } from '#modules/calendar/index.ts';
import { placeInWords, type Meeting } from '../meeting-row.ts';

export type Recipient = { name: string; email: string };
export type Organizer = { name: string; email: string };

/** The calendar text that goes with a mail about a meeting. `link` is the recipient's own page. */
export function meetingCalendar(meeting: Meeting, { recipient, organizer, link, zone, uid, now }: { recipient: Recipient; organizer: Organizer; link: string; zone: Zone; uid: string; now: Date }): { method: 'REQUEST' | 'CANCEL'; text: string } {
  const method = meeting.cancelledAt ? 'CANCEL' as const : 'REQUEST' as const;
  const calendar = emptyCalendar({ method, zone }), event = meetingEvent(meeting, { link, zone, uid, now });
  const mailbox = (name: 'organizer' | 'attendee', { name: cn, email }: Recipient, more: Record<string, string> = {}) => {
    const property = new ICAL.Property(name);
    for (const [parameter, value] of Object.entries({ cn, ...more })) property.setParameter(parameter, value);
    property.setValue(`mailto:${email}`);
    event.addProperty(property);
  };
  mailbox('organizer', organizer);
  mailbox('attendee', recipient, { partstat: 'NEEDS-ACTION', rsvp: 'FALSE' });
  calendar.addSubcomponent(event);
  return { method, text: calendarText(calendar) };
}

/** A meeting in a calendar, with nobody's name but its network's. */
export function meetingEvent(meeting: Meeting, { link, zone, uid, now }: { link: string; zone: Zone; uid: string; now: Date }): ICAL.Component {
  const event = new ICAL.Component('vevent'), place = placeInWords(meeting);
  event.addPropertyWithValue('uid', uid);
  event.addPropertyWithValue('sequence', meeting.sequence);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(now, true));
  addLocal(event, 'dtstart', { day: meeting.on, time: meeting.from, zone });
  addLocal(event, 'dtend', { day: meeting.on, time: meeting.until, zone });
  event.addPropertyWithValue('summary', `${meeting.network.name}: ${meeting.title}`);
  if (meeting.aim) event.addPropertyWithValue('description', `${meeting.aim}\n\n${link}`);
  if (place) event.addPropertyWithValue('location', place);
  event.addPropertyWithValue('url', link);
  event.addPropertyWithValue('status', meeting.cancelledAt ? 'CANCELLED' : 'CONFIRMED');
  return event;
}

/** What calendars know a meeting by, in mails and in somebody's own calendar alike. */
export const uidOf = ({ id }: Pick<Meeting, 'id'>, host: string): string => `${id}@${host}`;
