import { sql } from 'kysely';
import { query, raised, refuse } from '#platform/use-case/index.ts';
import { mayPost, postedBy } from '../carry.ts';

type BatchLine = { id: string; form: 'window' | 'labels'; madeAt: Date; postedAt: Date | null; letters: number };
export type PostView = { waiting: { id: string; title: string; letters: number }[]; batches: BatchLine[] };

const MOST_BATCHES = 30;

/** What the post page shows: how many letters wait for each message that is this actor's to post, and the batches they made. @throws Refusal 404 for who posts nothing. */
export const listLetters = query(async (work, _: void): Promise<PostView> => {
  if (!mayPost(work.actor)) refuse('platform.notFound', { status: 404 });
  const own = await work.tx.selectFrom('letter_batch').select('id').orderBy('made_at', 'desc').limit(MOST_BATCHES).execute();
  return raised(work, async ({ tx, now }) => {
    const { rows: waiting } = await sql<PostView['waiting'][number]>`select m.id, m.title, count(*)::int as letters from delivery d join message m on m.id = d.message_id
      where d.way = 'letter' and d.state = 'waiting' and d.not_before <= ${now} and ${postedBy(work.actor)} group by m.id order by m.made_at`.execute(tx);
    const { rows: batches } = await sql<BatchLine>`select b.id, b.form, b.made_at as "madeAt", b.posted_at as "postedAt",
      (select count(*)::int from delivery d where d.letter_batch_id = b.id and d.state in ('prepared', 'sent', 'reached')) as letters
      from letter_batch b where b.id = any(${own.map(({ id }) => id)}::uuid[]) order by b.made_at desc`.execute(tx);
    return { waiting, batches };
  });
});
