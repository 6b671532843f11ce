import { sql, type RawBuilder } from 'kysely';
import { notFound, query, raised, type Work } from '#platform/use-case/index.ts';
import { CATCH_UP } from './facts.ts';
import { MEMBER_NAME, PARTY_OR_PERSON } from './member-name.ts';
import { holdersOf } from './own-member.ts';
import { latestQuestions, type OpenQuestion } from './questions/question.ts';
import { carries, mayStart, ownNetworks, takesPart, type Network, type NetworkKind } from './rights.ts';

const MOST_LISTED = 1000;

type NetworkLine = { slug: string; name: string; kind: NetworkKind; wijk: string | null; purpose: string; members: number; mine: 'carries' | 'takesPart' | 'invited' | null; /** It waits for the reader to read up. */ isNew: boolean };
export type NetworksView = { networks: NetworkLine[]; mayStart: boolean };

/** The networks that who asks carries, takes part in or was invited to, then those that are shown to all. */
export const listNetworks = query(async (work, _: void): Promise<NetworksView> => {
  const own = ownNetworks(work.actor), holder = work.actor.kind === 'person' ? `person:${work.actor.id}` : null;
  const { rows } = await raised(work, ({ tx }) => sql<Omit<NetworkLine, 'mine'> & { id: string; isInvited: boolean }>`select n.id, n.slug, n.name, n.kind, n.purpose, w.name as wijk,
      (select count(*)::int from network_member m where m.network_id = n.id and m.state = 'member') as members, exists (select 1 from duty d where d.what = ${CATCH_UP} and d.holder = ${holder} and d.subject_id = n.id and d.closed_at is null) as "isNew", n.id = any(i.networks) as "isInvited"
    from network n left join wijk w on w.code = n.area cross join (select coalesce(array_agg(network_id), '{}') as networks from network_member where state = 'invited' and coalesce('party:' || party_id, 'person:' || person_id) = any(${holdersOf(work.actor)}::text[])) i
    where n.ended_at is null and (n.is_public or n.id = any(${own}::uuid[]) or n.id = any(i.networks)) order by n.name`.execute(tx));
  const mine = (id: string, isInvited: boolean) => (carries(work.actor, id) && own.includes(id) ? 'carries' as const : own.includes(id) ? 'takesPart' as const : isInvited ? 'invited' as const : null);
  return { networks: rows.map(({ id, isInvited, ...line }) => ({ ...line, mine: mine(id, isInvited) })).sort((a, b) => Number(a.mine === null) - Number(b.mine === null)), mayStart: mayStart(work.actor) };
});

/** A network that is shown to all, as a line on another page. */
export type PublicNetwork = { slug: string; name: string; purpose: string };

/** The networks of a wijk that are shown to all, by name. */
export const publicNetworksIn = query(({ tx }, area: string): Promise<PublicNetwork[]> =>
  tx.selectFrom('network').select(['slug', 'name', 'purpose']).where('area', '=', area).where('is_public', '=', true).where('ended_at', 'is', null).orderBy('name').execute());

/** The pages of networks that are shown to all, for search engines. */
export const publicNetworks = query(async ({ tx }, _: void): Promise<{ path: string; changedAt: Date | null }[]> => {
  const rows = await tx.selectFrom('network').select(['slug', 'changed_at']).where('is_public', '=', true).where('ended_at', 'is', null).orderBy('slug').limit(MOST_LISTED).execute();
  return [{ path: '/netwerken', changedAt: null }, ...rows.map(({ slug, changed_at }) => ({ path: `/netwerken/${slug}`, changedAt: changed_at }))];
});

/** Somebody in a network, or asked into it. `party` is absent for who takes part in their own name. */
export type Member = { id: string; name: string; party: { id: string; slug: string } | null; /** Who takes part in their own name. */ personId: string | null; state: 'asked' | 'invited' | 'member' | 'declined' | 'left'; comesName: string | null; words: string | null; isNamed: boolean; since: string | null };
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
  /** Questions to all members, for who is in it. */
  questions: OpenQuestion[];
  reader: 'carries' | 'takesPart' | 'visitor';
  /** How a signed-in reader who is not in it stands to it. */
  own: Member['state'] | null;
  /** As whom a signed-in reader takes part. */
  ownMember: { id: string; name: string } | null;
  /** For whom a signed-in reader can answer an invitation. */
  invited: Pick<Member, 'name' | 'comesName' | 'isNamed'> | null;
};

/** A network as this reader may see it; who was invited sees what it is for before they answer. @throws Refusal 404 for a network that is not shown to them. */
export const showNetwork = query(async (work, slug: string): Promise<NetworkView> => raised(work, async (all) => {
  const { actor } = work, found = await readNetwork(all, slug) ?? notFound(), { carriers, lines, questions, everybody, ...network } = found;
  const reader = carries(actor, network.id) ? 'carries' : takesPart(actor, network.id) ? 'takesPart' : 'visitor';
  const members = everybody.filter(({ state }) => state === 'member');
  const seen = { carries: everybody, takesPart: members, visitor: members.filter(({ isNamed }) => isNamed) }[reader];
  const holders = holdersOf(actor), ownOnes = everybody.filter(({ party, personId }) => holders.includes(party ? `party:${party.id}` : `person:${personId}`));
  const invited = ownOnes.find(({ state }) => state === 'invited') ?? null, taking = ownOnes.find(({ state }) => state === 'member') ?? null, own = ownOnes[0]?.state ?? null;
  if (reader === 'visitor' && !network.isPublic && !invited) notFound();
  return { network, carriers, members: reader === 'carries' ? seen : seen.map((m) => ({ ...m, words: null })), count: members.length, lines: reader === 'carries' ? lines : [], questions: reader === 'visitor' ? [] : questions, reader, own, ownMember: taking && { id: taking.id, name: taking.name }, invited: invited && { name: invited.name, comesName: invited.comesName, isNamed: invited.isNamed } };
}));

type Found = NetworkView['network'] & Pick<NetworkView, 'carriers' | 'lines' | 'questions'> & { /** Whoever was asked, by name; who takes part first. */ everybody: Member[] };
const MOST_LINES = 30;

/** The network at an address with its wijk, who carries it, everybody who was asked, the last lines on contacts and the last questions, in one statement; also one that ended. Needs the network's own reach; lines are for who carries it. */
export async function readNetwork({ tx, now }: Work, slug: string): Promise<Found | undefined> {
  const today = now.toISOString().slice(0, 10);
  const { rows: [row] } = await sql<Found>`select n.id, n.slug, n.name, n.kind, n.area, n.purpose, n.meets_within as "meetsWithin", n.carried_how as "carriedHow", n.is_public as "isPublic",
      case when n.ended_at is not null then jsonb_build_object('on', to_char(n.ended_at, 'YYYY-MM-DD'), 'words', coalesce(n.ended_words, '')) end as ended,
      (select jsonb_build_object('slug', w.slug, 'name', w.name) from wijk w where w.code = n.area) as wijk,
      coalesce((select jsonb_agg(jsonb_build_object('name', coalesce(p.name, h.name), 'isDeputy', r.is_deputy) order by r.is_deputy, coalesce(p.name, h.name)) from role r left join party p on p.id = r.party_id left join person h on h.id = r.person_id
        where r.kind = 'coordinator' and r.scope_kind = 'network' and r.scope = n.id::text and r.ended_at is null and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})), '[]') as carriers,
      coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'memberId', l.member_id, 'member', ${MEMBER_NAME}, 'on', l.on_day, 'way', l.way, 'about', l.about, 'nextStep', l.next_step, 'nextOn', l.next_on) order by l.on_day desc, l.made_at desc)
        from (select * from network_line where network_id = n.id order by on_day desc, made_at desc limit ${MOST_LINES}) l join network_member m on m.id = l.member_id ${PARTY_OR_PERSON}), '[]') as lines,
      ${latestQuestions(sql.ref('n.id'), today)} as questions, ${membersIn(sql.ref('n.id'))} as everybody
    from network n where n.slug = ${slug}`.execute(tx);
  return row;
}

/** Everybody who was ever asked, by name; who takes part first. Needs the network's own reach. */
export async function membersOf({ tx }: Work, networkId: string): Promise<Member[]> {
  const { rows: [row] } = await sql<{ members: Member[] }>`select ${membersIn(sql`${networkId}`)} as members`.execute(tx);
  return row!.members;
}

/** The same, as a part of a larger question. As json, not jsonb: for hundreds of rows that is twice as quick. */
const membersIn = (network: RawBuilder<unknown>): RawBuilder<Member[]> => sql<Member[]>`coalesce((select json_agg(json_build_object('id', m.id, 'name', ${MEMBER_NAME}, 'party', case when p.id is not null then json_build_object('id', p.id, 'slug', p.slug) end, 'personId', m.person_id, 'state', m.state,
      'comesName', m.comes_name, 'words', m.words, 'isNamed', m.is_named, 'since', to_char(m.answered_at, 'YYYY-MM-DD')) order by array_position(array['asked', 'member', 'invited', 'declined', 'left'], m.state), lower(${MEMBER_NAME}))
    from network_member m ${PARTY_OR_PERSON} where m.network_id = ${network}), '[]')`;
