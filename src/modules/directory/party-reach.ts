import { sql, type RawBuilder } from 'kysely';
import type { Work } from '#platform/use-case/index.ts';
import { BESIDE_KEEPING, KEEPING } from '#modules/people/index.ts';

/** How an organisation or initiative can be reached. */
export type PartyReach = {
  id: string; name: string; isEnded: boolean;
  /**
   * Of who keeps it true and gets mail: who speaks for it and does no other work there, as a director does. Without them its shared mailbox, which counts as one of them; without that
   * too, everybody who speaks for it. Whoever answers first closes the question.
   */
  emails: readonly string[];
  /** Who keeps it true, first of all somebody who is not reached by mail: for whom their own way is the way to it. */
  keeperId: string | null;
  /** Its first public number, and what is dialled after it. */
  phone: string | null; extension: number | null;
  /** Where it offers something, as on an envelope: street, postcode and town. */
  address: readonly string[] | null;
};

/** How these parties are to be reached, by id. Needs the whole region's reach. */
export async function readPartyReach({ tx, now }: Work, ids: readonly string[]): Promise<Map<string, PartyReach>> {
  const today = now.toISOString().slice(0, 10);
  const { rows } = await sql<Omit<PartyReach, 'emails'> & { own: string | null; keepers: string[] | null; speakers: string[] | null }>`
    select p.id, p.name, p.ended_at is not null or p.ends_on < ${today} as "isEnded", p.email as own, m.keepers, m.speakers, m."keeperId",
      f.number as phone, f.extension,
      (select array[l.address, concat_ws('  ', l.postcode, l.city)] from service s join service_at_location a on a.service_id = s.id join location l on l.id = a.location_id
        where s.party_id = p.id and l.address is not null order by s.made_at, a.position limit 1) as address
    from party p left join lateral (select number, extension from phone where party_id = p.id order by position limit 1) f on true left join lateral (select array_agg(distinct value) filter (where mails) as speakers, array_agg(distinct value) filter (where mails and keeps) as keepers,
        (array_agg(person_id order by mails, starts_on, person_id) filter (where keeps))[1] as "keeperId"
      from (select r.person_id, r.starts_on, c.value, not ${holding(BESIDE_KEEPING, today)} or ${holding(KEEPING, today)} as keeps, c.value is not null and w.bounced_at is null and coalesce(w.way, 'email') = 'email' as mails
        from representation r join person h on h.id = r.person_id and h.stopped_at is null left join person_contact c on c.person_id = r.person_id and c.kind = 'email' left join person_reach w on w.person_id = r.person_id
        where r.party_id = p.id and r.ended_at is null and r.approved_at is not null and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})) spoken) m on true
    where p.id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map(({ own, keepers, speakers, ...row }) => [row.id, { ...row, emails: keepers ?? (own ? [own] : speakers ?? []) }]));
}

/** Whether who speaks for a party in `r` has one of these roles; to carry a network says nothing about that. */
const holding = (kinds: readonly string[], today: string): RawBuilder<boolean> => sql`exists (select 1 from role o where o.person_id = r.person_id and o.kind = any(${kinds}::text[]) and o.scope_kind <> 'network'
  and o.ended_at is null and o.starts_on <= ${today} and (o.ends_on is null or o.ends_on >= ${today}))`;
