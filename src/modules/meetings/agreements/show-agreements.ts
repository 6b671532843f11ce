/** Agreements as pages, papers and mails list them. */
import { sql } from 'kysely';
import { notFound, query, raised, type Actor, type Work } from '#platform/use-case/index.ts';
import { carries, MEMBER_NAME, membersOf, networkAt, ownNetworks, PARTY_OR_PERSON, takesPart } from '#modules/networks/index.ts';

export type Agreement = {
  id: string; meetingId: string | null; itemId: string | null; memberId: string; member: string; who: string | null; what: string; dueOn: string;
  closedAs: 'done' | 'dropped' | null; closedWords: string | null;
  /** The member who handed it on, where that is asked. */
  passedFrom?: string | null;
};

/** Name of the member who handed an agreement `a` on, as a column; null when nobody did. */
const passedFrom = sql`(
    select ${MEMBER_NAME} from network_member m ${PARTY_OR_PERSON}
    where m.id = a.passed_from and a.closed_at is null) as "passedFrom"`;

/** An agreement `a` of a party `p` or a person `h`. */
const columns = sql`a.id, a.meeting_id as "meetingId", a.item_id as "itemId", a.member_id as "memberId", ${MEMBER_NAME} as member, a.who, a.what,
  a.due_on as "dueOn", a.closed_as as "closedAs", a.closed_words as "closedWords", ${passedFrom}`;

const MOST_AGREEMENTS = 100, MOST_MINE = 100;

/** The agreements of a network: open ones by day, then what was closed last. Of one member, or those of a meeting with all that are open. */
export async function agreementsOf({ tx }: Work, networkId: string, of: { member: string } | { meeting: string } | undefined = undefined): Promise<Agreement[]> {
  const chosen = of === undefined ? sql`true` : 'member' in of ? sql`a.member_id = ${of.member}` : sql`(a.meeting_id = ${of.meeting} or a.closed_at is null)`;
  const { rows } = await sql<Agreement>`select ${columns}
    from (select * from agreement a where a.network_id = ${networkId} and ${chosen} order by a.closed_at is not null, a.closed_at desc, a.due_on, a.id limit ${MOST_AGREEMENTS}) a
    join network_member m on m.id = a.member_id ${PARTY_OR_PERSON}
    order by a.closed_at is not null, a.closed_at desc, a.due_on, a.id`.execute(tx);
  return rows;
}

export type AgreementsView = { network: { slug: string; name: string }; agreements: Agreement[]; members: { id: string; name: string }[]; own: string[]; isCarrier: boolean };

/** All agreements of a network, for who takes part. `own`: the members whose agreements the reader may close. @throws Refusal 404. */
export const showAgreements = query(async (work, slug: string): Promise<AgreementsView> => raised(work, async (all) => {
  const network = await networkAt(all, slug);
  if (!network || !takesPart(work.actor, network.id)) return notFound();
  const members = (await membersOf(all, network.id)).filter(({ state }) => state === 'member'), { actor } = work;
  const own = actor.kind === 'person' ? members.filter(({ party, personId }) => (party ? actor.scopes.includes(`party:${party.id}`) : personId === actor.id)).map(({ id }) => id) : [];
  return { network: { slug: network.slug, name: network.name }, agreements: await agreementsOf(all, network.id), members: members.map(({ id, name }) => ({ id, name })), own, isCarrier: carries(actor, network.id) };
}));

export type MyAgreementsView = { agreements: (Agreement & { network: { slug: string; name: string } })[] };

/** What waits for somebody signed in: open agreements of their own in every network, and in networks that they carry those over time of volunteers, and those of who left. @throws Refusal 404 for a visitor. */
export const showMyAgreements = query((work, _: void): Promise<MyAgreementsView> => raised(work, async ({ tx, actor, now }) => {
  if (actor.kind !== 'person') return notFound();
  const carried = ownNetworks(actor).filter((id) => carries(actor, id)), holders = [`person:${actor.id}`, ...actor.scopes.filter((scope) => scope.startsWith('party:'))];
  const { rows } = await sql<Agreement & { slug: string; network: string }>`select ${columns}, n.slug, n.name as network
    from agreement a join network n on n.id = a.network_id and n.ended_at is null
      join network_member m on m.id = a.member_id ${PARTY_OR_PERSON}
    where a.closed_at is null and (
      (m.state = 'member' and coalesce('party:' || m.party_id, 'person:' || m.person_id) = any(${holders}::text[]))
      or (a.network_id = any(${carried}::uuid[]) and a.due_on < ${now.toISOString().slice(0, 10)} and coalesce(p.kind, 'resident') <> 'organisation')
      or (a.network_id = any(${carried}::uuid[]) and m.state <> 'member'))
    order by a.due_on, a.id limit ${MOST_MINE}`.execute(tx);
  return { agreements: rows.map(({ slug, network, ...agreement }) => ({ ...agreement, network: { slug, name: network } })) };
}));

export type OwnAgreementsView = { name: string; network: string; agreements: Agreement[]; /** To whom they can be handed on. */ members: { id: string; name: string }[] };

/** The open agreements of who came by a link about one of them, or about all in a network. @throws Refusal 404. */
export const showOwnAgreements = query((work, { about }: { about: string }): Promise<OwnAgreementsView> => raised(work, async (all) => {
  const { holder } = work.actor as Extract<Actor, { kind: 'link' }>;
  const { rows: [own] } = await sql<{ id: string; name: string; networkId: string; network: string }>`select m.id, ${MEMBER_NAME} as name, n.id as "networkId", n.name as network
    from network_member m join network n on n.id = m.network_id ${PARTY_OR_PERSON}
    where m.network_id = coalesce((select network_id from agreement where id = ${about}), ${about}) and coalesce('party:' || m.party_id, 'person:' || m.person_id) = ${holder}`.execute(all.tx);
  if (!own) return notFound();
  const members = (await membersOf(all, own.networkId)).flatMap(({ id, name, state }) => (state === 'member' && id !== own.id ? [{ id, name }] : []));
  return { name: own.name, network: own.network, agreements: await agreementsOf(all, own.networkId, { member: own.id }), members };
}));
