import * as v from 'valibot';
import { notFound, raised, useCase, type Work } from '#platform/use-case/index.ts';
import { insideRound } from './round.ts';

const uuid = v.pipe(v.string(), v.uuid());

/** A card that is to be seen and is about who acts. @throws Refusal 404 for another's, one that was taken away, or as long as cards are taken. */
async function ownCard(work: Work, round: string, id: string): Promise<string> {
  const { round: { closedAt }, own } = await insideRound(work, round), row = await work.tx.selectFrom('feedback_card').select(['id', 'about_seat_id']).where('id', '=', id).where('round_id', '=', round).where('state', '<>', 'removed').executeTakeFirst();
  return closedAt && row && own.some((seat) => seat.id === row.about_seat_id) ? row.id : notFound();
}

/** Answers a card about oneself, or only says that one read it: without words it is taken note of. Who gave it sees that. @throws Refusal 404. */
export const answerCard = useCase({
  input: v.object({ round: uuid, card: uuid, words: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300, 'directory.tooLong')), '') }),
  may: ({ actor }) => actor.kind === 'link' || actor.kind === 'person',
  unseen: true,
  run: (work, { round, card, words }) => raised(work, async (all) => {
    await all.tx.updateTable('feedback_card').set({ state: 'noted', answer_words: words || null }).where('id', '=', await ownCard(all, round, card)).execute();
  }),
});

/**
 * Takes a card about oneself away, because it hurts: its words are gone at once and for everybody, and nobody decides about that. Who gave it sees that it was taken away.
 * @throws Refusal 404.
 */
export const removeCard = useCase({
  input: v.object({ round: uuid, card: uuid }),
  may: ({ actor }) => actor.kind === 'link' || actor.kind === 'person',
  unseen: true,
  run: (work, { round, card }) => raised(work, async (all) => {
    await all.tx.updateTable('feedback_card').set({ state: 'removed', strength_words: null, wish_words: null, answer_words: null }).where('id', '=', await ownCard(all, round, card)).execute();
  }),
});
