import { sql, type RawBuilder } from 'kysely';
import { notFound, query, raised, type Work } from '#platform/use-case/index.ts';
import { carries, MEMBER_NAME, PARTY_OR_PERSON } from '#modules/networks/index.ts';
import { ownMember } from '../own-member.ts';

export const dateAnswers = ['yes', 'maybe', 'no'] as const;
export type DateAnswer = (typeof dateAnswers)[number];
/** A moment that members are asked about; day and hours are local. */
export type PollMoment = { id: string; on: string; from: string; until: string };
export type Poll = { id: string; networkId: string; network: { slug: string; name: string }; title: string; place: string | null; isHome: boolean; closedAt: Date | null; /** Number of the meeting that it became. */ meeting: number | null; moments: PollMoment[] };

/** A poll with its moments, the first one first. Needs the network's own reach. */
export async function readPoll({ tx }: Work, id: string): Promise<Poll | undefined> {
  const { rows: [row] } = await sql<Omit<Poll, 'network'> & { slug: string; name: string }>`select d.id, d.network_id as "networkId", n.slug, n.name, d.title, d.place, d.is_home as "isHome", d.closed_at as "closedAt", m.number as meeting,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'on', on_day, 'from', starts_at, 'until', ends_at) order by on_day, starts_at) from poll_moment where poll_id = d.id), '[]') as moments
    from date_poll d join network n on n.id = d.network_id and n.ended_at is null left join meeting m on m.id = d.meeting_id where d.id = ${id}`.execute(tx);
  if (!row) return undefined;
  const { slug, name, ...poll } = row;
  return { ...poll, network: { slug, name } };
}

/** The poll, when who asks carries its network. */
export const carriedPoll = (work: Work, id: string): Promise<Poll | null> => raised(work, async (all) => {
  const poll = await readPoll(all, id);
  return poll && carries(work.actor, poll.networkId) ? poll : null;
});

export type PollRow = { memberId: string; name: string; answers: Partial<Record<string, DateAnswer>> };
export type PollView = {
  poll: Poll;
  /** As whom who reads may answer, with what they said before. */
  own: PollRow | null;
  /** Only for who carries the network: who answered, who still must, and how many can come at each moment. */
  table: { answered: PollRow[]; waiting: { memberId: string; name: string }[]; counts: Record<string, Record<DateAnswer, number>> } | null;
};

/** A poll as somebody sees it who was asked, by their link or signed in, or who carries the network. @throws Refusal 404. */
export const showDatePoll = query((work, { poll: id }: { poll: string }): Promise<PollView> => raised(work, async (all) => {
  const poll = await readPoll(all, id) ?? notFound(), own = await ownMember(all, poll.networkId), isCarrier = carries(work.actor, poll.networkId);
  if (!own && !isCarrier) return notFound();
  const rows = await answersTo(all, poll, isCarrier ? null : own!.id);
  return { poll, own: own && rows.find(({ memberId }) => memberId === own.id) || null, table: isCarrier ? tableOf(poll, rows) : null };
}));

/** All members with what they answered, or one of them; a moment that is left out has no answer. Needs the network's own reach. */
export async function answersTo({ tx }: Work, { moments, networkId }: Poll, member: string | null): Promise<PollRow[]> {
  const { rows: [row] } = await sql<{ members: Omit<PollRow, 'answers'>[]; answers: Record<string, PollRow['answers']> }>`select
    coalesce((select json_agg(json_build_object('memberId', m.id, 'name', ${MEMBER_NAME}) order by lower(${MEMBER_NAME})) from network_member m ${PARTY_OR_PERSON}
      where m.network_id = ${networkId} and m.state = 'member' and (${member}::uuid is null or m.id = ${member})), '[]') as members,
    coalesce((select json_object_agg(member_id, answers) from (select member_id, json_object_agg(moment_id, answer) as answers from poll_answer where moment_id = any(${moments.map(({ id }) => id)}::uuid[]) and (${member}::uuid is null or member_id = ${member}) group by member_id) a), '{}') as answers`.execute(tx);
  return row!.members.map((one) => ({ ...one, answers: row!.answers[one.memberId] ?? {} }));
}

function tableOf({ moments }: Poll, rows: readonly PollRow[]): NonNullable<PollView['table']> {
  const hasAnswered = ({ answers }: PollRow) => Object.keys(answers).length > 0, count = (moment: string, answer: DateAnswer) => rows.filter(({ answers }) => answers[moment] === answer).length;
  return {
    answered: rows.filter(hasAnswered), waiting: rows.filter((row) => !hasAnswered(row)).map(({ memberId, name }) => ({ memberId, name })),
    counts: Object.fromEntries(moments.map(({ id }) => [id, { yes: count(id, 'yes'), maybe: count(id, 'maybe'), no: count(id, 'no') }])),
  };
}

export type OpenPoll = { id: string; title: string; answered: number; of: number };

/** The polls of a network that are still open, with how many answered, as a part of a larger question. */
export const openPolls = (networkId: string): RawBuilder<OpenPoll[]> => sql<OpenPoll[]>`coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title,
    'answered', (with given as materialized (select distinct member_id from poll_answer where moment_id = any(array(select id from poll_moment where poll_id = d.id))) select count(*) from given join network_member m on m.id = given.member_id and m.state = 'member'),
    'of', (select count(*) from network_member m where m.network_id = d.network_id and m.state = 'member')) order by d.asked_at) from date_poll d where d.network_id = ${networkId} and d.closed_at is null), '[]')`;
