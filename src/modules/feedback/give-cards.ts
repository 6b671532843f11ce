import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { answered, answeredAll } from '#modules/reach/index.ts';
import { isAspect, type Aspect } from './aspects.ts';
import { CARD } from './facts.ts';
import { carriedRound, insideRound, isOpen, isSame, recipientsOf, type Round, type Seat } from './round.ts';
import { MOST_CARDS } from './summary.ts';
import { isAboutWork } from './about-work.ts';

const uuid = v.pipe(v.string(), v.uuid()), words = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, 'directory.tooLong')), ''), choice = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40)), '');
/** A card: to whom (a seat), something that goes well and something wished for, and with a name a few words on each. A card that is all empty is none. */
const card = v.object({ about: choice, strength: choice, wish: choice, strengthWords: words, wishWords: words });
type Typed = v.InferOutput<typeof card>;
type Card = { about: Seat; strength: Aspect; wish: Aspect; strengthWords: string; wishWords: string };
const given = { round: uuid, /** As whom. */ seat: uuid, /** Of what was agreed, as the giver read it. */ number: v.pipe(v.string(), v.regex(/^\d{1,6}$/, 'feedback.agreementChanged')), cards: v.pipe(v.array(card), v.maxLength(MOST_CARDS, 'feedback.threeAtMost')) };

/**
 * Gives at most three cards, each to another. With names they can be given anew as long as cards are taken, and the new ones count. Without names only once: nobody knows which were whose.
 * By the link without an account, signed in, or at a desk. `isAlone`: the giver says to be one person, so that cards about them are for them only.
 * @throws Refusal 404; beside a field; `feedback.over`, `feedback.agreementChanged`, `feedback.givenAlready`, `feedback.noCards`.
 */
export const giveCards = useCase({
  input: v.object({ ...given, isAlone: v.optional(v.boolean(), false) }),
  may: ({ actor }) => actor.kind === 'link' || actor.kind === 'person',
  unseen: true,
  run: (work, { round: id, seat: as, number, cards, isAlone }) => raised(work, async (all) => {
    const { round, seats, own } = await insideRound(work, id, { lock: true }), seat = own.find((one) => one.id === as) ?? notFound();
    await keep(all, round, seats, seat, number, cards);
    if (isAlone) await all.tx.updateTable('feedback_seat').set({ is_alone: true }).where('id', '=', as).execute();
    if (work.actor.kind === 'link') await answered(all, work.actor.id);
    else await haveAnswered(all, round, seat);
  }),
});

/**
 * Writes down cards that came on paper or by telephone, for who did not answer yet. Who carries the network; it shows them none of the cards that were given before.
 * @throws Refusal as `giveCards`, and `feedback.givenAlready` also with names.
 */
export const noteCards = useCase({
  input: v.object(given),
  may: async (work, { round }) => (await carriedRound(work, round)) !== null,
  unseen: true,
  run: (work, { round: id, seat: as, number, cards }) => raised(work, async (all) => {
    const { round, seats } = await insideRound(work, id, { lock: true }), seat = seats.find((one) => one.id === as && one.isIn) ?? notFound();
    if (seat.hasAnswered) refuse('feedback.givenAlready');
    await keep(all, round, seats, seat, number, cards);
    await haveAnswered(all, round, seat);
  }),
});

async function haveAnswered(work: Work, round: Round, seat: Seat): Promise<void> {
  for (const to of recipientsOf([seat])) await answeredAll(work, to, CARD, round.id);
}

async function keep(work: Work, round: Round, seats: readonly Seat[], from: Seat, number: string, typed: readonly Typed[]): Promise<void> {
  if (!isOpen(round, work.now)) refuse('feedback.over');
  if (Number(number) !== round.number) refuse('feedback.agreementChanged');
  if (from.hasAnswered && !round.isNamed) refuse('feedback.givenAlready');
  const cards = await cardsOf(work, round, seats, from, typed);
  await (round.isNamed ? keepNamed : count)(work, round, from, cards);
  await work.tx.updateTable('feedback_seat').set({ has_answered: true }).where('id', '=', from.id).execute();
}

/** Cards as they were typed, without those that are empty. @throws Refusal beside each part that is not right, all at once. */
async function cardsOf(work: Work, round: Round, seats: readonly Seat[], from: Seat, typed: readonly Typed[]): Promise<Card[]> {
  const fields: Record<string, string> = {}, cards: Card[] = [], isClear = await isAboutWork(work, round.networkId, typed.flatMap(({ strengthWords, wishWords }) => [strengthWords, wishWords]));
  for (const [i, { about, strength, wish, strengthWords, wishWords }] of typed.entries()) {
    if ([about, strength, wish, strengthWords, wishWords].every((part) => part === '')) continue;
    const wrong = (part: keyof Typed, key: string) => { fields[`cards.${i}.${part}`] = key; }, seat = seats.find(({ id, isIn }) => id === about && isIn);
    if (!seat) wrong('about', 'feedback.aboutMissing');
    else if (isSame(seat, from)) wrong('about', 'feedback.ownCard');
    else if (cards.some((other) => other.about.id === seat.id)) wrong('about', 'feedback.cardTwice');
    if (!isAspect(strength)) wrong('strength', 'feedback.strengthMissing');
    if (!isAspect(wish)) wrong('wish', 'feedback.wishMissing');
    for (const [part, text] of [['strengthWords', strengthWords], ['wishWords', wishWords]] as const) {
      const key = text === '' ? null : round.isNamed ? isClear(text) : 'feedback.noWords';
      if (key) wrong(part, key);
    }
    if (seat && isAspect(strength) && isAspect(wish)) cards.push({ about: seat, strength, wish, strengthWords, wishWords });
  }
  if (Object.keys(fields).length > 0) refuse('platform.inputUnclear', { status: 422, fields });
  return cards.length > 0 ? cards : refuse('feedback.noCards', { status: 422, fields: { 'cards.0.about': 'feedback.aboutMissing' } });
}

async function keepNamed({ tx }: Work, round: Round, from: Seat, cards: readonly Card[]): Promise<void> {
  await tx.deleteFrom('feedback_card').where('from_seat_id', '=', from.id).execute();
  await putRows(tx, 'feedback_card', cards.map(({ about, strength, wish, strengthWords, wishWords }) => ({ id: newId(), network_id: round.networkId, round_id: round.id, from_seat_id: from.id, about_seat_id: about.id, strength, wish, strength_words: strengthWords || null, wish_words: wishWords || null, state: 'given' })));
}

/** Without names there is nothing but counts. Every count of the round is written anew each time, so that not even the database's own marks tell which of them somebody added to. */
async function count({ tx }: Work, round: Round, _from: Seat, cards: readonly Card[]): Promise<void> {
  const rows = JSON.stringify(cards.map(({ about, strength, wish }) => ({ seat: about.id, strength, wish })));
  await sql`insert into feedback_tally (seat_id, network_id, round_id) select id, network_id, round_id from feedback_seat where round_id = ${round.id} on conflict do nothing`.execute(tx);
  await sql`update feedback_tally t set cards = t.cards + (c.seat is not null)::int, strengths = case when c.seat is null then t.strengths else t.strengths || jsonb_build_object(c.strength, coalesce((t.strengths ->> c.strength)::int, 0) + 1) end,
      wishes = case when c.seat is null then t.wishes else t.wishes || jsonb_build_object(c.wish, coalesce((t.wishes ->> c.wish)::int, 0) + 1) end
    from feedback_tally o left join jsonb_to_recordset(${rows}::jsonb) as c(seat uuid, strength text, wish text) on c.seat = o.seat_id where o.seat_id = t.seat_id and t.round_id = ${round.id}`.execute(tx);
}
