import { sql } from 'kysely';
import { notFound, query, raised, type Work } from '#platform/use-case/index.ts';
import { carries, MEMBER_NAME, PARTY_OR_PERSON, takesPart } from '#modules/networks/index.ts';
import { holdersOf, ownMember } from '../own-member.ts';
import type { SubjectSort } from './hand-in-subject.ts';

/** What a member handed in, and what became of it. `on`: the day of the meeting on whose agenda it stands. `isOver`: that meeting was held. */
export type Subject = { id: string; member: string; sort: SubjectSort; title: string; aim: string | null; minutes: number | null; state: 'waits' | 'planned' | 'later' | 'declined'; words: string | null; on: string | null; number: number | null; isOver: boolean; isAnnounced: boolean; madeOn: string };
export type SubjectsView = {
  network: { id: string; slug: string; name: string };
  /** The member as whom the reader hands in; null for who carries the network and is no member. */
  own: string | null;
  isCarrier: boolean;
  /** Of everybody for who carries the network, one's own for a member: what is not over yet, then what was. */
  open: Subject[]; past: Subject[];
  /** Only for who carries the network: whose words can be written down. */
  members: { id: string; name: string }[];
};

const MOST = 60;

/** The subjects of a network as somebody sees them who came by a link, takes part or carries it. By its address, its id, or that of one of its meetings. @throws Refusal 404. */
export const showSubjects = query((work, at: { slug: string } | { network: string } | { meeting: string }): Promise<SubjectsView> => raised(work, async (all) => {
  const chosen = 'slug' in at ? sql`n.slug = ${at.slug}` : 'network' in at ? sql`n.id = ${at.network}` : sql`n.id = (select network_id from meeting where id = ${at.meeting})`;
  const { rows: [network] } = await sql<SubjectsView['network']>`select n.id, n.slug, n.name from network n where n.ended_at is null and ${chosen}`.execute(all.tx);
  if (!network) return notFound();
  const { actor } = work, isCarrier = carries(actor, network.id), own = actor.kind === 'link' || takesPart(actor, network.id) ? await ownMember(all, network.id) : undefined;
  if (!isCarrier && !own) return notFound();
  const { subjects, members } = await subjectsOf(all, network.id, isCarrier ? null : holdersOf(actor)), isPast = ({ state, isOver }: Subject) => isOver || state === 'declined';
  return { network, own: own?.name ?? null, isCarrier, open: subjects.filter((one) => !isPast(one)), past: subjects.filter(isPast), members: isCarrier ? members : [] };
}));

/** All of a network, or those of these holders, what waits first, in one statement. */
async function subjectsOf({ tx }: Work, network: string, holders: readonly string[] | null): Promise<{ subjects: Subject[]; members: { id: string; name: string }[] }> {
  const { rows: [row] } = await sql<{ subjects: Subject[]; members: { id: string; name: string }[] }>`with member as (select m.id, m.state, ${MEMBER_NAME} as name, coalesce('party:' || m.party_id, 'person:' || m.person_id) as holder from network_member m ${PARTY_OR_PERSON} where m.network_id = ${network}),
      shown as (select s.*, m.name as member, t.starts_on, t.number, t.final_at is not null as is_over, t.invited_at is not null as is_announced from agenda_subject s join member m on m.id = s.member_id left join meeting t on t.id = s.meeting_id
        where s.network_id = ${network} and (${holders === null}::boolean or m.holder = any(${holders ?? []}::text[])) order by array_position(array['waits', 'later', 'planned', 'declined'], s.state), s.made_at desc limit ${MOST})
    select coalesce((select jsonb_agg(jsonb_build_object('id', id, 'member', member, 'sort', sort, 'title', title, 'aim', aim, 'minutes', minutes, 'state', state, 'words', words, 'on', case when state = 'planned' then starts_on end, 'number', number, 'isOver', state = 'planned' and is_over, 'isAnnounced', is_announced, 'madeOn', to_char(made_at, 'YYYY-MM-DD'))
        order by array_position(array['waits', 'later', 'planned', 'declined'], state), made_at desc) from shown), '[]') as subjects,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by lower(name)) from member where state = 'member'), '[]') as members`.execute(tx);
  return row!;
}
