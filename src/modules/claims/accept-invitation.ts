import * as v from 'valibot';
import { notFound, raised, refuse, useCase, inTransaction, type Context, type Work } from '#platform/use-case/index.ts';
import { isFrozen } from '#modules/directory/index.ts';
import { addPerson, beginSpeaking, listPeople, speakersFor, stopSpeaking } from '#modules/people/index.ts';
import { deliveryIn, linkKey } from '#modules/reach/index.ts';
import { INVITATION } from './facts.ts';

export type InvitationView = { id: string; partyId: string; party: string; partySlug: string; email: string; who: string; madeBy: string; takesOver: boolean };

const asSystem = (context: Context): Context => ({ ...context, actor: { kind: 'system' } });

/** The invitation behind the token of a mail. @throws Refusal 410 in plain words when it is worn, used or no invitation. */
export const showInvitation = (context: Context, token: string): Promise<InvitationView> => inTransaction(asSystem(context), async (work) => {
  const id = deliveryIn(await linkKey(work), token, INVITATION);
  const row = id ? await work.tx.selectFrom('invitation as i').innerJoin('party as p', 'p.id', 'i.party_id').innerJoin('person as h', 'h.id', 'i.made_by')
    .select(['i.id', 'i.party_id as partyId', 'p.name as party', 'p.slug as partySlug', 'i.email', 'h.name as who', 'i.made_by as madeBy', 'i.takes_over as takesOver']).where('i.id', '=', id).where('i.keep_until', '>', work.now).executeTakeFirst() : undefined;
  return row ?? refuse('upkeep.linkWorn', { status: 410 });
});

const accepted = v.object({ name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(120, 'people.nameTooLong')), '') });

/**
 * Accepts an invitation: as who is signed in, as the person of that address, or as a person made now who gave their name. Answers who speaks for the party from now on;
 * who opened the mail has shown that the address is theirs.
 * @throws Refusal 410 for a worn link, 422 without a name.
 */
export async function acceptInvitation(context: Context, token: string, rawInput: unknown): Promise<{ person: { id: string; email: string }; partySlug: string }> {
  const invitation = await showInvitation(context, token), { name } = v.parse(accepted, rawInput);
  const id = context.actor.kind === 'person' ? context.actor.id : (await listPeople(asSystem(context), { email: invitation.email }))[0]?.id ?? await personNamed(context, name, invitation.email);
  await takeUp(asSystem(context), { id: invitation.id, person: id });
  return { person: { id, email: invitation.email }, partySlug: invitation.partySlug };
}

async function personNamed(context: Context, name: string, email: string): Promise<string> {
  if (name === '') refuse('people.nameRequired', { status: 422, fields: { name: 'people.nameRequired' } });
  return (await addPerson(asSystem(context), { name, email, source: 'claims.invitation' })).id;
}

const takeUp = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()), person: v.pipe(v.string(), v.uuid()) }),
  may: ({ actor }) => actor.kind === 'system',
  unseen: true,
  run: (work: Work, { id, person }) => raised(work, async (all) => {
    const gone = await all.tx.deleteFrom('invitation').where('id', '=', id).where('keep_until', '>', all.now).returning(['party_id', 'made_by', 'takes_over']).executeTakeFirst() ?? notFound();
    // A link of somebody who speaks for it no more, or while people disagree about it, is worth nothing.
    if (!(await speakersFor(all, gone.party_id)).some(({ personId }) => personId === gone.made_by) || (await isFrozen(all, gone.party_id))) refuse('upkeep.linkWorn', { status: 410 });
    await beginSpeaking(all, { person, party: gone.party_id, isNewcomer: false });
    if (gone.takes_over && gone.made_by !== person) await stopSpeaking(all, { person: gone.made_by, party: gone.party_id });
  }),
});
