import { sql, type RawBuilder } from 'kysely';
import { notFound, query, raised, type Work } from '#platform/use-case/index.ts';
import { MEMBER_NAME, PARTY_OR_PERSON } from '../member-name.ts';
import { holdersOf } from '../own-member.ts';
import { voteOn, type VoteCandidate } from './votes.ts';
import { carries } from '../rights.ts';

/** `until` is the last day to answer, `YYYY-MM-DD`; `choices` is empty when each answers in their own words. */
export type Question = {
  id: string; network: { id: string; slug: string; name: string }; words: string; choices: string[]; until: string; seenBy: 'carrier' | 'members' | 'nobody';
  remindedAt: Date | null; summary: string | null; toldAt: Date | null;
  /** Nobody answers any more: it was closed, or its last day is past. */
  isOver: boolean;
};
/** Names of who can be chosen in a vote, in their order. */
const CANDIDATES = sql`(select array_agg(coalesce(p.name, h.name, '…') order by c.position) from vote_candidate c left join party p on p.id = c.party_id left join person h on h.id = c.person_id where c.question_id = q.id)`;

/** What a member answered: one of the choices, or in their own words. */
export type Answer = { memberId: string; name: string; choice: number | null; words: string | null };

/** A question of a network that goes on. Needs the network's own reach. */
export async function readQuestion({ tx, now }: Work, id: string): Promise<Question | undefined> {
  const { rows: [row] } = await sql<Omit<Question, 'network' | 'isOver'> & { networkId: string; slug: string; name: string; closedAt: Date | null }>`select q.id, q.network_id as "networkId", n.slug, n.name, q.words, coalesce(${CANDIDATES}, q.choices) as choices, q.until_day as until,
      q.seen_by as "seenBy", q.reminded_at as "remindedAt", q.closed_at as "closedAt", q.summary, q.told_at as "toldAt" from question q join network n on n.id = q.network_id and n.ended_at is null where q.id = ${id}`.execute(tx);
  if (!row) return undefined;
  const { networkId, slug, name, closedAt, ...question } = row;
  return { ...question, network: { id: networkId, slug, name }, isOver: closedAt !== null || question.until < now.toISOString().slice(0, 10) };
}

/** The question, when who asks carries its network. */
export const carriedQuestion = (work: Work, id: string): Promise<Question | null> => raised(work, async (all) => {
  const question = await readQuestion(all, id);
  return question && carries(work.actor, question.network.id) ? question : null;
});

export type QuestionView = {
  question: Question;
  /** As whom who reads may answer, with what they said before. */
  own: { memberId: string; name: string; answer: Answer | null } | null;
  /** In a vote who can be chosen, and once it closed by how many; null for any other question. */
  vote: VoteCandidate[] | null;
  /** Who answered what; for members only where that was said when it was asked. */
  answers: Answer[] | null;
  /** Only for who carries the network: who has not answered yet. */
  waiting: { memberId: string; name: string }[] | null;
};

/** A question as somebody sees it who was asked, by their link or signed in, or who carries the network. @throws Refusal 404. */
export const showQuestion = query((work, { question: id }: { question: string }): Promise<QuestionView> => raised(work, async (all) => {
  const question = await readQuestion(all, id) ?? notFound(), isCarrier = carries(work.actor, question.network.id), rows = await answersTo(all, question, isCarrier || question.seenBy === 'members');
  const own = rows.find(({ isOwn }) => isOwn), answers = rows.map(({ isOwn: _, ...answer }) => answer), given = answers.filter(({ choice, words }) => choice !== null || words !== null);
  if (!own && !isCarrier) return notFound();
  return {
    question, own: own ? { memberId: own.memberId, name: own.name, answer: given.find(({ memberId }) => memberId === own.memberId) ?? null } : null,
    vote: question.seenBy === 'nobody' ? await voteOn(all, question) : null,
    answers: question.seenBy === 'members' || (isCarrier && question.seenBy === 'carrier') ? given : null,
    waiting: isCarrier ? answers.filter(({ choice, words }) => choice === null && words === null).map(({ memberId, name }) => ({ memberId, name })) : null,
  };
}));

/** Everybody who takes part or answered, by name; or only as whom who asks may answer. One of these at most `isOwn`. */
async function answersTo({ tx, actor }: Work, { id, network }: Question, all: boolean): Promise<(Answer & { isOwn: boolean })[]> {
  const { rows } = await sql<Answer & { isOwn: boolean }>`with own as materialized (select id from network_member where network_id = ${network.id} and state = 'member' and coalesce('party:' || party_id, 'person:' || person_id) = any(${holdersOf(actor)}::text[]) order by party_id is null, id limit 1)
    select m.id as "memberId", ${MEMBER_NAME} as name, a.choice, a.words, o.id is not null as "isOwn" from network_member m left join own o on o.id = m.id left join question_answer a on a.member_id = m.id and a.question_id = ${id}
    ${PARTY_OR_PERSON} where m.network_id = ${network.id} and (o.id is not null or ${all}::boolean and (m.state = 'member' or a.question_id is not null)) order by lower(${MEMBER_NAME})`.execute(tx);
  return rows;
}

const MOST_SHOWN = 5;
/** A question on the page of its network. */
export type OpenQuestion = { id: string; words: string; isOver: boolean; answered: number; of: number };

/** The last questions of a network, open ones first, with how many answered, as a part of a larger question. */
export const latestQuestions = (network: RawBuilder<string>, today: string): RawBuilder<OpenQuestion[]> => sql<OpenQuestion[]>`coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'words', q.words, 'isOver', q.is_over,
    'answered', (select count(*) from question_answer a where a.question_id = q.id) + (select coalesce(sum(c.votes), 0) from vote_candidate c where c.question_id = q.id), 'of', t.members) order by q.is_over, q.asked_at desc)
  from (select count(*) as members from network_member where network_id = ${network} and state = 'member') t cross join (select *, closed_at is not null or until_day < ${today}::date as is_over from question where network_id = ${network} order by closed_at is not null or until_day < ${today}::date, asked_at desc limit ${MOST_SHOWN}) q), '[]')`;
