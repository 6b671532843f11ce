import { readCalendarReply, type CalendarReply } from '#modules/calendar/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { answered, knowReplies, readYesOrNo, readYesOrNoByDay, unread, zoneOf, type Reading } from '#modules/reach/index.ts';
import { COME, COME_SERIES } from '../facts.ts';
import { dayInWords, readMeetings, type Meeting } from '../meeting-row.ts';
import { ownMember } from '../own-member.ts';
import { keepSeriesReply } from '../series/reply-to-series.ts';
import { readSeries, stillToCome } from '../series/series.ts';
import { meetingsText } from '../texts.ts';
import { keepReply, ownAttendee } from './reply-to-meeting.ts';

type MeetingOf = { id: string; seriesId: string | null };
type Said = 'yes' | 'no' | 'other';

/** Answers to an invitation by replying to its mail, in words or by the buttons of a calendar program (RFC 5546, 3.2.3). */
knowReplies(COME, {
  asks: 'yesOrNo',
  async read(work, { subjectId: meeting, words, calendar }) {
    const attendee = await ownAttendee(work, meeting);
    if (!attendee || work.actor.kind !== 'link') return unread;
    if (calendar !== null && !calendarIsAbout(work, calendar, meeting)) return pressedInSeries(work, calendar, (await meetingOf(work, [meeting]))[0]?.seriesId ?? null);
    const said = calendar === null ? readYesOrNo(words) : pressed(work, calendar);
    if (said.answer === 'maybe') return maybe(work, attendee.memberId, await readMeetings(work, { id: meeting }), said);
    if (said.answer === 'unsure') return unread;
    await keepReply(work, attendee.id, meeting, { reply: said.answer, name: said.name, brings: attendee.brings ?? '' });
    await answered(work, work.actor.id);
    return kept(said, calendar === null ? await inWords(work, await readMeetings(work, { id: meeting }), () => said.answer as Said, said.name) : null);
  },
  subjects: async ({ tx }, ids) => (await tx.selectFrom('meeting as m').innerJoin('network as n', 'n.id', 'm.network_id').select(['m.id', 'm.number', 'n.slug', 'm.cancelled_at', 'm.final_at']).where('m.id', 'in', [...ids]).execute())
    .map(({ id, number, slug, cancelled_at, final_at }) => ({ id, path: `/netwerken/${slug}/${number}`, isOpen: !cancelled_at && !final_at })),
  knownAsOne: async (work, ids) => asOne(work, (await meetingOf(work, ids)).flatMap(({ id, seriesId }) => (seriesId ? [{ id, series: seriesId }] : []))),
});

const meetingOf = ({ tx }: Work, ids: readonly string[]): Promise<MeetingOf[]> => tx.selectFrom('meeting').select(['id', 'series_id as seriesId']).where('id', 'in', [...ids]).execute();

/** A series and its meetings have one UID. */
async function asOne({ tx }: Work, some: readonly { id: string; series: string }[]): Promise<Map<string, string[]>> {
  const rows = some.length ? await tx.selectFrom('meeting').select(['id', 'series_id']).where('series_id', 'in', some.map(({ series }) => series)).execute() : [];
  return new Map(some.map(({ id, series }) => [id, [series, ...rows.filter(({ series_id }) => series_id === series).map((row) => row.id)]]));
}

const kept = ({ isMore }: { isMore: boolean }, said: string | null): Reading => ({ understood: isMore ? 'also' : 'read', said });

/** A line for each meeting, with what was said of it. */
const inWords = ({ region: { locale } }: Pick<Work, 'region'>, meetings: readonly Meeting[], replyOf: (meeting: Meeting) => Said | null, name: string): string =>
  meetings.map((meeting) => meetingsText(locale, 'mailSaidDay', { day: dayInWords(meeting.on, locale), reply: replyOf(meeting) ?? 'none', name })).join('\n');

const inCalendar = ({ region }: Work, text: string): CalendarReply | null => readCalendarReply(text, zoneOf(region.country));
const calendarIsAbout = (work: Work, text: string, id: string): boolean => inCalendar(work, text)?.uid.toLowerCase().startsWith(`${id}@`) ?? false;

const PRESSED: Partial<Record<string, 'yes' | 'no' | 'maybe'>> = { ACCEPTED: 'yes', DECLINED: 'no', TENTATIVE: 'maybe' };
type Pressed = { answer: 'yes' | 'no' | 'maybe' | 'unsure'; name: string; isMore: boolean };

/** What a calendar program's button says. */
function pressed(work: Work, text: string): Pressed {
  const reply = inCalendar(work, text);
  return { answer: PRESSED[reply?.answer ?? ''] ?? 'unsure', name: '', isMore: Boolean(reply?.comment) };
}

/** "Misschien" sets no chair: what was said before stays, and they hear how it stands. */
async function maybe({ tx, region }: Work, member: string, meetings: readonly Meeting[], said: Pressed): Promise<Reading> {
  const rows = await tx.selectFrom('attendee').select(['meeting_id', 'reply', 'name']).where('member_id', '=', member).where('meeting_id', 'in', meetings.map(({ id }) => id)).execute(), known = new Map(rows.map((row) => [row.meeting_id, row]));
  const list = meetings.filter(({ id }) => known.has(id)).map((meeting) => inWords({ region }, [meeting], ({ id }) => known.get(id)!.reply as Said | null, known.get(meeting.id)!.name ?? '')).join('\n');
  return kept(said, meetingsText(region.locale, 'mailMaybe', { list }));
}

/** A button pressed at one time of a series, which its RECURRENCE-ID tells, or at all of it. One about another meeting is read by somebody. */
async function pressedInSeries(work: Work, calendar: string, id: string | null): Promise<Reading> {
  const said = pressed(work, calendar), series = id && calendarIsAbout(work, calendar, id) ? await ownSeries(work, id) : null;
  if (said.answer === 'unsure' || !series || work.actor.kind !== 'link') return unread;
  const day = inCalendar(work, calendar)!.day, one = day === null ? null : series.meetings.find((meeting) => meeting.series?.on === day);
  if (one === undefined) return unread;
  if (said.answer === 'maybe') return maybe(work, series.member, one ? [one] : series.coming, said);
  await keepSeriesReply(work, series.id, series.member, one ? { replies: { [one.id]: said.answer }, all: '', name: '' } : { replies: {}, all: said.answer, name: '' });
  await answered(work, work.actor.id);
  return kept(said, null);
}

/** Words about a series: of all that is to come, or of the days that are named. */
async function wroteOfSeries(work: Work, id: string, words: string): Promise<Reading> {
  const series = await ownSeries(work, id);
  if (!series || work.actor.kind !== 'link') return unread;
  const said = readYesOrNoByDay(words, series.coming), about = series.coming.filter((meeting) => said.replies[meeting.id]), before = new Set(await repliesTo(work, series.member, about));
  // One word for all, of who said yes to some and no to others, may be about one of them.
  if (about.length === 0 || (said.isOfAll && before.size > 1)) return unread;
  const replies = said.replies as Record<string, Said>;
  await keepSeriesReply(work, id, series.member, { replies, all: '', name: said.name });
  await answered(work, work.actor.id);
  return kept(said, inWords(work, about, (meeting) => replies[meeting.id]!, said.name));
}

/** What a member said of each of these before, null of one without an answer. */
const repliesTo = async ({ tx }: Work, member: string, meetings: readonly Meeting[]): Promise<(string | null)[]> => (meetings.length === 0 ? [] : await tx.selectFrom('attendee').select('reply').where('member_id', '=', member).where('meeting_id', 'in', meetings.map(({ id }) => id)).execute()).map(({ reply }) => reply);

/** A series with the member as whom somebody answers, and those of it still to come that this member was asked to. */
async function ownSeries(work: Work, id: string): Promise<{ id: string; member: string; meetings: Meeting[]; coming: Meeting[] } | null> {
  const series = await readSeries(work, id), member = series && await ownMember(work, series.networkId);
  if (!member) return null;
  const meetings = await readMeetings(work, { series: id }), asked = new Set((await work.tx.selectFrom('attendee').select('meeting_id').where('member_id', '=', member.id).execute()).map((row) => row.meeting_id));
  return { id, member: member.id, meetings, coming: stillToCome(meetings, work.now).filter((meeting) => asked.has(meeting.id)) };
}

knowReplies(COME_SERIES, {
  asks: 'words',
  read: (work, { subjectId, words, calendar }) => (calendar === null ? wroteOfSeries(work, subjectId, words) : pressedInSeries(work, calendar, subjectId)),
  subjects: async ({ tx }, ids) => (await tx.selectFrom('meeting_series as s').innerJoin('network as n', 'n.id', 's.network_id').select(['s.id', 'n.slug', 's.stopped_at']).where('s.id', 'in', [...ids]).execute())
    .map(({ id, slug, stopped_at }) => ({ id, path: `/netwerken/${slug}/reeks/${id}`, isOpen: !stopped_at })),
  knownAsOne: (work, ids) => asOne(work, ids.map((id) => ({ id, series: id }))),
});
