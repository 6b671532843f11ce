import { sql } from 'kysely';
import * as v from 'valibot';
import { record } from '#platform/facts/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { send, supersede, type Recipient } from '#modules/reach/index.ts';
import { QUESTION, QUESTION_TOLD, questionClosed } from '../facts.ts';
import { allMembers } from '../own-member.ts';
import { carrierOf } from '../rights.ts';
import { sendQuestion } from './ask-question.ts';
import { carriedQuestion, readQuestion, type Question } from './question.ts';
import { questionsText } from './texts.ts';
import { countVotes } from './votes.ts';

const uuid = v.pipe(v.string(), v.uuid());
/** So many days before its last day who has not answered is asked once more. */
const REMIND_DAYS = 2;
const DAYS_KEPT = 60;
const DAY_MS = 86_400_000;
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
const mayCarry = async (work: Work, { question }: { question: string }): Promise<boolean> => (await carriedQuestion(work, question)) !== null;

async function locked(work: Work, id: string): Promise<Question> {
  await sql`select 1 from question where id = ${id} for update`.execute(work.tx);
  return await readQuestion(work, id) ?? notFound();
}

/** Closes a question before its last day: nobody is asked any more. Who carries the network. @throws Refusal 404, `questions.over`. */
export const closeQuestion = useCase({
  input: v.object({ question: uuid }),
  may: mayCarry, unseen: true,
  run: (work, { question: id }) => raised(work, async (all) => {
    const question = await locked(all, id);
    if (question.isOver) refuse('questions.over');
    await close(all, question);
  }),
});

/** What waits to go out about it is taken back. */
async function close(work: Work, question: Question): Promise<void> {
  const { id, network } = question;
  await work.tx.updateTable('question').set({ closed_at: work.now }).where('id', '=', id).execute();
  await supersede(work, QUESTION, id);
  await countVotes(work, question);
  await record(work, questionClosed, id, { network: network.id });
}

/** Asks who has not answered once more, and never a second time. Who carries the network. @throws Refusal 404, `questions.over`, `questions.remindedAlready`, `questions.allAnswered`. */
export const remindOfQuestion = useCase({
  input: v.object({ question: uuid }),
  may: mayCarry, unseen: true,
  run: (work, { question: id }) => raised(work, async (all) => {
    const question = await locked(all, id);
    if (question.isOver) refuse('questions.over');
    if (question.remindedAt) refuse('questions.remindedAlready');
    if (!(await remind(all, question))) refuse('questions.allAnswered');
  }),
});

/** The first message that still waits for somebody goes no more: this one says the same. Answers how many were asked. */
async function remind(work: Work, question: Question): Promise<number> {
  const { rows } = await sql<{ party: string | null; person: string | null }>`select m.party_id as party, m.person_id as person from network_member m where m.network_id = ${question.network.id} and m.state = 'member'
    and not exists (select 1 from question_answer a where a.question_id = ${question.id} and a.member_id = m.id)`.execute(work.tx);
  if (rows.length === 0) return 0;
  await work.tx.updateTable('question').set({ reminded_at: work.now }).where('id', '=', question.id).execute();
  await supersede(work, QUESTION, question.id);
  await sendQuestion(work, question, 'again', rows.map(({ party, person }): Recipient => (party ? { party } : { person: person! })));
  return rows.length;
}

/** Tells all members what came of it, once, in the words of who carries the network. A question that is open is closed by it. @throws Refusal 404, `questions.toldAlready`, beside the words. */
export const tellAnswers = useCase({
  input: v.object({ question: uuid, summary: v.pipe(v.string(), v.trim(), v.nonEmpty('questions.summaryMissing'), v.maxLength(600, 'directory.tooLong')) }),
  may: mayCarry, unseen: true,
  run: (work, { question: id, summary }) => raised(work, async (all) => {
    const question = await locked(all, id), { region: { locale, settings }, now } = all, { network } = question, members = await allMembers(all, network.id);
    if (question.toldAt) refuse('questions.toldAlready');
    if (!question.isOver) await close(all, question);
    await all.tx.updateTable('question').set({ summary, told_at: now }).where('id', '=', id).execute();
    const say = (part: 'Title' | 'Body' | 'Script' | 'Short') => questionsText(locale, `told${part}`, { network: network.name, question: firstWords(question.words), words: summary, phone: settings.helpPhone });
    if (members.length) await send(all, { purpose: QUESTION_TOLD, topic: `meetings.${network.id}`, urgency: 'request', sender: carrierOf(network.id), subject: { kind: 'question', id }, title: say('Title'), body: say('Body'), script: say('Script'), short: say('Short'), days: DAYS_KEPT }, members);
  }),
});

const MOST_AGAIN = 12;
/** So much of a question that its readers know which one it was. */
function firstWords(text: string): string {
  const words = text.split(/\s+/);
  return words.length > MOST_AGAIN ? `${words.slice(0, MOST_AGAIN).join(' ')} ...` : text;
}

/** Every night: questions close after their last day, who has not answered is asked once more some days before it, and what is a year old goes. */
export const lookAfterQuestions: Job = {
  name: 'networks.look-after-questions', nightly: true,
  async run(work) {
    const { tx, now } = work, today = dayOf(now.getTime());
    const { rows } = await sql<{ id: string; isOver: boolean }>`select q.id, q.until_day < ${today}::date as "isOver" from question q join network n on n.id = q.network_id and n.ended_at is null where q.closed_at is null
      and (q.until_day < ${today}::date or q.reminded_at is null and q.until_day <= ${dayOf(now.getTime() + REMIND_DAYS * DAY_MS)}::date and q.asked_at < ${new Date(now.getTime() - DAY_MS)})`.execute(tx);
    for (const { id, isOver } of rows) await (isOver ? close : remind)(work, await locked(work, id));
    await tx.deleteFrom('question').where('keep_until', '<', today).execute();
  },
};
