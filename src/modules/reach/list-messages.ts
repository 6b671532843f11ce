import { sql } from 'kysely';
import { query, raised } from '#platform/use-case/index.ts';

export type MessageLine = { id: string; title: string; madeAt: Date; to: number; reached: number; waiting: number; notReached: number };

export const MESSAGES_A_PAGE = 30;

/** What this actor sent, or a scope of theirs did, newest first, with how many got it: by row policy. What people write to each other is not in it. */
export const listMessages = query(async (work, { page }: { page: number }): Promise<{ messages: MessageLine[]; total: number }> => {
  const own = work.tx.selectFrom('message').where('purpose', '<>', 'reach.conversation');
  const { total } = await own.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const ids = (await own.select('id').orderBy('made_at', 'desc').orderBy('id').limit(MESSAGES_A_PAGE).offset((page - 1) * MESSAGES_A_PAGE).execute()).map(({ id }) => id);
  return raised(work, async ({ tx }) => {
    const { rows: messages } = await sql<MessageLine>`select m.id, m.title, m.made_at as "madeAt", count(d.id)::int as to, count(d.id) filter (where d.state in ('reached', 'sent'))::int as reached,
      count(d.id) filter (where d.state in ('waiting', 'prepared'))::int as waiting, count(d.id) filter (where d.state in ('not_reached', 'came_back'))::int as "notReached"
      from message m left join delivery d on d.message_id = m.id where m.id = any(${ids}::uuid[]) group by m.id order by m.made_at desc, m.id`.execute(tx);
    return { messages, total };
  });
});
