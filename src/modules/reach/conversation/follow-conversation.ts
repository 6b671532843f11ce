import * as v from 'valibot';
import { checked, inTransaction, refuse, type Context, type Work } from '#platform/use-case/index.ts';
import { answered } from '../answer.ts';
import { deliveryIn, linkKey, openLink } from '../signed-link.ts';
import { addLine, CONVERSATION, otherSide, tellOther, tellWriter, WRITER, type Conversation } from './conversation.ts';
import { messageText } from './write.ts';

export type ConversationView = {
  isWriter: boolean; writer: string; /** The other side; a person has no slug. */ party: { name: string; slug: string };
  lines: { body: string; isWriter: boolean; at: Date }[];
  /** Address or number of the other, once they wanted that. */
  theirs: string | null;
  /** What the other sees of mine; null while that is nothing. */
  mine: string | null;
};

const MOST_LINES_A_DAY = 20;
const DAY = 86_400_000;
const asSystem = (context: Context): Context => ({ ...context, actor: { kind: 'system' } });

/** The conversation behind a link, as the one who holds it sees it. @throws Refusal `reach.linkWorn` (410). */
export function showConversation(context: Context, token: string): Promise<ConversationView> {
  return opened(context, token, async (work, conversation, { isWriter }) => {
    const lines = await work.tx.selectFrom('conversation_line').select(['body', 'is_writer as isWriter', 'at']).where('conversation_id', '=', conversation.id).orderBy('at').orderBy('id').execute();
    const other = await otherSide(work, conversation);
    const shown = conversation.writer_shown_at ? conversation.writer_email : null;
    return { isWriter, writer: conversation.writer_name, party: { name: other?.name ?? '', slug: other?.slug ?? '' }, lines, theirs: isWriter ? conversation.party_contact : shown, mine: isWriter ? shown : conversation.party_contact };
  });
}

const input = v.object({ body: messageText, contact: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, 'reach.contactTooLong')), ''), show: v.optional(v.boolean(), false) });

/** Answers through us: who wrote first hears it by mail, the party by its own way. With `show` the writer lets their address be seen, with `contact` the party what it fills in. */
export function answerConversation(context: Context, token: string, rawInput: unknown): Promise<void> {
  const { body, contact, show } = checked(input, rawInput);
  return opened(context, token, async (work, conversation, { isWriter, deliveryId }) => {
    const { count } = await work.tx.selectFrom('conversation_line').select((e) => e.fn.countAll<number>().as('count')).where('conversation_id', '=', conversation.id).where('at', '>', new Date(work.now.getTime() - DAY)).executeTakeFirstOrThrow();
    if (count >= MOST_LINES_A_DAY) refuse('platform.tooMuch', { status: 429 });
    const next: Conversation = { ...conversation, writer_shown_at: conversation.writer_shown_at ?? (isWriter && show ? work.now : null), party_contact: (!isWriter && contact) || conversation.party_contact };
    await work.tx.updateTable('conversation').set({ writer_shown_at: next.writer_shown_at, party_contact: next.party_contact }).where('id', '=', next.id).execute();
    await addLine(work, next.id, isWriter, body);
    if (isWriter) return tellOther(work, next, body);
    if (deliveryId) await answered(work, deliveryId);
    return tellWriter(work, next, (await otherSide(work, next))?.name ?? '', body);
  });
}

type Side = { isWriter: boolean; deliveryId: string | null };

/** Both sides come by a signed link; each opens this one conversation and nothing else. */
async function opened<T>(context: Context, token: string, piece: (work: Work, conversation: Conversation, side: Side) => Promise<T>): Promise<T> {
  const worn = (): never => refuse('reach.linkWorn', { status: 410, values: { phone: context.region.settings.helpPhone } });
  const holder = await openLink(context, token, CONVERSATION);
  return inTransaction(asSystem(context), async (work) => {
    const id = holder?.subject?.id ?? deliveryIn(await linkKey(work), token, WRITER);
    const conversation = id ? await work.tx.selectFrom('conversation').selectAll().where('id', '=', id).where('state', '=', 'open').where('keep_until', '>', work.now).forUpdate().executeTakeFirst() : undefined;
    return conversation ? piece(work, conversation, { isWriter: !holder, deliveryId: holder?.deliveryId ?? null }) : worn();
  });
}
