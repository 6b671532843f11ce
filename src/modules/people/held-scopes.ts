import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import { holdsOn, scopesOf, type RoleRow } from './roles.ts';

type Representation = Pick<RoleRow, 'starts_on' | 'ends_on' | 'ended_at'> & { party_id: string; approved_at: string | null };
/** Somebody with what gives them their reach. */
type RoleHolding = { name: string; seenOn: string | null; isOldEnough: boolean; representations: Representation[]; roles: RoleRow[] };

/** Somebody who is there, with their own roles and those of every party they are trusted to speak for: one statement, since it opens each request. Needs the whole region's reach. */
export async function readHolder(tx: Tx, id: string, today: string, oldEnough: string): Promise<RoleHolding | undefined> {
  const { rows: [row] } = await sql<RoleHolding>`select p.name, p.seen_on as "seenOn", exists (select 1 from consent c where c.person_id = p.id and c.purpose = ${oldEnough} and c.withdrawn_at is null) as "isOldEnough",
      coalesce((select jsonb_agg(jsonb_build_object('party_id', r.party_id, 'starts_on', r.starts_on, 'ends_on', r.ends_on, 'ended_at', r.ended_at, 'approved_at', r.approved_at)) from representation r where r.person_id = p.id and r.ended_at is null), '[]') as representations,
      coalesce((select jsonb_agg(jsonb_build_object('kind', o.kind, 'scope_kind', o.scope_kind, 'scope', o.scope, 'starts_on', o.starts_on, 'ends_on', o.ends_on, 'ended_at', o.ended_at)) from role o where o.ended_at is null and (o.person_id = p.id
        or o.party_id in (select r.party_id from representation r where r.person_id = p.id and r.ended_at is null and r.approved_at is not null and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})))), '[]') as roles
    from person p where p.id = ${id} and p.stopped_at is null`.execute(tx);
  return row;
}

/** What somebody reaches on this day; `newcomer:party:<id>` for a party that does not trust them yet: what they change there waits for approval. */
export function heldScopes({ representations, roles }: Pick<RoleHolding, 'representations' | 'roles'>, today: string): string[] {
  const held = representations.filter((row) => holdsOn(row, today)), trusted = held.filter(({ approved_at }) => approved_at !== null), isNewTo = held.filter(({ approved_at }) => approved_at === null);
  return [...scopesOf(roles, trusted.map(({ party_id }) => party_id), today), ...isNewTo.map(({ party_id }) => `newcomer:party:${party_id}`)];
}
