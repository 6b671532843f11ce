import { sql } from 'kysely';
import type { Database } from '#platform/db/index.ts';
import { newId } from '#platform/db/index.ts';
import { owe, record } from '#platform/facts/index.ts';
import { answerMailboxOf, mailCameBack, type ReceivedMail, type Taker } from '#platform/mail/index.ts';
import { inTransaction, raised, Refusal, type Context, type Region, type Work } from '#platform/use-case/index.ts';
import { actorOfLink, holderOf, linkKey, type LinkHolder } from '../signed-link.ts';
import { confirmReply } from './confirm-reply.ts';
import { readerOf, unread, type ReplyReader } from './readers.ts';
import { deliveryAt, markOf, readAddress, type AddressRead } from './reply-address.ts';

/** What waits for who sent something: an answer by mail that nobody but a person can read. */
export const READ_REPLY = 'reach.readReply';

/** More mails a day about one thing are no answers. */
const MOST_A_DAY = 20;
const MOST_CONFIRMED_A_DAY = 5;
const LONGEST_WORDS = 4000;
const DAYS_KEPT = 60;
const DAY_MS = 86_400_000;

type House = { db: Database; regions: () => readonly Region[]; now: () => Date };
type Found = { context: Context; holder: LinkHolder };

/** What is done with mail to the addresses of `mailAddresses`, in whichever region they are of. */
export function mailTaker(house: House): Taker {
  return {
    knows: async (address) => (await find(house, address)) !== null,
    take: async (address, mail) => {
      const found = await find(house, address);
      if (!found) return 'unknown';
      if (mail.hasFailed) return inTransaction(found.context, (work) => cameBack(work, found.holder, mail));
      if (found.kind === 'bounce' || mail.isAutomatic) return 'taken';
      return keepReply(found, mail);
    },
  };
}

/** Whose address it is, while it is good. */
async function find({ db, regions, now }: House, address: string): Promise<(Found & { kind: AddressRead['kind'] }) | null> {
  for (const region of regions()) {
    const mailbox = answerMailboxOf(region), read = mailbox && readAddress(mailbox, address);
    if (!read || markOf(region) !== read.mark) continue;
    const context: Context = { db, region, actor: { kind: 'system' }, onBehalfOf: null, now: now(), locale: region.locale };
    const holder = await inTransaction(context, (work) => holderAt(work, read));
    if (holder) return { kind: read.kind, context, holder };
  }
  return null;
}

async function holderAt(work: Work, read: AddressRead): Promise<LinkHolder | null> {
  const id = deliveryAt(await linkKey(work), read), newest = id && (read.kind === 'bounce' ? id : await newestLike(work, id));
  return newest ? holderOf(work, newest) : null;
}

/** The last that the same was told about the same thing, of what its links are good for still: an older mail of it may be the one that is answered. */
async function newestLike({ tx, now }: Work, id: string): Promise<string | null> {
  const { rows: [row] } = await sql<{ id: string }>`select o.id from delivery d join message m on m.id = d.message_id join message n on n.subject_kind = m.subject_kind and n.subject_id = m.subject_id and n.purpose = m.purpose
    join delivery o on o.message_id = n.id and coalesce(o.person_id, o.party_id) = coalesce(d.person_id, d.party_id) where d.id = ${id} and o.link_until > ${now} and o.state <> 'stopped' order by n.made_at desc, o.id limit 1`.execute(tx);
  return row?.id ?? null;
}

/** As when the address was refused at sending. */
async function cameBack(work: Work, { deliveryId, purpose }: LinkHolder, mail: ReceivedMail): Promise<'taken'> {
  if (await isFirst(work, deliveryId, mail)) await record(work, mailCameBack, deliveryId, { purpose });
  return 'taken';
}

async function keepReply({ context, holder }: Found, mail: ReceivedMail): Promise<'taken' | 'later'> {
  const asHolder: Context = { ...context, actor: actorOfLink(holder) }, reader = readerOf(holder.purpose);
  const keep = (read: ReplyReader['read']) => inTransaction(asHolder, (work) => raised(work, (all) => keepOnce(all, holder, mail, read)));
  // What is refused was no answer, such as one that comes after the day: somebody must read it.
  return keep(reader?.read ?? readNone).catch((problem) => (problem instanceof Refusal && problem.status < 500 ? keep(readNone) : Promise.reject(problem)));
}

const readNone: ReplyReader['read'] = () => Promise.resolve(unread);

async function keepOnce(work: Work, holder: LinkHolder, mail: ReceivedMail, read: ReplyReader['read']): Promise<'taken' | 'later'> {
  const { deliveryId, messageId, subject } = holder, { tx, now } = work, dayAgo = new Date(now.getTime() - DAY_MS);
  const { n } = await tx.selectFrom('mail_reply').select((e) => e.fn.countAll<number>().as('n')).where('delivery_id', '=', deliveryId).where('received_at', '>', dayAgo).executeTakeFirstOrThrow();
  if (n >= MOST_A_DAY) return 'later';
  if (!(await isFirst(work, deliveryId, mail))) return 'taken';
  const reading = await read(work, { subjectId: subject?.id ?? '', words: mail.words, calendar: mail.calendar });
  if (reading.understood !== 'read') await letRead(work, { deliveryId, messageId }, reading.understood, mail);
  // Two programs that answer each other are silent soon, also when they do not say that they are programs.
  if (mail.answerTo !== null && n < MOST_CONFIRMED_A_DAY) await confirmReply(work, holder, reading, mail.answerTo);
  return 'taken';
}

/** Writes down that this mail came. False when it came before: a mail server that heard no answer sends it again. */
async function isFirst({ tx, now }: Work, deliveryId: string, { key }: ReceivedMail): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.insertInto('mail_reply').values({ id: newId(), delivery_id: deliveryId, message_key: key, received_at: now, understood: 'read', keep_until: new Date(now.getTime() + DAYS_KEPT * DAY_MS) })
    .onConflict((c) => c.columns(['delivery_id', 'message_key']).doNothing()).executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function letRead(work: Work, { deliveryId, messageId }: Pick<LinkHolder, 'deliveryId' | 'messageId'>, understood: 'also' | 'unsure', mail: ReceivedMail): Promise<void> {
  const { tx, now } = work, keepUntil = new Date(now.getTime() + DAYS_KEPT * DAY_MS);
  const { id } = await tx.updateTable('mail_reply').set({ understood, words: (mail.words || mail.subject).slice(0, LONGEST_WORDS) }).where('delivery_id', '=', deliveryId).where('message_key', '=', mail.key).returning('id').executeTakeFirstOrThrow();
  // What it answers stays as long as it does.
  const { sender } = await tx.updateTable('message').set(({ fn, ref, val }) => ({ keep_until: fn<Date>('greatest', [ref('keep_until'), val(keepUntil)]) })).where('id', '=', messageId).returning('sender').executeTakeFirstOrThrow();
  await owe(work, { what: READ_REPLY, holder: sender, subjectKind: 'mail_reply', subjectId: id, dueOn: now.toISOString().slice(0, 10), remindFrom: now });
}
