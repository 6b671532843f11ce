import { newId } from '#platform/db/index.ts';
import { addressOf } from '#platform/http/site.ts';
import { post } from '#platform/mail/index.ts';
import { refuse, type Work } from '#platform/use-case/index.ts';
import { readParties } from '#modules/directory/index.ts';
import { send, type Recipient } from '../send.ts';
import { linkKey, tokenFor } from '../signed-link.ts';
import { reachText } from '../texts.ts';

/** What a party's link to a conversation is good for, and that of who wrote first. */
export const CONVERSATION = 'reach.conversation', WRITER = 'reach.writer';
/** How long it is kept after the last message. */
const KEPT_DAYS = 90;

export type Conversation = { id: string; party_id: string | null; person_id: string | null; writer_name: string; writer_email: string; writer_shown_at: Date | null; party_contact: string | null };

const DAY = 86_400_000;
/** When a conversation goes in which nobody writes any more. */
export const keptUntil = (now: Date): Date => new Date(now.getTime() + KEPT_DAYS * DAY);

/** Adds a line to a conversation, which is then kept anew. */
export async function addLine({ tx, now }: Work, conversation: string, isWriter: boolean, body: string): Promise<void> {
  await tx.insertInto('conversation_line').values({ id: newId(), conversation_id: conversation, is_writer: isWriter, body, at: now }).execute();
  await tx.updateTable('conversation').set({ keep_until: keptUntil(now) }).where('id', '=', conversation).execute();
}

/** To whom a conversation is: a party with its address, or a person; undefined when they are there no more. */
export async function otherSide({ tx }: Work, { party_id, person_id }: Pick<Conversation, 'party_id' | 'person_id'>): Promise<{ to: Recipient; name: string; slug: string; sender: string } | undefined> {
  if (person_id) {
    const person = await tx.selectFrom('person').select('name').where('id', '=', person_id).where('stopped_at', 'is', null).executeTakeFirst();
    return person && { to: { person: person_id }, name: person.name, slug: '', sender: 'region' };
  }
  const [party] = party_id ? await readParties(tx, { ids: [party_id] }) : [];
  return party && { to: { party: party.id }, name: party.document.name, slug: party.slug, sender: party.document.areas[0] ? `area:${party.document.areas[0]}` : 'region' };
}

/** Brings what somebody wrote to the other, by their own way, with a link to answer. @throws Refusal `reach.partyUnreachable` when there is none. */
export async function tellOther(work: Work, conversation: Conversation, body: string): Promise<void> {
  const { id, writer_name, writer_email, writer_shown_at } = conversation, other = await otherSide(work, conversation);
  if (!other) return;
  const say = (key: Parameters<typeof reachText>[1], values = {}) => reachText(work.region.locale, key, { region: work.region.name, name: plain(writer_name), to: 'person' in other.to ? 'person' : 'party', ...values });
  const text = [say('writtenIntro'), plain(body), writer_shown_at ? say('writtenAddress', { address: writer_email }) : '', say('writtenAnswer', { link: '{link}' })].filter(Boolean).join('\n\n');
  const message = await send(work, {
    purpose: CONVERSATION, topic: 'reach.written', urgency: 'request', sender: other.sender, subject: { kind: 'conversation', id }, path: '/gesprek',
    title: say('writtenTitle'), body: text, script: say('writtenScript', { text: plain(body) }), short: say('writtenShort', { link: '{link}' }), days: KEPT_DAYS,
  }, [other.to]);
  const delivery = await work.tx.selectFrom('delivery').select('way').where('message_id', '=', message).executeTakeFirst();
  if (!delivery || delivery.way === 'none') refuse('reach.partyUnreachable', { values: { phone: work.region.settings.helpPhone } });
}

/** Brings the party's answer to who wrote, without the party's address unless it gave one to show. */
export async function tellWriter(work: Work, conversation: Conversation, party: string, body: string): Promise<void> {
  const say = (key: Parameters<typeof reachText>[1], values = {}) => reachText(work.region.locale, key, { region: work.region.name, party, ...values });
  const link = `${addressOf(work.region)}/gesprek/${tokenFor(await linkKey(work), conversation.id, WRITER)}`;
  const text = [say('answerIntro', { name: conversation.writer_name }), body, conversation.party_contact ? say('answerContact', { contact: conversation.party_contact }) : '', say('answerLink', { link }), say('answerFoot', { phone: work.region.settings.helpPhone })].filter(Boolean).join('\n\n');
  await post(work, { purpose: CONVERSATION, to: conversation.writer_email, subject: say('answerSubject'), body: text });
}

/** What people wrote is text, and fills in nothing. */
const plain = (text: string): string => text.replaceAll('{', '(').replaceAll('}', ')');
