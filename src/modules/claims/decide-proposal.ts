import { sql } from 'kysely';
import * as v from 'valibot';
import { record, settle } from '#platform/facts/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import { addressOf } from '#platform/http/site.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { applyChange, createEntry, entryChange, type EditKind, type EntryFields, type EntryToMake, type PartyDocument } from '#modules/directory/index.ts';
import { beginSpeaking } from '#modules/people/index.ts';
import { PROPOSAL, proposalDecided } from './facts.ts';
import { caresFor } from './rights.ts';
import { tell } from './tell.ts';

const DAYS_KEPT = 90;
const DAY_MS = 86_400_000;

/**
 * Says yes to a proposal, as it is or with `fields` changed in it, or no with a reason. Who proposed hears it. After a yes they are trusted with that party.
 * @throws Refusal 404 for a proposal in other wijken, 409 when somebody decided already, 422 for a no without a reason or fields that cannot be read.
 */
export const decideProposal = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()), outcome: v.picklist(['approved', 'refused']), fields: v.optional(entryChange.entries.fields), version: v.optional(entryChange.entries.version),
    reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(600, 'directory.tooLong')), '') }),
  may: async (work, { id }) => {
    const proposal = await raised(work, ({ tx }) => tx.selectFrom('proposal').select('areas').where('id', '=', id).executeTakeFirst());
    return proposal !== undefined && caresFor(work, proposal.areas);
  },
  run: (work, { id, outcome, fields, version, reason }) => raised(work, async (all) => {
    const proposal = await all.tx.selectFrom('proposal').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() ?? notFound();
    if (proposal.state !== 'waiting') refuse('upkeep.alreadyAnswered');
    if (outcome === 'refused' && reason === '') refuse('claims.sayWhy', { status: 422, fields: { reason: 'claims.sayWhy' } });
    const said = fields ?? (proposal.fields as EntryFields), { name } = said;
    const saved = outcome === 'approved' ? await written({ ...all, onBehalfOf: proposal.made_by }, { ...proposal, fields: said, version: version ?? proposal.version }) : null;
    await close(all, id, outcome, reason);
    await tell(all, proposal.made_by, PROPOSAL, outcome === 'approved' ? 'approved' : 'refused', { entry: name ?? '', reason, address: saved ? `${addressOf(all.region)}/${saved.path}` : '' });
    await record(all, proposalDecided, id, { outcome, entry: saved?.id ?? null });
    return { path: saved?.path ?? null };
  }),
});

type Row = { kind: string; entry_id: string | null; party_id: string | null; party_kind: string | null; belongs: boolean; fields: EntryFields; version: number; made_by: string };

/** The proposal as a change of the directory; who proposed is trusted from now on. */
async function written(work: Work, { kind, entry_id, party_id, party_kind, belongs, fields, version, made_by }: Row): Promise<{ id: string; path: string }> {
  const speaks = party_id ? await isNewcomer(work, made_by, party_id) : belongs;
  const entry: EntryToMake = kind === 'service' ? { kind: 'service', partyId: party_id! } : { kind: 'party', partyKind: (party_kind ?? 'organisation') as PartyDocument['kind'] };
  const saved = entry_id ? await applyChange(work, { kind: kind as EditKind, id: entry_id, version, fields }, { source: 'proposal', isOwner: speaks }) : await createEntry(work, entry, fields, { source: 'proposal', isOwner: speaks });
  if (speaks) await beginSpeaking(work, { person: made_by, party: party_id ?? saved.id, isNewcomer: false });
  return { id: saved.id, path: `${kind === 'party' ? 'organisaties' : 'aanbod'}/${saved.slug}` };
}

const isNewcomer = async ({ tx }: Work, person: string, party: string): Promise<boolean> =>
  (await tx.selectFrom('representation').select('id').where('person_id', '=', person).where('party_id', '=', party).where('ends_on', 'is', null).executeTakeFirst()) !== undefined;

async function close(work: Work, id: string, state: 'approved' | 'refused' | 'expired' | 'withdrawn', reason = ''): Promise<void> {
  await work.tx.updateTable('proposal').set({ state, reason: reason || null, decided_at: work.now, decided_by: work.actor.kind === 'person' ? work.actor.id : null, keep_until: new Date(work.now.getTime() + DAYS_KEPT * DAY_MS) }).where('id', '=', id).execute();
  await settle(work, PROPOSAL, id);
}

/** Takes back one's own proposal while it waits. @throws Refusal 404. */
export const withdrawProposal = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()) }),
  may: ({ actor }) => actor.kind === 'person',
  unseen: true,
  run: (work, { id }) => raised(work, async (all) => {
    const own = await all.tx.selectFrom('proposal').select('id').where('id', '=', id).where('made_by', '=', work.actor.kind === 'person' ? work.actor.id : null).where('state', '=', 'waiting').forUpdate().executeTakeFirst() ?? notFound();
    await close(all, own.id, 'withdrawn');
    await record(all, proposalDecided, id, { outcome: 'withdrawn', entry: null });
  }),
});

/** Ends proposals that nobody decided in time, with a word to who made them, and forgets those whose term is over. */
export const expireProposals: Job = {
  name: 'claims.expireProposals',
  nightly: true,
  async run(work) {
    await work.tx.deleteFrom('proposal').where('state', '<>', 'waiting').where('keep_until', '<', work.now).execute();
    const { rows } = await sql<{ id: string; made_by: string; name: string | null }>`select id, made_by, fields ->> 'name' as name from proposal where state = 'waiting' and keep_until < ${work.now} for update`.execute(work.tx);
    for (const { id, made_by, name } of rows) {
      await close(work, id, 'expired');
      await tell(work, made_by, PROPOSAL, 'expired', { entry: name ?? '' });
      await record(work, proposalDecided, id, { outcome: 'expired', entry: null });
    }
  },
};
