import { newId } from '../db/identifiers.ts';
import { putRows } from '../db/rows.ts';
import { factKind } from '../facts/facts.ts';
import { queue } from '../jobs/jobs.ts';
import type { Work } from '../use-case/index.ts';

const KEEP_DAYS = 30;

export type Letter = {
  /** What it is for: `people.signIn`. */
  purpose: string;
  to: string; subject: string; body: string;
  /** An id of what it carries. When the address turns out not to exist, `mailCameBack` names it. */
  reference?: string;
  /** The address behind the mail program's own button to stop such mail (RFC 8058). */
  unsubscribe?: string;
  /** The address by which it is answered, and the one by which a mail server says that it came back. */
  replyTo?: string; returnTo?: string;
  /** The Message-ID of the mail that it answers by itself, empty when that has none: then other programs must not answer it (RFC 3834). */
  answers?: string;
  /** One event for the reader's calendar (RFC 5545), with what it asks of it (RFC 5546). */
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string };
};

/** The other side said that this address cannot be reached. The subject is the letter's reference. */
export const mailCameBack = factKind<{ purpose: string }>('platform.mailCameBack', 'mail');

export const DRAIN = 'mail.drain';

/** Puts an e-mail in the outbox and queues its sending, in the transaction it follows from. The demo's stays there: it sends nothing. */
export const post = (work: Work, letter: Letter): Promise<void> => postEach(work, [letter]);

/** The same for many, in few statements: one job empties the outbox. */
export async function postEach(work: Work, letters: readonly Letter[]): Promise<void> {
  if (letters.length === 0) return;
  const keepUntil = new Date(work.now.getTime() + KEEP_DAYS * 86_400_000);
  await putRows(work.tx, 'mail', letters.map(({ to, reference, unsubscribe, calendar, replyTo, returnTo, answers, ...letter }) => ({
    id: newId(), ...letter, recipient: to, reference: reference ?? null, unsubscribe: unsubscribe ?? null, calendar: calendar ?? null, reply_to: replyTo ?? null, return_to: returnTo ?? null, answers: answers ?? null, attempts: 0, made_at: work.now, keep_until: keepUntil })));
  if (!work.region.isDemo) await queue(work, DRAIN, {}, { key: DRAIN });
}
