import { sql } from 'kysely';
import * as v from 'valibot';
import { record } from '#platform/facts/index.ts';
import { newId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { notFound, raised, refuse, useCase } from '#platform/use-case/index.ts';
import { meetingInvited } from '../facts.ts';
import { carriedMeeting, readMeetings } from '../meeting-row.ts';
import { tellOfMeeting } from './tell-of-meeting.ts';
import { uuid } from '../typed.ts';

/**
 * Asks every member of the network to a meeting, each by their own way, with their own calendar item. Pressed again it asks who joined since, and nobody twice.
 * @throws Refusal 404 for who does not carry the network, `meetings.over`, `meetings.nobodyToAsk`.
 */
export const inviteToMeeting = useCase({
  input: v.object({ meeting: uuid }),
  may: async (work, { meeting }) => (await carriedMeeting(work, { id: meeting })) !== null,
  unseen: true,
  run: (work, { meeting: id }) => raised(work, async (all) => {
    const { tx, now } = all;
    await sql`select 1 from meeting where id = ${id} for update`.execute(tx);
    const [meeting] = await readMeetings(all, { id });
    if (!meeting) return notFound();
    if (meeting.cancelledAt || meeting.finalAt) refuse('meetings.over');
    const { rows } = await sql<{ id: string; comes: string | null }>`select m.id, m.comes_name as comes from network_member m where m.network_id = ${meeting.networkId} and m.state = 'member'
      and not exists (select 1 from attendee a where a.meeting_id = ${id} and a.member_id = m.id)`.execute(tx);
    if (rows.length === 0) refuse('meetings.nobodyToAsk');
    await putRows(tx, 'attendee', rows.map((member) => ({ id: newId(), network_id: meeting.networkId, meeting_id: id, member_id: member.id, name: member.comes, changed_at: now })));
    await tx.updateTable('meeting').set({ invited_at: meeting.invitedAt ?? now, changed_at: now }).where('id', '=', id).execute();
    await tellOfMeeting(all, meeting, 'invite', rows.map((member) => member.id));
    await record(all, meetingInvited, id, { network: meeting.networkId, count: rows.length });
    return { asked: rows.length };
  }),
});
