import { addressOf } from '#platform/http/site.ts';
import { postEach } from '#platform/mail/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { readPartyReach } from '#modules/directory/index.ts';
import { readReach } from '#modules/people/index.ts';
import { linkKey, tokenFor, type LinkHolder } from '../signed-link.ts';
import { reachText } from '../texts.ts';
import { mailAddresses } from './answer-addresses.ts';
import type { Reading } from './readers.ts';

/**
 * Tells who answered by mail what was understood, with the page on which they change it. It goes to the address by which they were asked, whoever wrote: an answer from elsewhere is seen by
 * who it is of. Says nothing that is not in the mail which was answered or in the answer. `messageId` is of their mail. Needs the whole region's reach.
 */
export async function confirmReply(work: Work, holder: LinkHolder, { understood, said }: Reading, messageId: string): Promise<void> {
  if (understood === 'read' && said === null) return;
  const to = await addressesOf(work, holder), { locale, settings: { helpPhone: phone } } = work.region;
  if (to.emails.length === 0) return;
  const { title, path } = await work.tx.selectFrom('message').select(['title', 'path']).where('id', '=', holder.messageId).executeTakeFirstOrThrow(), origin = addressOf(work.region);
  const link = path ? `${origin}${path}/${tokenFor(await linkKey(work), holder.deliveryId, holder.purpose)}` : origin;
  const { answer, isOpen, bounce } = (await mailAddresses(work, [{ id: holder.deliveryId, purpose: holder.purpose, subjectId: holder.subject?.id ?? null }]))({ id: holder.deliveryId, purpose: holder.purpose, subjectId: holder.subject?.id ?? null });
  const body = reachText(locale, 'confirmBody', { name: to.name, said: said ?? 'none', understood, link, isOpen: isOpen ? 'yes' : 'no', phone });
  const letter = { purpose: 'reach.confirm', subject: reachText(locale, 'confirmSubject', { title }), body, reference: holder.deliveryId, answers: messageId, ...(answer && isOpen ? { replyTo: answer } : {}), ...(bounce ? { returnTo: bounce } : {}) };
  await postEach(work, to.emails.map((email) => ({ to: email, ...letter })));
}

/** Where they are reached by mail still; a person whose mail says nothing hears nothing by it. */
async function addressesOf(work: Work, { person, party }: LinkHolder): Promise<{ name: string; emails: readonly string[] }> {
  if (party) return (await readPartyReach(work, [party])).get(party) ?? { name: '', emails: [] };
  const reach = (await readReach(work, [person!])).get(person!);
  return reach && reach.email && !reach.isStopped && !reach.hasBounced && !reach.isBareMail ? { name: reach.name, emails: [reach.email] } : { name: '', emails: [] };
}
