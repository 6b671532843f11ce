import { sql } from 'kysely';
import { query, raised, refuse } from '#platform/use-case/index.ts';
import type { Way } from './choose-way.ts';

export type DeliveryState = 'waiting' | 'prepared' | 'sent' | 'reached' | 'not_reached' | 'came_back' | 'refused' | 'stopped';
export type DeliveryLine = { id: string; name: string; way: Way; state: DeliveryState; changedAt: Date; answeredAt: Date | null };
export type MessageView = { id: string; title: string; madeAt: Date; counts: Partial<Record<DeliveryState, number>>; notReached: DeliveryLine[] };

const MOST_LINES = 100;

/**
 * What became of a message, for who sent it: how many were reached, and who was not yet, by name, those first for whom somebody must do something. Never how
 * somebody can be reached. @throws Refusal 404 for a message of another.
 */
export const showMessage = query(async (work, { id }: { id: string }): Promise<MessageView> => {
  // The row policy says whose it is; who got it is then told to that sender.
  const message = await work.tx.selectFrom('message').select(['id', 'title', 'made_at']).where('id', '=', id).executeTakeFirst() ?? refuse('platform.notFound', { status: 404 });
  return raised(work, async ({ tx }) => {
    const { rows: counted } = await sql<{ state: DeliveryState; n: number }>`select state, count(*)::int as n from delivery where message_id = ${id} group by state`.execute(tx);
    const { rows: notReached } = await sql<DeliveryLine>`select d.id, coalesce(h.name, p.name) as name, d.way, d.state, d.changed_at as "changedAt", d.answered_at as "answeredAt"
      from delivery d left join person h on h.id = d.person_id left join party p on p.id = d.party_id where d.message_id = ${id} and d.state not in ('reached', 'sent')
      order by array_position(array['came_back', 'not_reached', 'waiting', 'prepared'], d.state) nulls last, name limit ${MOST_LINES}`.execute(tx);
    return { id, title: message.title, madeAt: message.made_at, counts: Object.fromEntries(counted.map(({ state, n }) => [state, n])), notReached };
  });
});
