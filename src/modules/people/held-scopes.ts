import type { Tx } from '#platform/db/index.ts';
import { holdsOn, scopesOf } from './roles.ts';

/** The parties that somebody speaks for on this day; what they change for those that are new to them waits for approval. */
async function partiesOf(tx: Tx, person: string, today: string): Promise<{ trusted: string[]; isNewTo: string[] }> {
  const rows = (await tx.selectFrom('representation').select(['party_id', 'starts_on', 'ends_on', 'ended_at', 'approved_at']).where('person_id', '=', person).execute()).filter((row) => holdsOn(row, today));
  const [trusted, isNewTo] = [rows.filter(({ approved_at }) => approved_at !== null), rows.filter(({ approved_at }) => approved_at === null)].map((some) => some.map(({ party_id }) => party_id));
  return { trusted: trusted!, isNewTo: isNewTo! };
}

/** What somebody reaches on this day: by their own roles, and by those of every party they speak for; `newcomer:party:<id>` for a party that does not trust them yet. Needs the whole region's reach. */
export async function heldScopes(tx: Tx, person: string, today: string): Promise<string[]> {
  const { trusted, isNewTo } = await partiesOf(tx, person, today);
  const roles = await tx.selectFrom('role').select(['kind', 'scope_kind', 'scope', 'starts_on', 'ends_on', 'ended_at'])
    .where((e) => e.or([e('person_id', '=', person), ...(trusted.length ? [e('party_id', 'in', trusted)] : [])])).execute();
  return [...scopesOf(roles, trusted, today), ...isNewTo.map((id) => `newcomer:party:${id}`)];
}
