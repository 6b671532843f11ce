import { readCalendarReply } from '#modules/calendar/index.ts';
import { answered, knowReplies, readYesOrNo } from '#modules/reach/index.ts';
import { COME, COME_SERIES, POLL } from '../facts.ts';
import { keepReply, ownAttendee } from './reply-to-meeting.ts';

/** Answers to an invitation by replying to its mail, in words or by the buttons of a calendar program (RFC 5546, 3.2.3). */
knowReplies(COME, {
  asks: 'yesOrNo',
  async read(work, { subjectId: meeting, words, calendar }) {
    const attendee = await ownAttendee(work, meeting);
    if (!attendee || work.actor.kind !== 'link') return 'unsure';
    const said = calendar === null ? readYesOrNo(words) : ofCalendar(calendar, meeting);
    if (said.answer === 'unsure') return 'unsure';
    await keepReply(work, attendee.id, meeting, { reply: said.answer, name: said.name, brings: attendee.brings ?? '' });
    await answered(work, work.actor.id);
    return said.isMore ? 'also' : 'read';
  },
  subjects: async ({ tx }, ids) => (await tx.selectFrom('meeting as m').innerJoin('network as n', 'n.id', 'm.network_id').select(['m.id', 'm.number', 'n.slug', 'm.cancelled_at', 'm.final_at']).where('m.id', 'in', [...ids]).execute())
    .map(({ id, number, slug, cancelled_at, final_at }) => ({ id, path: `/netwerken/${slug}/${number}`, isOpen: !cancelled_at && !final_at })),
});

/** What a calendar program's button says. "Misschien" is no answer that we have, so somebody reads it; and so is one about another meeting. */
function ofCalendar(text: string, meeting: string): ReturnType<typeof readYesOrNo> {
  const reply = readCalendarReply(text), isOurs = reply?.uid.toLowerCase().startsWith(`${meeting}@`) ?? false;
  const answer = isOurs && reply!.answer === 'ACCEPTED' ? 'yes' as const : isOurs && reply!.answer === 'DECLINED' ? 'no' as const : 'unsure' as const;
  return { answer, name: '', isMore: Boolean(reply?.comment) };
}

/** What is asked of several days at once is a cross at each: words about them are read by who carries the network. */
const readBySomebody = { asks: 'words' as const, read: () => Promise.resolve('unsure' as const) };

knowReplies(COME_SERIES, {
  ...readBySomebody,
  subjects: async ({ tx }, ids) => (await tx.selectFrom('meeting_series as s').innerJoin('network as n', 'n.id', 's.network_id').select(['s.id', 'n.slug', 's.stopped_at']).where('s.id', 'in', [...ids]).execute())
    .map(({ id, slug, stopped_at }) => ({ id, path: `/netwerken/${slug}/reeks/${id}`, isOpen: !stopped_at })),
});

knowReplies(POLL, {
  ...readBySomebody,
  subjects: async ({ tx }, ids) => (await tx.selectFrom('date_poll as d').innerJoin('network as n', 'n.id', 'd.network_id').select(['d.id', 'n.slug', 'd.closed_at']).where('d.id', 'in', [...ids]).execute())
    .map(({ id, slug, closed_at }) => ({ id, path: `/netwerken/${slug}/datum/${id}`, isOpen: !closed_at })),
});
