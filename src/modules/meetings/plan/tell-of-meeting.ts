import { sql } from 'kysely';
import type { Work } from '#platform/use-case/index.ts';
import { carrierOf } from '#modules/networks/index.ts';
import { knowCalendars, reachedByMail, send, supersede, zoneOf, type Recipient, type Urgency } from '#modules/reach/index.ts';
import { COME } from '../facts.ts';
import { meetingCalendar, organizerOf } from '../calendar/meeting-calendar.ts';
import { ownReplies } from '../calendar/own-replies.ts';
import { accessInWords, placeInWords, readMeetings, whenInWords, type Meeting } from '../meeting-row.ts';
import { tellWhoWaits } from '../series/tell-of-series.ts';
import { meetingsText } from '../texts.ts';

/** `soon`: what they said yes to is near. It changes nothing, so it takes nothing back that was said before. */
type Told = 'invite' | 'soon' | 'moved' | 'cancelled';
const DAY = 86_400_000;
/** What changes so soon cannot wait for a day that somebody picked, or for the end of quiet hours. */
const URGENT_DAYS = 3;

/** Tells everybody who was asked that there is a meeting, that it is near, moved or is off; each by their own way, with their own calendar item. That it is near goes by mail only: nobody writes or calls for it. */
export async function tellOfMeeting(work: Work, meeting: Meeting, told: Told, onlyMembers?: readonly string[]): Promise<void> {
  const { region, now } = work, { locale } = region;
  const { rows: asked } = await sql<{ party: string | null; person: string | null }>`select m.party_id as party, m.person_id as person from attendee a join network_member m on m.id = a.member_id
    where a.meeting_id = ${meeting.id} and m.state = 'member' and (${onlyMembers === undefined}::boolean or m.id = any(${onlyMembers ?? []}::uuid[]))`.execute(work.tx);
  const isChange = told === 'moved' || told === 'cancelled', hear = isChange && meeting.series ? await tellWhoWaits(work, meeting.series.id) : [], rows = asked.filter(({ party, person }) => !hear.includes(party ?? person!));
  if (asked.length === 0) return;
  if (isChange) await supersede(work, COME, meeting.id);
  if (rows.length === 0) return;
  const daysAhead = (Date.parse(meeting.on) - now.getTime()) / DAY, urgency: Urgency = told === 'soon' ? 'news' : isChange && daysAhead <= URGENT_DAYS ? 'urgent' : 'request', topic = `meetings.${meeting.networkId}`;
  const all = rows.map(({ party, person }): Recipient => (party ? { party } : { person: person! })), recipients = told === 'soon' ? await reachedByMail(work, all, topic) : all;
  if (recipients.length === 0) return;
  const values = { network: meeting.network.name, title: meeting.title, when: whenInWords(meeting, locale), place: [placeInWords(meeting) ?? meetingsText(locale, 'placeToCome'), accessInWords(meeting, locale)].filter(Boolean).join(', '), aim: meeting.aim ?? 'none', why: meeting.cancelWords ?? '', phone: region.settings.helpPhone };
  const say = (part: 'Title' | 'Body' | 'Script' | 'Short') => meetingsText(locale, `${told}${part}`, values);
  await send(work, { purpose: COME, topic, urgency, sender: carrierOf(meeting.networkId), subject: { kind: 'meeting', id: meeting.id }, path: '/komt', title: say('Title'), body: say('Body'), script: say('Script'), short: say('Short'),
    days: Math.max(14, Math.ceil(daysAhead) + 14) }, recipients);
}

/** The mail about a meeting carries it for the reader's own calendar, as it is when the mail goes out. */
knowCalendars(COME, async (work, subjectId) => {
  const [meeting] = await readMeetings(work, { id: subjectId }), { region, now } = work;
  if (!meeting) return null;
  const repliesOf = await ownReplies(work, [subjectId]);
  return (recipient, link, answerTo) => meetingCalendar(meeting, { recipient: { ...recipient, reply: repliesOf(recipient).get(subjectId) ?? null }, ...organizerOf(work, meeting.network.name, answerTo), link, zone: zoneOf(region.country), now });
});
