import * as v from 'valibot';
import { dayIn, typedDay } from '#platform/days/index.ts';
import { newId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { record } from '#platform/facts/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { dateInWords } from '#modules/directory/index.ts';
import type { RoleHolder } from '#modules/people/index.ts';
import { send, type Recipient } from '#modules/reach/index.ts';
import { QUESTION, questionAsked } from '../facts.ts';
import { allMembers } from '../own-member.ts';
import { carrierOf, carries, networkAt, type Network } from '../rights.ts';
import { readQuestion, type Question } from './question.ts';
import { questionsText } from './texts.ts';

export const MOST_CHOICES = 6;
/** It fits a letter and a telephone call. */
const MOST_WORDS = 80;
const LONGEST_DAYS = 365;
const LEAST_LINK_DAYS = 14;
const DAY_MS = 86_400_000;

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const choice = v.pipe(v.string(), v.trim(), v.maxLength(60, 'directory.tooLong'));

/** What the members choose from, without empty fields. @throws Refusal beside a field. */
function choicesOf(typed: readonly string[]): string[] {
  const choices = typed.filter(Boolean), twice = typed.findIndex((one, i) => one && typed.slice(0, i).some((other) => other.toLowerCase() === one.toLowerCase()));
  const wrong = (i: number, key: string) => refuse('platform.inputUnclear', { status: 422, fields: { [`choices.${i}`]: key } });
  if (twice >= 0) wrong(twice, 'questions.choiceTwice');
  if (choices.length === 1) wrong(Math.max(0, typed.indexOf('')), 'questions.choicesTooFew');
  return choices;
}

/** The last day of a question, as it is typed. */
export const untilTyped = v.pipe(typedDay, v.nonEmpty('questions.untilMissing'));

/**
 * Asks all members of a network one question, each by their own way: in their own words, or one of two to six choices. `until` is the last day as people write it.
 * Gives the id of the question. @throws Refusal 404 for who does not carry it; beside a field; `questions.nobodyToAsk`.
 */
export const askQuestion = useCase({
  input: v.object({
    network: v.pipe(v.string(), v.maxLength(100)),
    words: v.pipe(v.string(), v.trim(), v.nonEmpty('questions.wordsMissing'), v.maxLength(800, 'questions.wordsTooMany'), v.check((text) => wordsIn(text) <= MOST_WORDS, 'questions.wordsTooMany')),
    choices: v.optional(v.pipe(v.array(choice), v.maxLength(MOST_CHOICES)), []), until: untilTyped, seenBy: v.picklist(['carrier', 'members'], 'questions.seenByMissing'),
  }),
  may: async (work, { network }) => { const known = await networkAt(work, network); return known !== undefined && carries(work.actor, known.id); },
  unseen: true,
  run: (work, { network: at, words, choices: typed, until, seenBy }) => raised(work, async (all) => {
    const network = await networkAt(all, at) ?? notFound();
    return putQuestion(all, network, { words, choices: choicesOf(typed), until, seenBy });
  }),
});

/** Writes a question down and sends it to all members. Needs the network's own reach. @throws Refusal beside the last day; `questions.nobodyToAsk`. */
export async function putQuestion(work: Work, network: Network, { words, choices, until: typed, seenBy, vote }: Pick<Question, 'words' | 'choices' | 'until' | 'seenBy'> & { /** Who can be chosen: then the choices are their names. */ vote?: readonly RoleHolder[] }): Promise<{ question: string }> {
  const { tx, now, actor } = work, id = newId(), today = now.toISOString().slice(0, 10), until = dayIn(work, 'until', typed)!, last = Date.parse(until);
  if (until < today) refuse('platform.inputUnclear', { status: 422, fields: { until: 'questions.untilOver' } });
  if (last > now.getTime() + LONGEST_DAYS * DAY_MS) refuse('platform.inputUnclear', { status: 422, fields: { until: 'questions.untilTooFar' } });
  const members = await allMembers(work, network.id);
  if (members.length === 0) refuse('questions.nobodyToAsk');
  await tx.insertInto('question').values({ id, network_id: network.id, words, choices: vote ? [] : choices, until_day: until, seen_by: seenBy, asked_at: now, made_by: actor.kind === 'person' ? actor.id : null,
    keep_until: new Date(last + LONGEST_DAYS * DAY_MS).toISOString().slice(0, 10) }).execute();
  if (vote) await putRows(tx, 'vote_candidate', vote.map((holder, position) => ({ question_id: id, network_id: network.id, position, party_id: 'party' in holder ? holder.party : null, person_id: 'person' in holder ? holder.person : null })));
  await sendQuestion(work, await readQuestion(work, id) ?? notFound(), 'ask', members);
  await record(work, questionAsked, id, { network: network.id, count: members.length });
  return { question: id };
}

/** Lets members hear the question, or hear it once more. */
export async function sendQuestion(work: Work, { id, network, words, choices, until, seenBy }: Question, told: 'ask' | 'again', to: readonly Recipient[]): Promise<void> {
  const { region: { locale, settings }, now } = work;
  const values = { network: network.name, words, list: choices.map((text, i) => `${i + 1}. ${text}`).join('\n') || 'none', said: choices.join('; ') || 'none', until: dateInWords(until, locale), seenBy, phone: settings.helpPhone };
  const say = (part: 'Title' | 'Body' | 'Script' | 'Short') => questionsText(locale, `${told}${part}`, values);
  await send(work, { purpose: QUESTION, topic: `meetings.${network.id}`, urgency: 'request', sender: carrierOf(network.id), subject: { kind: 'question', id }, path: '/vraag', title: say('Title'), body: say('Body'), script: say('Script'), short: say('Short'),
    days: Math.max(LEAST_LINK_DAYS, Math.ceil((Date.parse(until) - now.getTime()) / DAY_MS) + 1) }, to);
}
