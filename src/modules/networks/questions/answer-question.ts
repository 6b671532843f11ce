import * as v from 'valibot';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { answeredAll } from '#modules/reach/index.ts';
import { QUESTION } from '../facts.ts';
import { memberIn, ownMember } from '../own-member.ts';
import { carriedQuestion, readQuestion, type Question } from './question.ts';

const uuid = v.pipe(v.string(), v.uuid());
export const LONGEST_ANSWER = 1000;
/** `choice` is the number of one of the choices, the first is 0; `words` an answer in one's own words. Which of both is asked, the question says. */
const said = { choice: v.optional(v.pipe(v.string(), v.regex(/^\d?$/)), ''), words: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_ANSWER, 'directory.tooLong')), '') };
type Said = { choice: string; words: string };

/**
 * Answers a question to all members; by the link without an account, or signed in. Can be answered otherwise as long as the question is open.
 * @throws Refusal 404, `questions.over`, beside the answer when there is none.
 */
export const answerQuestion = useCase({
  input: v.object({ question: uuid, ...said }),
  may: ({ actor }) => actor.kind === 'link' || actor.kind === 'person',
  unseen: true,
  run: (work, { question: id, ...answer }) => raised(work, async (all) => {
    const question = await readQuestion(all, id) ?? notFound(), member = await ownMember(all, question.network.id) ?? notFound();
    await keepAnswer(all, question, member.id, answer);
  }),
});

/** Writes down what a member said by telephone, face to face or on the slip of a letter. Who carries the network. @throws Refusal 404, `questions.over`, beside the answer when there is none. */
export const noteQuestionAnswer = useCase({
  input: v.object({ question: uuid, member: uuid, ...said }),
  may: async (work, { question }) => (await carriedQuestion(work, question)) !== null,
  unseen: true,
  run: (work, { question: id, member, ...answer }) => raised(work, async (all) => keepAnswer(all, await readQuestion(all, id) ?? notFound(), member, answer)),
});

/** Keeps what a member answered, instead of what they said before; they need no call or letter about it any more. Needs the network's own reach. */
export async function keepAnswer(work: Work, { id, network, choices, isOver }: Question, member: string, { choice, words }: Said): Promise<void> {
  const who = await memberIn(work, network.id, member) ?? notFound();
  if (isOver) refuse('questions.over');
  const isChosen = choices.length > 0, field = isChosen ? 'choice' : 'words';
  if (isChosen ? choices[Number(choice || NaN)] === undefined : !words) refuse('platform.inputUnclear', { status: 422, fields: { [field]: isChosen ? 'questions.choiceMissing' : 'questions.answerMissing' } });
  const row = { choice: isChosen ? Number(choice) : null, words: isChosen ? null : words, answered_at: work.now };
  await work.tx.insertInto('question_answer').values({ network_id: network.id, question_id: id, member_id: member, ...row }).onConflict((c) => c.columns(['question_id', 'member_id']).doUpdateSet(row)).execute();
  await answeredAll(work, who, QUESTION, id);
}
