import { sql } from 'kysely';
import type { Work } from '#platform/use-case/index.ts';
import { holdersOf } from '../own-member.ts';

export type Reply = 'yes' | 'no' | 'other' | null;
type Holder = { person: string | null; party: string | null };

/** To which of these meetings somebody was asked, and what they said: by meeting, for a person or party. Needs the network's own reach. */
export async function ownReplies({ tx }: Work, meetings: readonly string[]): Promise<(holder: Holder) => ReadonlyMap<string, Reply>> {
  const { rows } = await sql<{ holder: string; replies: Record<string, Reply> }>`select coalesce(m.party_id, m.person_id)::text as holder, json_object_agg(a.meeting_id, a.reply) as replies from attendee a join network_member m on m.id = a.member_id
    where a.meeting_id = any(${[...meetings]}::uuid[]) group by 1`.execute(tx);
  const known = new Map(rows.map(({ holder, replies }) => [holder, new Map(Object.entries(replies))]));
  return ({ party, person }) => known.get(party ?? person ?? '') ?? new Map();
}

/** What somebody answered to each of these meetings, for themselves or a party they speak for; they come when they said so for any of these, and say no when all of these do. Needs the network's own reach. */
export async function repliesAs({ tx, actor }: Work, meetings: readonly string[]): Promise<Map<string, Reply>> {
  const { rows } = await sql<{ meeting: string; replies: Reply[] }>`select a.meeting_id as meeting, array_agg(a.reply) as replies from attendee a join network_member m on m.id = a.member_id
    where a.meeting_id = any(${[...meetings]}::uuid[]) and coalesce('party:' || m.party_id, 'person:' || m.person_id) = any(${holdersOf(actor)}::text[]) group by 1`.execute(tx);
  return new Map(rows.map(({ meeting, replies }) => [meeting, replies.find((reply) => partstatOf(reply) === 'ACCEPTED') ?? (replies.every((reply) => reply === 'no') ? 'no' : null)]));
}

/** How a calendar program calls an answer (RFC 5545, 3.2.12). Who sends somebody else keeps the meeting in their calendar. */
export const partstatOf = (reply: Reply): 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' => (reply === null ? 'NEEDS-ACTION' : reply === 'no' ? 'DECLINED' : 'ACCEPTED');
