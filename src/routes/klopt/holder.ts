import { actorOfLink, openLink, type LinkHolder } from '#modules/reach/index.ts';
import { partyWithSlug } from '#modules/directory/index.ts';
import { CONFIRM, speaksFor } from '#modules/upkeep/index.ts';
import { notFound, refuse, type Context } from '#platform/use-case/index.ts';

/** What a link lets somebody do: a context in which they act as who it was sent to. @throws Refusal 410 in plain words when it does not work any more. */
export async function heldBy(context: Context, token: string, purpose: string): Promise<{ context: Context; holder: LinkHolder }> {
  const holder = await openLink(context, token, purpose) ?? refuse('upkeep.linkWorn', { status: 410 });
  return { context: { ...context, actor: actorOfLink(holder) }, holder };
}

/** What a link is about, by its id, with the context of who came by it. */
export async function subjectOf(context: Context, token: string, purpose: string): Promise<{ context: Context; subject: string }> {
  const { holder, ...held } = await heldBy(context, token, purpose);
  return { ...held, subject: holder.subject?.id ?? notFound() };
}

/** The party whose entries a yearly question is about, with the context of who came by its link. */
export async function askedBy(context: Context, token: string): Promise<{ context: Context; party: string }> {
  const { holder, ...held } = await heldBy(context, token, CONFIRM);
  return { ...held, party: holder.party ?? notFound() };
}

/** The party of this slug that somebody signed in speaks for. @throws Refusal 404 for any other. */
export async function ownParty(context: Context, slug: string): Promise<string> {
  const party = await partyWithSlug(context, slug);
  return party && speaksFor(context.actor, party) ? party : notFound();
}

/** What the words of an address are for: an organisation's own entry, or one of its offers. */
export const kindIn = (word: string): 'party' | 'service' => (word === 'organisatie' ? 'party' : word === 'aanbod' ? 'service' : notFound());
