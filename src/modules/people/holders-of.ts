import { sql } from 'kysely';
import type { Work } from '#platform/use-case/index.ts';

/**
 * The people behind the holder of a duty, now: `person:<id>`, `party:<id>`, `region` for who sets it up, or a role such as `coordinator:area:WK990101`, which a party can hold too.
 * Nobody is an empty list. Needs the whole region's reach.
 */
export async function holdersOf({ tx, now }: Work, holder: string): Promise<string[]> {
  const today = now.toISOString().slice(0, 10), [kind, scopeKind, scope] = holder === 'region' ? ['administrator', 'region', null] : [...holder.split(':'), null, null];
  const { rows } = await sql<{ id: string }>`
    with holding as (select r.person_id, r.party_id from role r where r.kind = ${kind} and r.scope_kind = ${scopeKind} and (${scope}::text is null or r.scope = ${scope}) and ${holds(sql.ref('r'), today)}),
    speaking as (select s.person_id, s.party_id from representation s where s.approved_at is not null and ${holds(sql.ref('s'), today)})
    select distinct p.id from person p where p.stopped_at is null and (${holder} = 'person:' || p.id or p.id in (select person_id from holding)
      or p.id in (select person_id from speaking where party_id in (select party_id from holding) or ${holder} = 'party:' || party_id))`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Whether a role or representation holds on this day, as `holdsOn` says it. */
const holds = (row: ReturnType<typeof sql.ref>, today: string) => sql`${row}.ended_at is null and ${row}.starts_on <= ${today} and (${row}.ends_on is null or ${row}.ends_on >= ${today})`;
