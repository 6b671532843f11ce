import { readCalendarReply, type CalendarReply } from '#modules/calendar/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { answered, knowReplies, readYesOrNo, zoneOf, type Understood } from '#modules/reach/index.ts';
import { COME, COME_SERIES, POLL } from '../facts.ts';
import { readMeetings } from '../meeting-row.ts';
import { ownMember } from '../own-member.ts';
import { keepSeriesReply } from '../series/reply-to-series.ts';
import { readSeries } from '../series/series.ts';
import { keepReply, ownAttendee } from './reply-to-meeting.ts';

type MeetingOf = { id: string; seriesId: string | null };

/** Answers to an invitation by replying to its mail, in words or by the buttons of a calendar program (RFC 5546, 3.2.3). */
knowReplies(COME, {
  asks: 'yesOrNo',
  async read(work, { subjectId: meeting, words, calendar }) {
    const attendee = await ownAttendee(work, meeting);
    if (!attendee || work.actor.kind !== 'link') return 'unsure';
    if (calendar !== null && !calendarIsAbout(work, calendar, meeting)) return ofSeries(work, calendar, (await meetingOf(work, [meeting]))[0]?.seriesId ?? null);
    const said = calendar === null ? readYesOrNo(words) : pressed(work, calendar);
    if (said.answer === 'unsure') return 'unsure';
    await keepReply(work, attendee.id, meeting, { reply: said.answer, name: said.name, brings: attendee.brings ?? '' });
    await answered(work, work.actor.id);
    return said.isMore ? 'also' : 'read';
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

const inCalendar = ({ region }: Work, text: string): CalendarReply | null => readCalendarReply(text, zoneOf(region.country));
const calendarIsAbout = (work: Work, text: string, id: string): boolean => inCalendar(work, text)?.uid.toLowerCase().startsWith(`${id}@`) ?? false;

/** What a calendar program's button says. "Misschien" is no answer that we have, so somebody reads it. */
function pressed(work: Work, text: string): { answer: 'yes' | 'no' | 'unsure'; name: string; isMore: boolean } {
  const reply = inCalendar(work, text);
  return { answer: reply?.answer === 'ACCEPTED' ? 'yes' : reply?.answer === 'DECLINED' ? 'no' : 'unsure', name: '', isMore: Boolean(reply?.comment) };
}

/** A button pressed at one time of a series, which its RECURRENCE-ID tells, or at all of it. One about another meeting is read by somebody. */
async function ofSeries(work: Work, calendar: string, series: string | null): Promise<Understood> {
  const { answer, isMore } = pressed(work, calendar), member = series && calendarIsAbout(work, calendar, series) ? await ownMember(work, (await readSeries(work, series))!.networkId) : undefined;
  if (answer === 'unsure' || !series || !member || work.actor.kind !== 'link') return 'unsure';
  const day = inCalendar(work, calendar)!.day, one = day === null ? null : (await readMeetings(work, { series })).find((meeting) => meeting.series?.on === day);
  if (one === undefined) return 'unsure';
  await keepSeriesReply(work, series, member.id, one ? { replies: { [one.id]: answer }, all: '', name: '' } : { replies: {}, all: answer, name: '' });
  await answered(work, work.actor.id);
  return isMore ? 'also' : 'read';
}

/** What is asked of several days at once is a cross at each: words about them are read by who carries the network. */
const readBySomebody = { asks: 'words' as const, read: () => Promise.resolve('unsure' as const) };

knowReplies(COME_SERIES, {
  asks: 'words',
  read: (work, { subjectId, calendar }) => (calendar === null ? Promise.resolve('unsure') : ofSeries(work, calendar, subjectId)),
  subjects: async ({ tx }, ids) => (await tx.selectFrom('meeting_series as s').innerJoin('network as n', 'n.id', 's.network_id').select(['s.id', 'n.slug', 's.stopped_at']).where('s.id', 'in', [...ids]).execute())
    .map(({ id, slug, stopped_at }) => ({ id, path: `/netwerken/${slug}/reeks/${id}`, isOpen: !stopped_at })),
  knownAsOne: (work, ids) => asOne(work, ids.map((id) => ({ id, series: id }))),
});

knowReplies(POLL, {
  ...readBySomebody,
  subjects: async ({ tx }, ids) => (await tx.selectFrom('date_poll as d').innerJoin('network as n', 'n.id', 'd.network_id').select(['d.id', 'n.slug', 'd.closed_at']).where('d.id', 'in', [...ids]).execute())
    .map(({ id, slug, closed_at }) => ({ id, path: `/netwerken/${slug}/datum/${id}`, isOpen: !closed_at })),
});
