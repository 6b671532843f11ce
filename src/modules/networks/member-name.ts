import { sql } from 'kysely';

/** The party `p` or the person `h` that a member `m` is, as joins of a larger question. */
export const PARTY_OR_PERSON = sql`left join party p on p.id = m.party_id left join person h on h.id = m.person_id`;

/** The name of that member, as a column. */
export const MEMBER_NAME = sql<string>`coalesce(p.name, h.name)`;
