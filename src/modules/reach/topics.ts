import { sql } from 'kysely';
import * as v from 'valibot';
import { factKind, record } from '#platform/facts/index.ts';
import { query, raised, selfOf, useCase } from '#platform/use-case/index.ts';

export const topicResumed = factKind<{ topic: string }>('reach.topicResumed', 'person');

/** What somebody wants no more of; `name` is the last thing they got about it. Of who asks, or of the resident opposite. */
export const listRefusedTopics = query((work, _: void): Promise<{ topic: string; name: string }[]> => raised(work, async ({ tx }) => {
  const self = selfOf(work);
  const { rows } = await sql<{ topic: string; name: string }>`select t.topic, coalesce((select m.title from message m join delivery d on d.message_id = m.id where m.topic = t.topic and d.person_id = ${self}::uuid order by m.made_at desc limit 1), t.topic) as name
    from refused_topic t where t.holder = ${`person:${self}`} order by t.at desc`.execute(tx);
  return rows;
}));

/** Wants messages about a topic again. */
export const resumeTopic = useCase({
  input: v.object({ topic: v.pipe(v.string(), v.maxLength(100)) }),
  may: (work) => selfOf(work) !== null,
  unseen: true,
  run: (work, { topic }) => raised(work, async (all) => {
    const self = selfOf(work);
    const { numDeletedRows } = await all.tx.deleteFrom('refused_topic').where('holder', '=', `person:${self}`).where('topic', '=', topic).executeTakeFirst();
    if (numDeletedRows > 0n) await record(all, topicResumed, self, { topic });
  }),
});
