import type { Work } from '#platform/use-case/index.ts';
import { added, type Aspect } from './aspects.ts';
import type { Round, Seat } from './round.ts';
import type { Said } from './summary.ts';

/** A card with a name under it. Who sees it follows from `show-round.ts`. */
export type Card = { id: string; from: string; about: string; strength: Aspect; wish: Aspect; strengthWords: string | null; wishWords: string | null; answerWords: string | null; state: 'given' | 'noted' | 'removed' };

/** The cards of a round with names, by seat. Needs the network's own reach. */
export async function cardsIn({ tx }: Work, round: string): Promise<Card[]> {
  const rows = await tx.selectFrom('feedback_card').select(['id', 'from_seat_id as from', 'about_seat_id as about', 'strength', 'wish', 'strength_words as strengthWords', 'wish_words as wishWords', 'answer_words as answerWords', 'state']).where('round_id', '=', round).orderBy('about_seat_id').orderBy('from_seat_id').execute();
  return rows as Card[];
}

/** How often what was said of each seat, from cards or from counts. Needs the network's own reach. */
export async function saidOf(work: Work, round: Round, seats: readonly Seat[]): Promise<Map<string, Said>> {
  return round.isNamed ? countedFrom(await cardsIn(work, round.id), seats) : tallied(work, round.id, seats);
}

/** What was said about each seat as counts, by the id of the seat; what was removed does not count. */
export function countedFrom(cards: readonly Card[], seats: readonly Seat[]): Map<string, Said> {
  return new Map(seats.map(({ id, isAlone }) => {
    const about = cards.filter((card) => card.about === id && card.state !== 'removed');
    return [id, { isAlone, cards: about.length, strengths: added(about.map(({ strength }) => ({ [strength]: 1 }))), wishes: added(about.map(({ wish }) => ({ [wish]: 1 }))) }];
  }));
}

async function tallied({ tx }: Work, round: string, seats: readonly Seat[]): Promise<Map<string, Said>> {
  const rows = new Map((await tx.selectFrom('feedback_tally').selectAll().where('round_id', '=', round).execute()).map((row) => [row.seat_id, row]));
  return new Map(seats.map(({ id, isAlone }) => { const row = rows.get(id); return [id, { isAlone, cards: row?.cards ?? 0, strengths: (row?.strengths ?? {}) as Said['strengths'], wishes: (row?.wishes ?? {}) as Said['wishes'] }]; }));
}
