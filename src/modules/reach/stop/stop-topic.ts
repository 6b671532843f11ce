import { record } from '#platform/facts/index.ts';
import { inTransaction, raised, refuse, type Context } from '#platform/use-case/index.ts';
import { refusedTopic, refuseTopic } from '../answer.ts';
import { STOP } from '../deliver-mail.ts';
import { actorOfLink, openLink, type LinkHolder } from '../signed-link.ts';

const holderName = ({ person, party }: LinkHolder): string => (person ? `person:${person}` : `party:${party}`);

/** What somebody stops with this link, and whether they did already. @throws Refusal `reach.linkWorn` (410) for a link that is none or no longer works. */
export async function showStop(context: Context, token: string): Promise<{ topic: string; isStopped: boolean }> {
  const holder = await openLink(context, token, STOP) ?? refuse('reach.linkWorn', { status: 410, values: { phone: context.region.settings.helpPhone } });
  const known = await inTransaction({ ...context, actor: { kind: 'system' } }, ({ tx }) => tx.selectFrom('refused_topic').select('at').where('holder', '=', holderName(holder)).where('topic', '=', holder.topic).executeTakeFirst());
  return { topic: holder.topic, isStopped: known !== undefined };
}

/** Stops a topic for who holds this link, at once and by every way, or takes that back. Doing it twice is doing it once. @throws Refusal `reach.linkWorn` (410). */
export async function stopTopic(context: Context, token: string, again = false): Promise<void> {
  const holder = await openLink(context, token, STOP) ?? refuse('reach.linkWorn', { status: 410, values: { phone: context.region.settings.helpPhone } });
  await inTransaction({ ...context, actor: actorOfLink(holder) }, async (work) => {
    if (!again) await refuseTopic(work, holderName(holder), holder.topic);
    else await raised(work, ({ tx }) => tx.deleteFrom('refused_topic').where('holder', '=', holderName(holder)).where('topic', '=', holder.topic).execute());
    if (!again) await record(work, refusedTopic, holder.deliveryId, { topic: holder.topic });
  });
}
