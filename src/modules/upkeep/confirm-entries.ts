import { sql } from 'kysely';
import * as v from 'valibot';
import { on, settle } from '#platform/facts/index.ts';
import { raised, useCase, type Actor, type Work } from '#platform/use-case/index.ts';
import { confirmByOwner, mayEdit, ownerConfirmed } from '#modules/directory/index.ts';
import { answeredAll } from '#modules/reach/index.ts';
import { CONFIRM } from './facts.ts';

/** Whether somebody speaks for this party: a member signed in, or who came by the link that was sent to it. */
export const speaksFor = (actor: Actor, partyId: string): boolean => (actor.kind === 'link' ? actor.holder === `party:${partyId}` : actor.kind === 'person' && actor.scopes.includes(`party:${partyId}`));

/** Whether somebody may say that its entries are right: who speaks for it, or who telephoned it for the wijk. */
export const mayConfirm = async (work: Work, partyId: string): Promise<boolean> => speaksFor(work.actor, partyId) || mayEdit(work, partyId);

/**
 * "Ja, dit klopt": says of some entries of a party, or of all, that what stands there is right. It counts in every wijk that shows them. When nothing of the party is
 * older than the question any more, the question is closed, whoever else it went to.
 * @throws Refusal 404 for what is not one's own.
 */
export const confirmEntries = useCase({
  input: v.object({ party: v.pipe(v.string(), v.uuid()), entries: v.optional(v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(500))) }),
  may: (work, { party }) => mayConfirm(work, party),
  run: (work, { party, entries }) => raised(work, async (all) => {
    const chosen = (await entriesOf(all, party)).filter(({ id }) => entries === undefined || entries.includes(id));
    // Who telephoned the owner acts on its behalf.
    if (chosen.length > 0) await confirmByOwner(speaksFor(work.actor, party) ? all : { ...all, onBehalfOf: party }, party, chosen);
    return { confirmed: chosen.length };
  }),
});

type Own = { id: string; kind: 'party' | 'service' };

async function entriesOf({ tx }: Work, party: string): Promise<Own[]> {
  const { rows } = await sql<Own>`select id, 'party' as kind from party where id = ${party} union all select id, 'service' from service where party_id = ${party} and status <> 'ended'`.execute(tx);
  return rows;
}

/** Ends the question to an owner when all of it is answered. */
async function closeRound(work: Work, party: string): Promise<void> {
  const { rows: [open] } = await sql<{ id: string }>`select r.id from upkeep_round r where r.party_id = ${party} and r.closed_at is null
    and not exists (select 1 from service s where s.party_id = r.party_id and s.status <> 'ended' and (s.confirmed_at is null or s.confirmed_at < r.asked_on))
    and exists (select 1 from party p where p.id = r.party_id and p.confirmed_at >= r.asked_on) for update`.execute(work.tx);
  if (!open) return;
  await work.tx.updateTable('upkeep_round').set({ closed_at: work.now, closed_as: 'confirmed' }).where('id', '=', open.id).execute();
  await settle(work, CONFIRM, party);
  await answeredAll(work, { party }, CONFIRM);
}

on(ownerConfirmed, async (work, { subjectId }) => { if (subjectId) await raised(work, (all) => closeRound(all, subjectId)); });
