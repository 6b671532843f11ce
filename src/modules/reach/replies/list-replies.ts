import { sql } from 'kysely';
import * as v from 'valibot';
import { settle } from '#platform/facts/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import { notFound, query, raised, useCase, type Work } from '#platform/use-case/index.ts';
import { sentBy } from '../carry.ts';
import { readerOf } from './readers.ts';
import { READ_REPLY } from './take-mail.ts';

/** An answer by mail that somebody must read. `also`: the answer in it is kept already. `path`: where it can be written down. */
export type ReplyLine = { id: string; name: string; title: string; receivedAt: Date; understood: 'also' | 'unsure'; words: string; path: string | null };

const MOST_SHOWN = 50;

/** Answers by mail that wait for who sent what they answer, the oldest first. */
export const listReplies = query(async (work, _: void): Promise<ReplyLine[]> => raised(work, async (all) => {
  const { rows } = await sql<Omit<ReplyLine, 'path'> & { purpose: string; subjectId: string }>`select r.id, coalesce(h.name, p.name) as name, m.title, r.received_at as "receivedAt", r.understood, r.words, m.purpose, m.subject_id as "subjectId"
    from mail_reply r join delivery d on d.id = r.delivery_id join message m on m.id = d.message_id left join person h on h.id = d.person_id left join party p on p.id = d.party_id
    where r.words is not null and ${sentBy(work.actor)} order by r.received_at, r.id limit ${MOST_SHOWN}`.execute(all.tx);
  const paths = await pathsOf(all, rows);
  return rows.map(({ purpose, subjectId, ...line }) => ({ ...line, path: paths.get(`${purpose} ${subjectId}`) ?? null }));
}));

async function pathsOf(work: Work, rows: readonly { purpose: string; subjectId: string }[]): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  for (const [purpose, some] of Map.groupBy(rows, (row) => row.purpose)) {
    for (const { id, path } of (await readerOf(purpose)?.subjects(work, [...new Set(some.map(({ subjectId }) => subjectId))])) ?? []) paths.set(`${purpose} ${id}`, path);
  }
  return paths;
}

/** Says that an answer by mail was read; its words go. Who sent what it answers. @throws Refusal 404. */
export const settleReply = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()) }),
  may: ({ actor }) => actor.kind === 'person',
  unseen: true,
  run: (work, { id }) => raised(work, async (all) => {
    const { rows } = await sql`update mail_reply r set words = null from delivery d join message m on m.id = d.message_id where r.id = ${id} and d.id = r.delivery_id and r.words is not null and ${sentBy(work.actor)} returning r.id`.execute(all.tx);
    if (rows.length === 0) notFound();
    await settle(all, READ_REPLY, id);
  }),
});

/** Every night: mails that came long ago, and what waited for reading of what is gone. */
export const forgetReplies: Job = {
  name: 'reach.forget-replies', nightly: true,
  async run({ tx, now }) {
    await tx.deleteFrom('mail_reply').where('keep_until', '<', now).execute();
    await sql`update duty set closed_at = ${now} where what = ${READ_REPLY} and closed_at is null and not exists (select 1 from mail_reply r where r.id = duty.subject_id and r.words is not null)`.execute(tx);
  },
};
