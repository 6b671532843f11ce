import { sql } from 'kysely';
import { notFound, raised, type Work } from '#platform/use-case/index.ts';
import { MEMBER_NAME, PARTY_OR_PERSON } from '#modules/networks/index.ts';
import type { Recipient } from '#modules/reach/index.ts';
import { carriesItself, isInside, speaksFor } from './rights.ts';
import type { SeenBy, Summary } from './summary.ts';

/** One time that a network asks how it works together, as it was agreed. Days as `YYYY-MM-DD`. */
export type Round = {
  id: string; networkId: string; network: { slug: string; name: string }; /** Grows when what is agreed changes. */ number: number; isNamed: boolean; seenBy: SeenBy; agreedHow: string; until: string;
  meeting: { id: string; number: number; title: string; on: string; from: string; until: string } | null; agendaItem: string | null; askedAt: Date; closedAt: Date | null; summary: Summary | null;
};

/** A round that was not erased, of a network that goes on. Needs the network's own reach. */
export async function readRound({ tx }: Work, id: string, { lock = false }: { lock?: boolean } = {}): Promise<Round | undefined> {
  if (lock) await sql`select 1 from feedback_round where id = ${id} for update`.execute(tx);
  const { rows: [row] } = await sql<Round>`select r.id, r.network_id as "networkId", jsonb_build_object('slug', n.slug, 'name', n.name) as network, r.number, r.is_named as "isNamed", r.seen_by as "seenBy", coalesce(r.agreed_how, '') as "agreedHow", r.until_on as until,
      case when m.id is not null then jsonb_build_object('id', m.id, 'number', m.number, 'title', m.title, 'on', m.starts_on, 'from', m.starts_at, 'until', m.ends_at) end as meeting, r.agenda_item_id as "agendaItem", r.asked_at as "askedAt", r.closed_at as "closedAt", r.summary
    from feedback_round r join network n on n.id = r.network_id and n.ended_at is null left join meeting m on m.id = r.meeting_id and m.cancelled_at is null where r.id = ${id} and r.erased_at is null`.execute(tx);
  return row;
}

/** Whether cards are still taken: it was not closed, and its last day is not over. */
export const isOpen = ({ closedAt, until }: Pick<Round, 'closedAt' | 'until'>, now: Date): boolean => closedAt === null && until >= now.toISOString().slice(0, 10);

/** Who gives and gets cards: a member, or (without `memberId`) who carries the network. `holders` as `party:<id>` and `person:<id>`; nobody has left who `isIn`. */
export type Seat = { id: string; memberId: string | null; name: string; holders: string[]; isAlone: boolean; hasAnswered: boolean; isIn: boolean };

/** The seats of a round by name, who carries the network last. Needs the network's own reach. */
export async function seatsOf({ tx, now }: Work, { id, networkId }: Pick<Round, 'id' | 'networkId'>): Promise<Seat[]> {
  const { rows } = await sql<Seat>`select s.id, s.member_id as "memberId", s.is_alone as "isAlone", s.has_answered as "hasAnswered", s.member_id is null or m.state = 'member' as "isIn",
      coalesce(p.name, h.name, c.names, '') as name, case when s.member_id is null then coalesce(c.holders, '{}') else array[coalesce('party:' || m.party_id, 'person:' || m.person_id)] end as holders
    from feedback_seat s left join network_member m on m.id = s.member_id ${PARTY_OR_PERSON}
    cross join lateral (${carriersOf(networkId, now.toISOString().slice(0, 10))}) c where s.round_id = ${id} order by s.member_id is null, lower(${MEMBER_NAME}), s.id`.execute(tx);
  return rows;
}

/** Whether a party `p` probably is the work of one person: an initiative for which at most one person speaks. */
export const isOnePersonsWork = sql<boolean>`p.kind <> 'organisation' and (select count(*) from representation s where s.party_id = p.id and s.ended_at is null) <= 1`;

/** Who carries a network on a day, in one row: their names, and as holders. */
export const carriersOf = (networkId: string, today: string) => sql<{ names: string | null; holders: string[] | null }>`select string_agg(coalesce(p.name, h.name), ', ' order by r.is_deputy, coalesce(p.name, h.name)) as names, array_agg(coalesce('party:' || r.party_id, 'person:' || r.person_id)) as holders
  from role r left join party p on p.id = r.party_id left join person h on h.id = r.person_id where r.kind = 'coordinator' and r.scope_kind = 'network' and r.scope = ${networkId}::text and r.ended_at is null and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})`;

/** The seats as which somebody speaks: of who they are and whom they speak for, as long as these take part. */
export function ownSeats(work: Pick<Work, 'actor' | 'onBehalfOf'>, { networkId }: Pick<Round, 'networkId'>, seats: readonly Seat[]): Seat[] {
  const mine = speaksFor(work);
  return seats.filter(({ isIn, memberId, holders }) => isIn && (memberId === null && carriesItself(work, networkId) || holders.some((holder) => mine.includes(holder))));
}

/** Whether two seats are the same people: nobody gives a card to themselves, nor as a member to themselves as who carries the network. */
export const isSame = (a: Seat, b: Seat): boolean => a.id === b.id || a.holders.some((holder) => b.holders.includes(holder));

/** Who is told something, for a seat. */
export const recipientsOf = (seats: readonly Seat[]): Recipient[] => [...new Set(seats.flatMap(({ holders }) => holders))].map((holder) => (holder.startsWith('party:') ? { party: holder.slice('party:'.length) } : { person: holder.slice('person:'.length) }));

/** The round with its seats, for who is inside the network or speaks for a seat. @throws Refusal 404 for everybody else, as for what is not there. */
export const insideRound = async (work: Work, id: string, options: { lock?: boolean } = {}): Promise<{ round: Round; seats: Seat[]; own: Seat[] }> => raised(work, async (all) => {
  const round = await readRound(all, id, options) ?? notFound(), seats = await seatsOf(all, round), own = ownSeats(work, round, seats);
  return own.length > 0 || isInside(work, round.networkId) ? { round, seats, own } : notFound();
});

/** The round, when who asks carries its network themselves. */
export const carriedRound = (work: Work, id: string): Promise<Round | null> => raised(work, async (all) => {
  const round = await readRound(all, id);
  return round && carriesItself(work, round.networkId) ? round : null;
});
