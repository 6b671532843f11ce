import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { createTransport, type Transporter } from 'nodemailer';
import type { RegionTables } from '../db/tables.ts';
import { record } from '../facts/facts.ts';
import { queue, type Job, type JobApart } from '../jobs/index.ts';
import { inTransaction, type Work } from '../use-case/index.ts';
import { DRAIN, mailCameBack } from './mail.ts';

/** So many go out at once, and so many are at most sent twice after a crash: these are in one transaction. */
const AT_ONCE = 20;
const CONNECTIONS = 5;
/** How long a mail server that is away is left alone; one that says "later" of a mail is asked again after twice as long each time. */
const AGAIN_MS = 60_000;
const LONGEST_MS = 4 * 3_600_000;
/** A mail that is refused "for now" for so long is given up (RFC 5321, 4.5.4.1). */
const GIVE_UP_MS = 5 * 86_400_000;

/**
 * Empties the outbox by SMTP_URL, oldest first. The id of a mail is its Message-ID, so a mail server or reader can recognise a second try after a crash. A
 * server that is away loses nothing: the outbox is tried again within a minute. An address that cannot be reached is told as `mailCameBack`, once.
 */
export const drainMail: JobApart = {
  name: DRAIN,
  hourly: true,
  async runApart(context) {
    const { SMTP_URL: server, MAIL_FROM: from } = process.env;
    if (!server || !from || context.region.isDemo) return;
    const transport = createTransport({ url: server, pool: true, maxConnections: CONNECTIONS, maxMessages: 1000 } as Parameters<typeof createTransport>[0]);
    try {
      while ((await inTransaction(context, (work) => sendSome(work, transport, from))) === 'more');
    } finally {
      transport.close();
    }
  },
};

type Mail = Selectable<RegionTables['mail']>;
type Outcome = { mail: Mail; error?: Error & { responseCode?: number } };

async function sendSome(work: Work, transport: Transporter, from: string): Promise<'more' | 'done'> {
  const { tx, now } = work;
  const mails = await tx.selectFrom('mail').selectAll().where('sent_at', 'is', null).where('failed_at', 'is', null)
    .where((e) => e.or([e('next_try_at', 'is', null), e('next_try_at', '<=', now)])).orderBy('made_at').orderBy('id').limit(AT_ONCE).forUpdate().skipLocked().execute();
  const outcomes = await Promise.all(mails.map((mail) => send(transport, from, mail)));
  const idsOf = (some: Outcome[]) => some.map(({ mail }) => mail.id);
  const isBack = ({ error, mail }: Outcome) => error !== undefined && (isFinal(error) || now.getTime() - mail.made_at.getTime() > GIVE_UP_MS);
  const sent = outcomes.filter(({ error }) => !error), back = outcomes.filter(isBack), later = outcomes.filter((outcome) => outcome.error && !isBack(outcome));
  if (sent.length) await sql`update mail set sent_at = ${now} where id = any(${idsOf(sent)}::uuid[])`.execute(tx);
  for (const { mail, error } of later) {
    // Without an answer it is not about this mail but about the server.
    const attempts = error!.responseCode ? mail.attempts + 1 : mail.attempts;
    await tx.updateTable('mail').set({ attempts, last_error: reasonOf(error!), next_try_at: new Date(now.getTime() + Math.min(AGAIN_MS * 2 ** attempts, LONGEST_MS)) }).where('id', '=', mail.id).execute();
  }
  for (const { mail, error } of back) {
    await tx.updateTable('mail').set({ failed_at: now, last_error: reasonOf(error!) }).where('id', '=', mail.id).execute();
    if (mail.reference) await record(work, mailCameBack, mail.reference, { purpose: mail.purpose });
  }
  if (later.length) await queue(work, DRAIN, {}, { key: `${DRAIN}.again`, at: new Date(now.getTime() + AGAIN_MS) });
  // When nothing got through, the server is away: the rest waits with these.
  return mails.length === AT_ONCE && later.length < mails.length ? 'more' : 'done';
}

async function send(transport: Transporter, from: string, mail: Mail): Promise<Outcome> {
  const domain = from.split('@').at(-1)!.replace(/[>\s]/g, '');
  const headers = { ...(mail.unsubscribe ? { 'List-Unsubscribe': `<${mail.unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}), ...(mail.answers === null ? {} : { 'Auto-Submitted': 'auto-replied' }) };
  try {
    await transport.sendMail({ from, to: mail.recipient, subject: mail.subject, text: mail.body, messageId: `<${mail.id}@${domain}>`, headers, ...repliesOf(mail), ...answeredBy(mail), ...calendarOf(mail) });
    return { mail };
  } catch (error) {
    return { mail, error: error as Outcome['error'] };
  }
}

/** Answers go where they are read. The sender on the envelope is where mail servers say later that a mail came back. */
const repliesOf = ({ reply_to, return_to, recipient }: Mail) => ({ ...(reply_to ? { replyTo: reply_to } : {}), ...(return_to ? { envelope: { from: return_to, to: recipient } } : {}) });

/** A mail program shows an answer beside what it answers. */
const answeredBy = ({ answers }: Mail) => (answers ? { inReplyTo: answers, references: answers } : {});

/** A mail program shows the event with its own buttons when the method is named beside the text (RFC 6047). */
function calendarOf({ calendar }: Mail) {
  if (!calendar) return {};
  const { method, text } = calendar as { method: string; text: string };
  return { icalEvent: { method, content: text, filename: 'bijeenkomst.ics' } };
}

/** RFC 5321: what begins with a 5 will not be otherwise the next time. */
const isFinal = (error: { responseCode?: number }): boolean => (error.responseCode ?? 0) >= 500;

/** The server's words without addresses. */
const reasonOf = ({ message }: Error): string => message.replace(/\S+@\S+/g, '...').slice(0, 300);

/** Forgets mail whose term is over. */
export const forgetMail: Job = {
  name: 'mail.forget',
  nightly: true,
  run: async ({ tx, now }) => void (await tx.deleteFrom('mail').where('keep_until', '<', now).execute()),
};
