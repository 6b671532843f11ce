import { sql, type RawBuilder } from 'kysely';
import type { Work } from '#platform/use-case/index.ts';

export const waysOfReaching = ['email', 'letter', 'telephone', 'message', 'in_person', 'through'] as const;
export type WayOfReaching = (typeof waysOfReaching)[number];

/** Consent to get letters at home: paper needs a yes of its own. */
export const PAPER = 'people.paper';

/** How somebody wants to be reached, and with what. Recorded is the way, never why. */
export type PersonReach = {
  id: string; name: string; language: string; largePrint: boolean;
  /** Nothing goes out any more: they died, moved or left. */
  isStopped: boolean;
  email: string | null; phone: string | null; address: string | null;
  way: WayOfReaching;
  /** What mail that came back becomes, where they allowed that. */
  instead: 'letter' | 'telephone' | null;
  bestHours: string | null;
  /** The contact person; null until both agreed. */
  throughId: string | null;
  digestDays: readonly number[];
  /** Local hours between which nothing that can wait goes out. */
  quietFrom: number; quietUntil: number;
  /** Mail says only that something waits. */
  isBareMail: boolean;
  hasBounced: boolean;
  allowsPaper: boolean;
};

/** How these people are to be reached, by id; who they are may be a part of the question. Who never said so: by mail when there is an address, otherwise by telephone. Needs the whole region's reach. */
export async function readReach({ tx }: Work, ids: readonly string[] | RawBuilder<readonly string[]>): Promise<Map<string, PersonReach>> {
  const { rows } = await sql<PersonReach>`
    select p.id, p.name, p.language, p.large_print as "largePrint", p.stopped_at is not null as "isStopped", c.email, c.phone, c.address,
      coalesce(r.way, case when c.email is not null then 'email' else 'telephone' end) as way, r.instead, r.best_hours as "bestHours",
      case when r.person_agreed_at is not null and r.through_agreed_at is not null then r.through_id end as "throughId",
      coalesce(r.digest_days, '{1}') as "digestDays", coalesce(r.quiet_from, 21) as "quietFrom", coalesce(r.quiet_until, 8) as "quietUntil",
      coalesce(r.bare_mail, false) as "isBareMail", r.bounced_at is not null as "hasBounced",
      exists (select 1 from consent a where a.person_id = p.id and a.purpose = ${PAPER} and a.withdrawn_at is null) as "allowsPaper"
    from person p left join person_reach r on r.person_id = p.id
    cross join lateral (select min(value) filter (where kind = 'email') as email, min(value) filter (where kind = 'phone') as phone, min(value) filter (where kind = 'address') as address
      from person_contact where person_id = p.id) c
    where p.id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Mail to somebody came back: until they give another address they are reached by what they allowed instead. */
export async function noteBounce({ tx, now }: Work, id: string): Promise<void> {
  await tx.insertInto('person_reach').values({ person_id: id, way: 'email', bounced_at: now, changed_at: now }).onConflict((c) => c.column('person_id').doUpdateSet({ bounced_at: now, changed_at: now })).execute();
}
