import { sql } from 'kysely';
import { record } from '#platform/facts/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { roleGiven, type RoleHolder } from './give-role.ts';
import { representationBegun } from './represent.ts';

/**
 * Gives back what a person or party lost at this moment, because they were said to be gone: roles and for whom they speak, until the day they were to have.
 * What would be over by now, and what they were given again meanwhile, is left as it is. Needs the whole region's reach.
 */
export async function giveBack(work: Work, holder: RoleHolder, lostAt: Date): Promise<void> {
  const today = work.now.toISOString().slice(0, 10), column = sql.ref('person' in holder ? 'person_id' : 'party_id'), id = 'person' in holder ? holder.person : holder.party;
  const again = sql`ended_at = null, ended_by = null, ends_on = planned_until, planned_until = null`, stillOn = sql`ended_at = ${lostAt} and (planned_until is null or planned_until >= ${today})`;
  const { rows: roles } = await sql<{ id: string; kind: string }>`update role r set ${again} where r.${column} = ${id} and ${stillOn}
    and not exists (select 1 from role o where o.${column} = r.${column} and o.kind = r.kind and o.scope_kind = r.scope_kind and o.scope = r.scope and o.ended_at is null and (o.ends_on is null or o.ends_on >= ${today})) returning r.id, r.kind`.execute(work.tx);
  for (const role of roles) await record(work, roleGiven, role.id, { kind: role.kind, holder: 'person' in holder ? `person:${id}` : `party:${id}` });
  if (!('person' in holder)) return;
  const { rows: spoken } = await sql<{ id: string; party: string }>`update representation r set ${again} where r.person_id = ${id} and ${stillOn}
    and not exists (select 1 from representation o where o.person_id = r.person_id and o.party_id = r.party_id and o.ended_at is null and (o.ends_on is null or o.ends_on >= ${today}))
    and not exists (select 1 from party p where p.id = r.party_id and p.ended_at is not null) returning r.id, r.party_id as party`.execute(work.tx);
  for (const row of spoken) await record(work, representationBegun, row.id, { person: id, party: row.party });
}
