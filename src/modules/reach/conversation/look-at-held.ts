import { sql } from 'kysely';
import * as v from 'valibot';
import { settle } from '#platform/facts/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import { administers, notFound, query, refuse, useCase } from '#platform/use-case/index.ts';
import { tellOther } from './conversation.ts';
import { LOOK_AT_HELD } from './write.ts';

export type HeldMessage = { id: string; writer: string; party: string; body: string; madeAt: Date };

/** First messages with a link in them, oldest first, for administrators. @throws Refusal 404 for everybody else. */
export const listHeld = query(async ({ tx, actor }, _: void): Promise<HeldMessage[]> => {
  if (!administers(actor)) notFound();
  const { rows } = await sql<HeldMessage>`select c.id, c.writer_name as writer, coalesce(p.name, h.name) as party, l.body, c.made_at as "madeAt" from conversation c left join party p on p.id = c.party_id left join person h on h.id = c.person_id join conversation_line l on l.conversation_id = c.id
    where c.state = 'held' order by c.made_at limit 50`.execute(tx);
  return rows;
});

/** Sends a held message on, or throws it away. The writer is known from then on when it goes on. */
export const decideHeld = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()), decision: v.picklist(['send', 'drop']) }),
  may: ({ actor }) => administers(actor),
  unseen: true,
  async run(work, { id, decision }) {
    const conversation = await work.tx.updateTable('conversation').set({ state: decision === 'send' ? 'open' : 'dropped' }).where('id', '=', id).where('state', '=', 'held').returningAll().executeTakeFirst() ?? refuse('platform.notFound', { status: 404 });
    const line = await work.tx.selectFrom('conversation_line').select('body').where('conversation_id', '=', id).executeTakeFirstOrThrow();
    if (decision === 'send') await tellOther(work, conversation, line.body);
    await settle(work, LOOK_AT_HELD, id);
  },
});

/** Forgets conversations whose term is over. */
export const forgetConversations: Job = { name: 'reach.forget-conversations', nightly: true, run: async ({ tx, now }) => void (await tx.deleteFrom('conversation').where('keep_until', '<', now).execute()) };
