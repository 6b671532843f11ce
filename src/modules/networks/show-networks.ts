import { sql } from 'kysely';
import { notFound, query, raised, type Work } from '#platform/use-case/index.ts';
import { CATCH_UP } from './facts.ts';
import { anyNetworkAt, carries, mayStart, ownNetworks, takesPart, type Network, type NetworkKind } from './rights.ts';

export type NetworkLine = { slug: string; name: string; kind: NetworkKind; wijk: string | null; purpose: string; members: number; mine: 'carries' | 'takesPart' | null; /** It waits for the reader to read up. */ isNew: boolean };
export type NetworksView = { networks: NetworkLine[]; mayStart: boolean };

/** The networks that who asks carries or takes part in, then those that are shown to all. */
export const listNetworks = query(async (work, _: void): Promise<NetworksView> => {
  const own = ownNetworks(work.actor), holder = work.actor.kind === 'person' ? `person:${work.actor.id}` : null;
  const { rows } = await raised(work, ({ tx }) => sql<Omit<NetworkLine, 'mine'> & { id: string }>`select n.id, n.slug, n.name, n.kind, n.purpose, w.name as wijk,
      (select count(*)::int from network_member m where m.network_id = n.id and m.state = 'member') as members, exists (select 1 from duty d where d.what = ${CATCH_UP} and d.holder = ${holder} and d.subject_id = n.id and d.closed_at is null) as "isNew"
    from network n left join wijk w on w.code = n.area where n.ended_at is null and (n.is_public or n.id = any(${own}::uuid[])) order by n.name`.execute(tx));
  const mine = (id: string) => (carries(work.actor, id) && own.includes(id) ? 'carries' as const : own.includes(id) ? 'takesPart' as const : null);
  return { networks: rows.map(({ id, ...line }) => ({ ...line, mine: mine(id) })).sort((a, b) => Number(a.mine === null) - Number(b.mine === null)), mayStart: mayStart(work.actor) };
});

/** Somebody in a network, or asked into it. `party` is absent for who takes part in their own name. */
export type Member = { id: string; name: string; party: { id: string; slug: string } | null; state: 'asked' | 'invited' | 'member' | 'declined' | 'left'; comesName: string | null; words: string | null; isNamed: boolean; since: string | null };
export type Line = { id: string; memberId: string; member: string; on: string; way: string; about: string; nextStep: string | null; nextOn: string | null };

export type NetworkView = {
  network: Network & { wijk: { slug: string; name: string } | null };
  /** Who carries it, by name. */
  carriers: { name: string; isDeputy: boolean }[];
  /** All for who is in it; for a visitor the members who agreed to be named. */
  members: Member[];
  /** How many take part, named or not. */
  count: number;
  /** Only for who carries it. */
  lines: Line[];
  reader: 'carries' | 'takesPart' | 'visitor';
  /** How a signed-in reader who is not in it stands to it. */
  own: Member['state'] | null;
};

/** A network as this reader may see it. @throws Refusal 404 for a network that is not shown to them. */
export const showNetwork = query(async (work, slug: string): Promise<NetworkView> => {
  const network = await anyNetworkAt(work, slug) ?? notFound(), { actor } = work;
  const reader = carries(actor, network.id) ? 'carries' : takesPart(actor, network.id) ? 'takesPart' : 'visitor';
  if (reader === 'visitor' && !network.isPublic) notFound();
  return raised(work, async (all) => {
    const wijk = network.area ? await all.tx.selectFrom('wijk').select(['slug', 'name']).where('code', '=', network.area).executeTakeFirst() ?? null : null;
    const everybody = await membersOf(all, network.id), members = everybody.filter(({ state }) => state === 'member');
    const seen = { carries: everybody, takesPart: members, visitor: members.filter(({ isNamed }) => isNamed) }[reader];
    const own = actor.kind === 'person' ? everybody.find((m) => (m.party ? actor.scopes.includes(`party:${m.party.id}`) : m.id === actor.id))?.state ?? null : null;
    return { network: { ...network, wijk }, carriers: await carriersOf(all, network.id), members: reader === 'carries' ? seen : seen.map((m) => ({ ...m, words: null })), count: members.length, lines: reader === 'carries' ? await linesOf(all, network.id) : [], reader, own };
  });
});

/** Everybody who was ever asked, by name; who takes part first. Needs the network's own reach. */
export async function membersOf({ tx }: Work, networkId: string): Promise<Member[]> {
  const { rows } = await sql<Omit<Member, 'party'> & { partyId: string | null; partySlug: string | null }>`
    select m.id, coalesce(p.name, h.name) as name, m.party_id as "partyId", p.slug as "partySlug", m.state, m.comes_name as "comesName", m.words, m.is_named as "isNamed", to_char(m.answered_at, 'YYYY-MM-DD') as since
    from network_member m left join party p on p.id = m.party_id left join person h on h.id = m.person_id where m.network_id = ${networkId}
    order by array_position(array['asked', 'member', 'invited', 'declined', 'left'], m.state), lower(coalesce(p.name, h.name))`.execute(tx);
  return rows.map(({ partyId, partySlug, ...m }) => ({ ...m, party: partyId && { id: partyId, slug: partySlug! } || null }));
}

/** Who carries a network, by name; deputies last. Needs the network's own reach. */
export async function carriersOf({ tx, now }: Work, networkId: string): Promise<NetworkView['carriers']> {
  const { rows } = await sql<NetworkView['carriers'][number]>`select coalesce(p.name, h.name) as name, r.is_deputy as "isDeputy" from role r left join party p on p.id = r.party_id left join person h on h.id = r.person_id
    where r.kind = 'coordinator' and r.scope_kind = 'network' and r.scope = ${networkId} and r.ended_at is null and r.starts_on <= ${now} and (r.ends_on is null or r.ends_on >= ${now}::date) order by r.is_deputy, 1`.execute(tx);
  return rows;
}

const MOST_LINES = 30;

async function linesOf({ tx }: Work, networkId: string): Promise<Line[]> {
  const { rows } = await sql<Line>`select l.id, l.member_id as "memberId", coalesce(p.name, h.name) as member, l.on_day as on, l.way, l.about, l.next_step as "nextStep", l.next_on as "nextOn"
    from network_line l join network_member m on m.id = l.member_id left join party p on p.id = m.party_id left join person h on h.id = m.person_id
    where l.network_id = ${networkId} order by l.on_day desc, l.made_at desc limit ${MOST_LINES}`.execute(tx);
  return rows;
}
