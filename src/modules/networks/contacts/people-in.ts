import { sql } from 'kysely';
import type { Work } from '#platform/use-case/index.ts';

/** Somebody who takes part in a network: for a member they speak for (`of`), or in their own name. */
export type PersonIn = { id: string; name: string; of: string | null };

/** The people who take part in a network today, each once, by name. Needs the network's own reach. */
export async function peopleIn({ tx, now }: Work, network: string): Promise<PersonIn[]> {
  const today = now.toISOString().slice(0, 10);
  const { rows } = await sql<PersonIn>`select distinct on (h.id) h.id, h.name, p.name as of from network_member m
    left join party p on p.id = m.party_id and p.ended_at is null
    left join representation s on s.party_id = p.id and s.approved_at is not null and s.ended_at is null and s.starts_on <= ${today} and (s.ends_on is null or s.ends_on >= ${today})
    join person h on h.id = coalesce(m.person_id, s.person_id) and h.stopped_at is null
    where m.network_id = ${network} and m.state = 'member' order by h.id, p.name`.execute(tx);
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
