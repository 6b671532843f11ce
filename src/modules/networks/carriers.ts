import { sql } from 'kysely';
import type { Work } from '#platform/use-case/index.ts';
import type { RoleHolder } from '#modules/people/index.ts';
import { peopleIn } from './contacts/people-in.ts';

/** Who carries a network: `role` is the row of it, `holder` as `person:<id>` or `party:<id>`. */
export type Carrier = { role: string; holder: string; name: string; isDeputy: boolean; until: string | null };
/** Who can: somebody who speaks for a member, or takes part in their own name. `of` is the member. */
export type Candidate = { holder: string; name: string; of: string | null };

/** Who carries a network today, deputies last. Needs the network's own reach. */
export async function carriersBy({ tx, now }: Work, network: string): Promise<Carrier[]> {
  const { rows } = await sql<Carrier>`select r.id as role, coalesce('party:' || r.party_id, 'person:' || r.person_id) as holder, coalesce(p.name, h.name) as name, r.is_deputy as "isDeputy", r.ends_on as until
    from role r left join party p on p.id = r.party_id left join person h on h.id = r.person_id where r.kind = 'coordinator' and r.scope_kind = 'network' and r.scope = ${network}
      and r.ended_at is null and (r.ends_on is null or r.ends_on >= ${now}::date) order by r.is_deputy, 3`.execute(tx);
  return rows;
}

/** Who could carry it: its people and its parties. Needs the network's own reach. */
export async function candidates(work: Work, network: string): Promise<{ people: Candidate[]; parties: Candidate[] }> {
  const { rows } = await sql<Candidate>`select 'party:' || p.id as holder, p.name, null as of from network_member m join party p on p.id = m.party_id and p.ended_at is null where m.network_id = ${network} and m.state = 'member'`.execute(work.tx);
  return { people: (await peopleIn(work, network)).map(({ id, name, of }) => ({ holder: `person:${id}`, name, of })), parties: rows.sort((a, b) => a.name.localeCompare(b.name, 'nl')) };
}

/** The holder that `person:<id>` or `party:<id>` names. */
export const holderIn = (text: string): RoleHolder => { const [kind, id] = text.split(':'); return kind === 'party' ? { party: id! } : { person: id! }; };
