import { sql } from 'kysely';
import * as v from 'valibot';
import { notFound, query, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { carries, MEMBER_NAME, PARTY_OR_PERSON } from '#modules/networks/index.ts';
import { answered, answeredAll } from '#modules/reach/index.ts';
import { COME } from '../facts.ts';
import { readMeetings, type Meeting } from '../meeting-row.ts';
import { holdersOf } from '../own-member.ts';
import { optionalWords, uuid } from '../typed.ts';

type AgendaLine = { title: string; aim: string | null; minutes: number | null; who: string | null };
export type ReplyView = { meeting: Meeting; agenda: AgendaLine[]; attendee: Attendee; /** The notes are final: there is nothing to say yes to any more. */ isOver: boolean };
type Attendee = { id: string; meetingId: string; memberId: string; member: string; partyId: string | null; personId: string | null; name: string | null; reply: 'yes' | 'no' | 'other' | null; brings: string | null };

/** The row of a meeting that is somebody's own: by a link, of a party they speak for, or in their own name. Needs the network's own reach. */
export async function ownAttendee({ tx, actor }: Work, meeting: string): Promise<Attendee | undefined> {
  const { rows: [row] } = await sql<Attendee>`select a.id, a.meeting_id as "meetingId", m.id as "memberId", ${MEMBER_NAME} as member, m.party_id as "partyId", m.person_id as "personId", a.name, a.reply, a.brings from attendee a join network_member m on m.id = a.member_id ${PARTY_OR_PERSON} where a.meeting_id = ${meeting} and m.state = 'member' and coalesce('party:' || m.party_id, 'person:' || m.person_id) = any(${holdersOf(actor)}::text[]) limit 1`.execute(tx);
  return row;
}

/** A meeting as somebody who was asked sees it, with their own answer. @throws Refusal 404. */
export const showReply = query((work, { meeting: id }: { meeting: string }): Promise<ReplyView> => raised(work, async (all) => {
  const [meeting] = await readMeetings(all, { id }), attendee = await ownAttendee(all, id);
  if (!meeting || !attendee) return notFound();
  const agenda = await all.tx.selectFrom('agenda_item').select(['title', 'aim', 'minutes', 'who']).where('meeting_id', '=', id).orderBy('position').execute();
  return { meeting, agenda, attendee, isOver: meeting.finalAt !== null || meeting.on < all.now.toISOString().slice(0, 10) };
}));

const toMember = (party: string | null, person: string | null) => (party ? { party } : { person: person! });

const said = { reply: v.picklist(['yes', 'no', 'other'], 'meetings.replyMissing'), name: optionalWords(100), brings: optionalWords(600) };

/**
 * Says whether one comes, or who comes instead, and what one wants to bring in; by the link without an account, or signed in. Can be said otherwise until the day.
 * @throws Refusal 404, `meetings.over`, beside the name when somebody else comes and it is not said who.
 */
export const replyToMeeting = useCase({
  input: v.object({ meeting: uuid, ...said }),
  may: ({ actor }) => actor.kind === 'link' || actor.kind === 'person',
  unseen: true,
  run: (work, { meeting: id, ...answer }) => raised(work, async (all) => {
    const attendee = await ownAttendee(all, id) ?? notFound();
    await keepReply(all, attendee.id, id, answer);
    if (work.actor.kind === 'link') await answered(all, work.actor.id);
    else await answeredAll(all, toMember(attendee.partyId, attendee.personId), COME, id);
  }),
});

/** Writes down what somebody said by telephone or face to face. Who carries the network. @throws Refusal 404, `meetings.over`. */
export const noteReply = useCase({
  input: v.object({ attendee: uuid, ...said }),
  may: (work, { attendee }) => raised(work, async ({ tx }) => {
    const row = await tx.selectFrom('attendee').select('network_id').where('id', '=', attendee).executeTakeFirst();
    return row !== undefined && carries(work.actor, row.network_id);
  }),
  unseen: true,
  run: (work, { attendee, ...answer }) => raised(work, async (all) => {
    const row = await all.tx.selectFrom('attendee as a').leftJoin('network_member as m', 'm.id', 'a.member_id').select(['a.meeting_id', 'm.party_id', 'm.person_id']).where('a.id', '=', attendee).executeTakeFirst() ?? notFound();
    await keepReply(all, attendee, row.meeting_id, answer);
    if (row.party_id || row.person_id) await answeredAll(all, toMember(row.party_id, row.person_id), COME, row.meeting_id);
  }),
});

/** Keeps what was said. Needs the network's own reach. @throws Refusal `meetings.over`, beside the name when somebody else comes and it is not said who. */
export async function keepReply(work: Work, attendee: string, meetingId: string, { reply, name, brings }: { reply: 'yes' | 'no' | 'other'; name: string; brings: string }): Promise<void> {
  const [meeting] = await readMeetings(work, { id: meetingId });
  if (!meeting || meeting.cancelledAt || meeting.finalAt) refuse('meetings.over');
  if (reply === 'other' && !name) refuse('platform.inputUnclear', { status: 422, fields: { name: 'meetings.nameMissing' } });
  // Who comes stays who comes, until somebody else is named.
  await work.tx.updateTable('attendee').set({ reply, ...(name ? { name } : {}), brings: brings || null, replied_at: work.now, changed_at: work.now }).where('id', '=', attendee).execute();
}
