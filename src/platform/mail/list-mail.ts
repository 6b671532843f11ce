import { query } from '../use-case/index.ts';

export type SentMail = { id: string; recipient: string; subject: string; body: string; madeAt: Date };

/** A page of what went out or would have gone out, newest first. By row policy only the system and administrators see it. */
export const listMail = query(async ({ tx }, { page, pageSize }: { page: number; pageSize: number }): Promise<{ mails: SentMail[]; total: number }> => {
  const { total } = await tx.selectFrom('mail').select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await tx.selectFrom('mail').select(['id', 'recipient', 'subject', 'body', 'made_at as madeAt']).orderBy('made_at', 'desc').orderBy('id', 'desc')
    .limit(pageSize).offset((page - 1) * pageSize).execute();
  return { mails: rows, total };
});
