import type { Tx } from '#platform/db/index.ts';
import { holdsOn, scopesOf } from './roles.ts';

/** The parties that somebody speaks for on this day. */
export async function partiesSpokenFor(tx: Tx, person: string, today: string): Promise<string[]> {
  const rows = await tx.selectFrom('representation').select(['party_id', 'starts_on', 'ends_on', 'ended_at', 'approved_at']).where('person_id', '=', person).execute();
  return rows.filter((row) => holdsOn(row, today) && row.approved_at !== null).map((row) => row.party_id);
}

/** The parties that they speak for as a newcomer: what they change there waits for approval. */
async function partiesNewTo(tx: Tx, person: string, today: string): Promise<string[]> {
  const rows = await tx.selectFrom('representation').select(['party_id', 'starts_on', 'ends_on', 'ended_at']).where('person_id', '=', person).where('approved_at', 'is', null).execute();
  return rows.filter((row) => holdsOn(row, today)).map((row) => row.party_id);
}

/** What somebody reaches on this day: by their own roles, and by those of every party they speak for; `newcomer:party:<id>` for a party that does not trust them yet. Needs the whole region's reach. */
export async function heldScopes(tx: Tx, person: string, today: string): Promise<string[]> {
  const parties = await partiesSpokenFor(tx, person, today);
  const roles = await tx.selectFrom('role').select(['kind', 'scope_kind', 'scope', 'starts_on', 'ends_on', 'ended_at'])
    .where((e) => e.or([e('person_id', '=', person), ...(parties.length ? [e('party_id', 'in', parties)] : [])])).execute();
  return [...scopesOf(roles, parties, today), ...(await partiesNewTo(tx, person, today)).map((id) => `newcomer:party:${id}`)];
}
