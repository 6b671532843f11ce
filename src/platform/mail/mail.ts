import { newId } from '../db/identifiers.ts';
import { queue } from '../jobs/jobs.ts';
import type { Work } from '../use-case/index.ts';

const KEEP_DAYS = 30;

/** Puts an e-mail in the outbox and queues its sending, in the transaction it follows from. The demo's stays there: it sends nothing. */
export async function post(work: Work, letter: { purpose: string; to: string; subject: string; body: string }): Promise<void> {
  const id = newId();
  await work.tx.insertInto('mail').values({ id, purpose: letter.purpose, recipient: letter.to, subject: letter.subject, body: letter.body, made_at: work.now,
    keep_until: new Date(work.now.getTime() + KEEP_DAYS * 86_400_000) }).execute();
  if (!work.region.isDemo) await queue(work, 'mail.send', { id });
}
