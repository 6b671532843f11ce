import { sql } from 'kysely';
import { administers, notFound, query, raised, type Work } from '#platform/use-case/index.ts';

/** Roles that take care of what is published in their area, beside who speaks for the organisation itself. */
export const CARERS = ['editor', 'coordinator'];

/** Whether this actor may change what a party tells of itself and its offer: who speaks for it, who takes care of an area it is active in, administrators. */
export async function mayEdit(work: Work, partyId: string): Promise<boolean> {
  const { actor } = work;
  if (administers(actor)) return true;
  if (actor.kind !== 'person') return false;
  return (actor.scopes.includes(`party:${partyId}`) && !(await isFrozen(work, partyId))) || caresForPartyIn(work, partyId, CARERS);
}

/** Whether people disagree on who a party is of: until somebody decided, only who takes care of its wijk changes it. */
export const isFrozen = async ({ tx }: Work, partyId: string): Promise<boolean> => (await tx.selectFrom('party').select('id').where('id', '=', partyId).where('frozen_at', 'is not', null).executeTakeFirst()) !== undefined;

/** Whether this actor has one of these roles for an area that the party is active in, or for the whole region. */
async function caresForPartyIn({ tx, actor }: Work, partyId: string, roles: readonly string[]): Promise<boolean> {
  const areas = actor.kind === 'person' ? areasOf(actor.scopes, roles) : [];
  if (areas.length === 0) return false;
  if (areas.includes('region')) return true;
  const { rows } = await sql`select 1 from party p join wijk w on w.codes && p.areas where p.id = ${partyId} and w.codes && ${areas}::text[] limit 1`.execute(tx);
  return rows.length > 0;
}

/** Codes of the areas that these roles are for; `region` for the whole. */
export const areasOf = (scopes: readonly string[], roles: readonly string[]): string[] => scopes.flatMap((scope) => {
  const [role, kind, code] = scope.split(':');
  return role && roles.includes(role) && (kind === 'area' || kind === 'region') ? [kind === 'region' ? 'region' : code!] : [];
});

/** Whose duty it is to decide about something in these areas: who takes care of its wijken now, or who sets up the region where nobody does. */
export const carersOf = (work: Work, codes: readonly string[], roles: readonly string[] = CARERS): Promise<string[]> => raised(work, async ({ tx, now }) => {
  const today = now.toISOString().slice(0, 10);
  const { rows } = await sql<{ holder: string }>`select distinct r.kind || ':area:' || r.scope as holder from role r join wijk w on w.codes && ${codes}::text[] and r.scope = any(w.codes)
    where r.scope_kind = 'area' and r.kind = any(${roles}::text[]) and r.ended_at is null and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})`.execute(tx);
  return rows.length > 0 ? rows.map(({ holder }) => holder) : ['region'];
});

/** Codes of the areas that a party is active in. */
export const areasOfParty = async ({ tx }: Work, partyId: string): Promise<string[]> => (await tx.selectFrom('party').select('areas').where('id', '=', partyId).executeTakeFirst())?.areas ?? [];

/** The id of the party with this slug; undefined when there is none. */
export const partyWithSlug = query(async ({ tx }, slug: string) => (await tx.selectFrom('party').select('id').where('slug', '=', slug).executeTakeFirst())?.id);

/** For pages that need no more of an entry than its name. @throws Refusal 404 when there is none. */
export const nameOfEntry = query(async ({ tx }, { kind, slug }: { kind: 'party' | 'service'; slug: string }) => (await tx.selectFrom(kind).select('name').where('slug', '=', slug).executeTakeFirst())?.name ?? notFound());
