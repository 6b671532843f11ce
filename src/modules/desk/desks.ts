import * as v from 'valibot';
import { factKind, record } from '#platform/facts/index.ts';
import { administers, hasRole, query, useCase, type Actor, type Work } from '#platform/use-case/index.ts';

const deskMarked = factKind<{ isDesk: boolean }>('desk.deskMarked', 'party');

/** Makes a party a desk, whose members help residents, or no longer one. Administrators only. */
export const markDesk = useCase({
  input: v.object({ party: v.pipe(v.string(), v.uuid()), isDesk: v.boolean() }),
  may: ({ actor }) => administers(actor),
  unseen: true,
  async run(work, { party, isDesk }) {
    if (isDesk) await work.tx.insertInto('desk').values({ party_id: party, marked_at: work.now, marked_by: work.actor.kind === 'person' ? work.actor.id : null }).onConflict((c) => c.doNothing()).execute();
    else await work.tx.deleteFrom('desk').where('party_id', '=', party).execute();
    await record(work, deskMarked, party, { isDesk });
  },
});

/** The parties that are a desk, by id. */
export const listDesks = query(async ({ tx }, _: void): Promise<string[]> => (await tx.selectFrom('desk').select('party_id').orderBy('marked_at').execute()).map((row) => row.party_id));

/** Whether somebody helps residents at a desk now: a coordinator, or a member of a party that is one. */
export async function mayHelp({ tx }: Pick<Work, 'tx'>, actor: Actor): Promise<boolean> {
  if (actor.kind !== 'person') return false;
  if (hasRole(actor, 'coordinator')) return true;
  if (!hasRole(actor, 'member')) return false;
  return (await tx.selectFrom('desk').select('party_id').execute()).some(({ party_id }) => actor.scopes.includes(`party:${party_id}`));
}

/** The same, for a page. */
export const mayHelpAtDesk = query((work, _: void) => mayHelp(work, work.actor));
