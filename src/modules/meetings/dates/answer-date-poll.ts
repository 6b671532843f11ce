import * as v from 'valibot';
import { putRows } from '#platform/db/rows.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { answered, answeredAll } from '#modules/reach/index.ts';
import { carriedPoll, dateAnswers, readPoll, type DateAnswer, type Poll } from './date-poll.ts';
import { POLL } from '../facts.ts';
import { memberIn, ownMember } from '../own-member.ts';
import { uuid } from '../typed.ts';

/** For each moment, by its id, whether one can; a moment that is left out has no answer. */
const answers = v.pipe(v.record(uuid, v.picklist(dateAnswers, 'meetings.answerMissing')), v.check((given) => Object.keys(given).length <= 20, 'meetings.answerMissing'));

/**
 * Says when one can come; by the link without an account, or signed in. Can be said otherwise as long as the poll is open.
 * @throws Refusal 404, `meetings.pollOver`, beside each moment without an answer.
 */
export const answerDatePoll = useCase({
  input: v.object({ poll: uuid, answers }),
  may: ({ actor }) => actor.kind === 'link' || actor.kind === 'person',
  unseen: true,
  run: (work, { poll: id, answers: given }) => raised(work, async (all) => {
    const poll = await readPoll(all, id) ?? notFound(), member = await ownMember(all, poll.networkId) ?? notFound();
    await keepAll(all, poll, member.id, given);
    if (work.actor.kind === 'link') await answered(all, work.actor.id);
  }),
});

/** Writes down what a member said by telephone, face to face or on the slip of a letter. Who carries the network. @throws Refusal 404, `meetings.pollOver`, beside each moment without an answer. */
export const noteDateAnswer = useCase({
  input: v.object({ poll: uuid, member: uuid, answers }),
  may: async (work, { poll }) => (await carriedPoll(work, poll)) !== null,
  unseen: true,
  run: (work, { poll: id, member, answers: given }) => raised(work, async (all) => {
    const poll = await readPoll(all, id) ?? notFound(), who = await memberIn(all, poll.networkId, member) ?? notFound();
    await keepAll(all, poll, member, given);
    await answeredAll(all, who, POLL, id);
  }),
});

/** A form says something of each moment. @throws Refusal as `keepDateAnswer`, beside each moment without an answer. */
async function keepAll(work: Work, poll: Poll, member: string, given: Record<string, DateAnswer>): Promise<void> {
  const missing = poll.closedAt ? [] : poll.moments.filter(({ id }) => !Object.hasOwn(given, id));
  if (missing.length > 0) refuse('platform.inputUnclear', { status: 422, fields: Object.fromEntries(missing.map(({ id }) => [`answers.${id}`, 'meetings.answerMissing'])) });
  await keepDateAnswer(work, poll, member, given);
}

/** Keeps what was said of some moments; the others stay as they were. Needs the network's own reach. @throws Refusal `meetings.pollOver`. */
export async function keepDateAnswer({ tx, now }: Work, { networkId, closedAt, moments }: Poll, member: string, given: Record<string, DateAnswer>): Promise<void> {
  if (closedAt) refuse('meetings.pollOver');
  const said = moments.filter(({ id }) => Object.hasOwn(given, id));
  await putRows(tx, 'poll_answer', said.map(({ id }) => ({ network_id: networkId, moment_id: id, member_id: member, answer: given[id], answered_at: now })), { key: ['moment_id', 'member_id'] });
}
