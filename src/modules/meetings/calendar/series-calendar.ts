/**
 * A series as one iCalendar object for one recipient (RFC 5545): one event that repeats, the days that are left out, and an event of its own for each meeting that is otherwise.
 * All have the UID of the series, as RFC 5546 asks of one message; a meeting is told from the others by the day and hour of the series that it stands for.
 */
import ICAL from 'ical.js';
import { addLocal, calendarText, emptyCalendar, repeating, type Zone } from '#modules/calendar/index.ts';
import { placeInWords, type Meeting } from '../meeting-row.ts';
import { stillToCome, type Series } from '../series/series.ts';
import { addMailboxes, meetingEvent, type Organizer, type Recipient } from './meeting-calendar.ts';
import { partstatOf, type Reply } from './own-replies.ts';

type To = { recipient: Omit<Recipient, 'reply'>; /** What they answered before, by meeting. */ replies: ReadonlyMap<string, Reply>; organizer: Organizer; link: string; zone: Zone; host: string; now: Date };

/**
 * The calendar text that goes with a mail about a series: `meetings` are all of it that members were asked to, those that are off included. When none is left the series is taken out
 * of calendars; otherwise they get all of it as it is now, with what this recipient answered: the answer to most of it, and another one with the meeting that it is about. There is at least one.
 */
export function seriesCalendar(series: Series, meetings: readonly Meeting[], { zone, host, now, link, recipient, organizer, replies }: To): { method: 'REQUEST' | 'CANCEL'; text: string } {
  const planned = meetings.toSorted((a, b) => (dayIn(a) < dayIn(b) ? -1 : 1)), held = planned.filter(({ cancelledAt }) => !cancelledAt);
  const method = held.length > 0 ? 'REQUEST' as const : 'CANCEL' as const, calendar = emptyCalendar({ method, zone }), event = { link, zone, host, now };
  const master = masterEvent(series, planned, event);
  if (method === 'CANCEL') master.updatePropertyWithValue('status', 'CANCELLED');
  const replyTo = ({ id }: Meeting): Reply => replies.get(id) ?? null, common = mostSaid(held, now, replyTo), add = (part: ICAL.Component, reply: Reply) => {
    addMailboxes(part, { recipient: { ...recipient, reply }, organizer });
    calendar.addSubcomponent(part);
  };
  add(master, common);
  for (const meeting of held) if (isOtherwise(series, meeting) || partstatOf(replyTo(meeting)) !== partstatOf(common)) add(meetingEvent(meeting, { ...event, uid: uidOf(series, host) }), replyTo(meeting));
  return { method, text: calendarText(calendar) };
}

/** What they answered to most of what is to come; of as many each, what is not answered yet first, so that no program takes it for answered. */
function mostSaid(held: readonly Meeting[], now: Date, replyTo: (meeting: Meeting) => Reply): Reply {
  const coming = stillToCome(held, now), count = (reply: Reply) => coming.filter((meeting) => partstatOf(replyTo(meeting)) === partstatOf(reply)).length;
  return ([null, 'yes', 'no'] as const).toSorted((a, b) => count(b) - count(a))[0]!;
}

const dayIn = ({ on, series }: Meeting): string => series?.on ?? on;
const uidOf = ({ id }: Pick<Series, 'id'>, host: string): string => `${id}@${host}`;
const isOtherwise = (series: Series, meeting: Meeting): boolean => meeting.on !== dayIn(meeting) || meeting.from !== series.from || meeting.until !== series.until || meeting.title !== series.title || placeInWords(meeting) !== placeInWords(series);

/** What repeats: from the first day of the series on, without the days on which there is no meeting. */
function masterEvent(series: Series, planned: readonly Meeting[], { link, zone, host, now }: Pick<To, 'link' | 'zone' | 'host' | 'now'>): ICAL.Component {
  const days = planned.map(dayIn), { rule, except } = repeating(days, { schedule: series.schedule, starts: series.from, zone });
  const event = meetingEvent({ ...planned[0]!, ...series, on: days[0]!, cancelledAt: null, series: null }, { link, zone, uid: uidOf(series, host), now });
  event.addPropertyWithValue('rrule', ICAL.Recur.fromString(rule));
  for (const day of [...except, ...planned.filter(({ cancelledAt }) => cancelledAt).map(dayIn)].toSorted()) addLocal(event, 'exdate', { day, time: series.from, zone });
  return event;
}
