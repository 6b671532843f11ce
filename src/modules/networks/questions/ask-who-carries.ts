import * as v from 'valibot';
import { notFound, raised, refuse, useCase } from '#platform/use-case/index.ts';
import { candidates, holderIn } from '../carriers.ts';
import { carries, networkAt } from '../rights.ts';
import { MOST_CHOICES, putQuestion, untilTyped } from './ask-question.ts';
import { questionsText } from './texts.ts';

/**
 * Lets the members choose who carries their network from two to six who can, each member one vote by their own way. What a member chose is seen by nobody, and not kept
 * once the votes are counted. @throws Refusal 404 for who does not carry it; beside a field; `questions.nobodyToAsk`.
 */
export const askWhoCarries = useCase({
  input: v.object({
    network: v.pipe(v.string(), v.maxLength(100)), until: untilTyped,
    /** Who can be chosen, as `person:<id>` or `party:<id>`. */
    holders: v.pipe(v.array(v.pipe(v.string(), v.maxLength(50))), v.transform((some) => [...new Set(some)]), v.minLength(2, 'questions.candidatesCount'), v.maxLength(MOST_CHOICES, 'questions.candidatesCount')),
  }),
  may: async (work, { network }) => { const known = await networkAt(work, network); return known !== undefined && carries(work.actor, known.id); },
  unseen: true,
  run: (work, { network: at, holders, until }) => raised(work, async (all) => {
    const network = await networkAt(all, at) ?? notFound(), { people, parties } = await candidates(all, network.id), names = new Map([...people, ...parties].map(({ holder, name }) => [holder, name]));
    const choices = holders.map((holder) => names.get(holder) ?? refuse('platform.inputUnclear', { status: 422, fields: { holders: 'questions.candidatesCount' } }));
    return putQuestion(all, network, { words: questionsText(all.region.locale, 'voteWords', { network: network.name }), choices, until, seenBy: 'nobody', vote: holders.map(holderIn) });
  }),
});
