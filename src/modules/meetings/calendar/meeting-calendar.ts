/** One meeting as an iCalendar object for one recipient (RFC 5545), sent by the rules of RFC 5546: asked, changed or cancelled under the same UID with a growing SEQUENCE. */
import ICAL from 'ical.js';
import { addressOf } from '#platform/http/site.ts';
import type { Work } from '#platform/use-case/index.ts';
import { addLocal, calendarText, emptyCalendar, type Zone } from '#modules/calendar/index.ts';
import { placeInWords, type Meeting } from '../meeting-row.ts';
import { partstatOf, type Reply } from './own-replies.ts';

export type Recipient = { name: string; email: string; /** What they answered before. */ reply: Reply };
/** `isHeard`: what a calendar program answers to this address is read. */
export type Organizer = { name: string; email: string; isHeard: boolean };

/** The calendar text that goes with a mail about a meeting. `link` is the recipient's own page. */
export function meetingCalendar(meeting: Meeting, { recipient, organizer, link, zone, host, now }: { recipient: Recipient; organizer: Organizer; link: string; zone: Zone; host: string; now: Date }): { method: 'REQUEST' | 'CANCEL'; text: string } {
  const method = meeting.cancelledAt ? 'CANCEL' as const : 'REQUEST' as const;
  const calendar = emptyCalendar({ method, zone }), event = meetingEvent(meeting, { link, zone, uid: `${meeting.series?.id ?? meeting.id}@${host}`, now });
  addMailboxes(event, { recipient, organizer });
  calendar.addSubcomponent(event);
  return { method, text: calendarText(calendar) };
}

/** Who asks, and the one who is asked: nobody else's name is in it. */
export function addMailboxes(event: ICAL.Component, { recipient, organizer }: { recipient: Recipient; organizer: Organizer }): void {
  const mailbox = (name: 'organizer' | 'attendee', { name: cn, email }: Pick<Recipient, 'name' | 'email'>, more: Record<string, string> = {}) => {
    const property = new ICAL.Property(name);
    for (const [parameter, value] of Object.entries({ cn, ...more })) property.setParameter(parameter, value);
    property.setValue(`mailto:${email}`);
    event.addProperty(property);
  };
  mailbox('organizer', organizer);
  mailbox('attendee', recipient, { partstat: partstatOf(recipient.reply), rsvp: organizer.isHeard ? 'TRUE' : 'FALSE' });
}

/** In whose name a mail about a meeting of this network asks, and the host behind its UID. `answerTo`: where the answer of a calendar program is read; null where it is not. */
export function organizerOf({ region }: Pick<Work, 'region'>, network: string, answerTo: string | null = null): { organizer: Organizer; host: string } {
  const host = new URL(addressOf(region)).hostname;
  return { host, organizer: { name: network, isHeard: answerTo !== null, email: answerTo ?? process.env.MAIL_FROM?.match(/[^<\s]+@[^>\s]+/)?.[0] ?? `niet-antwoorden@${host}` } };
}

/** A meeting in a calendar, with nobody's name but its network's. One of a series says for which time of it it stands: it is known by the UID of the series. */
export function meetingEvent(meeting: Meeting, { link, zone, uid, now }: { link: string; zone: Zone; uid: string; now: Date }): ICAL.Component {
  const event = new ICAL.Component('vevent'), place = placeInWords(meeting);
  event.addPropertyWithValue('uid', uid);
  event.addPropertyWithValue('sequence', meeting.sequence);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(now, true));
  if (meeting.series) addLocal(event, 'recurrence-id', { day: meeting.series.on, time: meeting.series.from, zone });
  addLocal(event, 'dtstart', { day: meeting.on, time: meeting.from, zone });
  addLocal(event, 'dtend', { day: meeting.on, time: meeting.until, zone });
  event.addPropertyWithValue('summary', `${meeting.network.name}: ${meeting.title}`);
  if (meeting.aim) event.addPropertyWithValue('description', `${meeting.aim}\n\n${link}`);
  if (place) event.addPropertyWithValue('location', place);
  event.addPropertyWithValue('url', link);
  event.addPropertyWithValue('status', meeting.cancelledAt ? 'CANCELLED' : 'CONFIRMED');
  return event;
}
