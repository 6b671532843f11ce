import { sql } from 'kysely';
import { notFound, query, raised } from '#platform/use-case/index.ts';
import { networkAt, type Network } from '#modules/networks/index.ts';
import { carriesItself, isInside } from './rights.ts';
import { carriedRound, isOnePersonsWork, type Round } from './round.ts';

type RoundLine = { id: string; until: string; isOpen: boolean; isErased: boolean; answered: number; of: number };
export type RoundsView = { rounds: RoundLine[]; isCarrier: boolean };
const MOST_ROUNDS = 5;

/** On the page of a network: when it asked how it works together, the newest first, for who takes part or carries it themselves. Null for anybody else. */
export const showRounds = query((work, networkId: string): Promise<RoundsView | null> => raised(work, async (all) => {
  if (!isInside(work, networkId)) return null;
  const { rows } = await sql<RoundLine>`select r.id, r.until_on as until, r.closed_at is null as "isOpen", r.erased_at is not null as "isErased", s.answered, s.of
    from (select * from feedback_round where network_id = ${networkId} order by closed_at is not null, asked_at desc, id desc limit ${MOST_ROUNDS}) r
    cross join lateral (select count(*) filter (where has_answered)::int as answered, count(*)::int as of from feedback_seat where round_id = r.id) s order by r.closed_at is not null, r.asked_at desc, r.id desc`.execute(all.tx);
  return { rounds: rows, isCarrier: carriesItself(work, networkId) };
}));

export type AgreementFormView = {
  network: Network;
  /** Members that can be the work of one person; `guess` says which probably are. Who takes part in their own name is. */
  members: { id: string; name: string; guess: boolean }[];
  meetings: { number: number; title: string; on: string; from: string; until: string }[];
  /** What holds now, when it is changed. */
  round: (Pick<Round, 'id' | 'isNamed' | 'seenBy' | 'agreedHow' | 'until'> & { meeting: number | null; alone: string[] }) | null;
};

/** What the form of an agreement needs, for who carries the network: new, or to change. An initiative for which at most one person speaks is guessed to be one person. @throws Refusal 404. */
export const showAgreementForm = query((work, { network: slug, round: id }: { network: string; round?: string }): Promise<AgreementFormView> => raised(work, async (all) => {
  const network = await networkAt(all, slug), round = id ? await carriedRound(work, id) ?? notFound() : null;
  if (!network || !carriesItself(work, network.id) || (round && round.networkId !== network.id)) return notFound();
  const { rows: [row] } = await sql<Pick<AgreementFormView, 'members' | 'meetings'> & { alone: string[] }>`select
    coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'name', p.name, 'guess', ${isOnePersonsWork}) order by lower(p.name)) from network_member m join party p on p.id = m.party_id where m.network_id = ${network.id} and m.state = 'member'), '[]') as members,
    coalesce((select jsonb_agg(jsonb_build_object('number', number, 'title', title, 'on', starts_on, 'from', starts_at, 'until', ends_at) order by starts_on, number) from meeting where network_id = ${network.id} and cancelled_at is null and final_at is null and starts_on >= ${all.now.toISOString().slice(0, 10)}), '[]') as meetings,
    coalesce((select jsonb_agg(member_id) from feedback_seat where round_id = ${round?.id ?? null}::uuid and is_alone and member_id is not null), '[]') as alone`.execute(all.tx);
  return { network, members: row!.members, meetings: row!.meetings, round: round && { id: round.id, isNamed: round.isNamed, seenBy: round.seenBy, agreedHow: round.agreedHow, until: round.until, meeting: round.meeting?.number ?? null, alone: row!.alone } };
}));
