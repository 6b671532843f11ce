import { sql } from 'kysely';
import type { Work } from '#platform/use-case/index.ts';

export type Reply = 'yes' | 'no' | 'other' | null;
type Holder = { person: string | null; party: string | null };

/** To which of these meetings somebody was asked, and what they said: by meeting, for a person or party. Needs the network's own reach. */
export async function ownReplies({ tx }: Work, meetings: readonly string[]): Promise<(holder: Holder) => ReadonlyMap<string, Reply>> {
  const { rows } = await sql<{ holder: string; replies: Record<string, Reply> }>`select coalesce(m.party_id, m.person_id)::text as holder, json_object_agg(a.meeting_id, a.reply) as replies from attendee a join network_member m on m.id = a.member_id
    where a.meeting_id = any(${[...meetings]}::uuid[]) group by 1`.execute(tx);
  const known = new Map(rows.map(({ holder, replies }) => [holder, new Map(Object.entries(replies))]));
  return ({ party, person }) => known.get(party ?? person ?? '') ?? new Map();
}

/** How a calendar program calls an answer (RFC 5545, 3.2.12). Who sends somebody else keeps the meeting in their calendar. */
export const partstatOf = (reply: Reply): 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' => (reply === null ? 'NEEDS-ACTION' : reply === 'no' ? 'DECLINED' : 'ACCEPTED');
