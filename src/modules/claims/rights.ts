import { sql } from 'kysely';
import { administers, type Work } from '#platform/use-case/index.ts';
import { areasOf, CARERS, isFrozen, mayEdit } from '#modules/directory/index.ts';

/** How far somebody is trusted with what a party tells: a newcomer's changes wait for approval. */
type Trust = 'trusted' | 'newcomer' | 'none';

/** How far we let somebody change this party by themselves. */
export async function trustIn(work: Work, partyId: string): Promise<Trust> {
  if (await mayEdit(work, partyId)) return 'trusted';
  const { actor } = work;
  return actor.kind === 'person' && actor.scopes.includes(`newcomer:party:${partyId}`) && !(await isFrozen(work, partyId)) ? 'newcomer' : 'none';
}

/** Whether this actor takes care of what is published in one of these areas: editor or coordinator of its wijk, or who sets up the region. */
export async function caresFor({ tx, actor }: Work, codes: readonly string[]): Promise<boolean> {
  if (administers(actor)) return true;
  const areas = actor.kind === 'person' ? areasOf(actor.scopes, CARERS) : [];
  if (areas.length === 0 || areas.includes('region')) return areas.length > 0;
  const { rows } = await sql`select 1 from wijk w where w.codes && ${codes}::text[] and w.codes && ${areas}::text[] limit 1`.execute(tx);
  return rows.length > 0;
}
