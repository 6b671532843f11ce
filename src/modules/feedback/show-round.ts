import { notFound, query, raised, type Work } from '#platform/use-case/index.ts';
import { carriesItself } from './rights.ts';
import { insideRound, isOpen, isSame, type Round, type Seat } from './round.ts';
import { cardsIn, countedFrom, saidOf, type Card } from './said.ts';
import { isEnough, isSeenBy, type Said } from './summary.ts';

export type CardView = Omit<Card, 'from' | 'about'> & { from: string; about: string };
/** What was said of a seat, as the reader may see it: with names the cards, without them only counts. */
export type SaidView = { id: string; name: string; isCarrier: boolean; cards: CardView[]; counts: Omit<Said, 'isAlone'> };
export type SeatName = { id: string; name: string; isCarrier: boolean };

export type RoundView = {
  round: Round;
  isOpen: boolean; isCarrier: boolean;
  /** As whom the reader answers, and as whom else they could. Null for who joined later. */
  own: (SeatName & { hasAnswered: boolean; isAlone: boolean }) | null; others: SeatName[];
  /** To whom the reader, or who they write cards down for, can give one. */
  choices: SeatName[];
  /** Everybody who takes part, for the cards on paper. */
  everybody: SeatName[];
  /** Whose cards the one who carries the network writes down. */
  noting: SeatName | null;
  /** Only for who carries the network while cards are taken. */
  waiting: SeatName[];
  answered: { n: number; of: number };
  /** With names: what the reader gave. */
  given: CardView[];
  /** After it closed: what was said of the reader; null when there is not enough to show. */
  received: SaidView | null;
  /** After it closed: what was said of others, as it was agreed. */
  shown: SaidView[];
};

/**
 * A round as somebody may see it who was asked, by their link or signed in, or who takes part in the network or carries it. Nothing of any card is shown before it closed, so that nobody
 * learns something from what came in between two looks. `as`: as whom; `note`: whose cards the one who carries it writes down; each the id of a seat. @throws Refusal 404.
 */
export const showRound = query((work, { round: id, as, note }: { round: string; as?: string | null; note?: string | null }): Promise<RoundView> => raised(work, async (all) => {
  const { round, seats, own: ownSeats } = await insideRound(work, id), isCarrier = carriesItself(work, round.networkId), open = isOpen(round, all.now);
  const own = ownSeats.find((seat) => seat.id === as) ?? ownSeats[0] ?? null, noting = isCarrier && open && note ? seats.find((seat) => seat.id === note && seat.isIn && !seat.hasAnswered) ?? notFound() : null;
  const giver = noting ?? own, there = seats.filter(({ isIn }) => isIn);
  return {
    round, isOpen: open, isCarrier, noting: noting && nameOf(noting), others: ownSeats.filter((seat) => seat !== own).map(nameOf),
    own: own && { ...nameOf(own), hasAnswered: own.hasAnswered, isAlone: own.isAlone },
    everybody: there.map(nameOf),
    choices: giver && open ? there.filter((seat) => !isSame(seat, giver)).map(nameOf) : [],
    waiting: isCarrier && open ? there.filter(({ hasAnswered }) => !hasAnswered).map(nameOf) : [],
    answered: { n: seats.filter(({ hasAnswered }) => hasAnswered).length, of: seats.length }, ...(await seenOf(all, round, seats, own, isCarrier)),
  };
}));

const nameOf = ({ id, name, memberId }: Seat): SeatName => ({ id, name, isCarrier: memberId === null });

async function seenOf(work: Work, round: Round, seats: readonly Seat[], own: Seat | null, isCarrier: boolean): Promise<Pick<RoundView, 'given' | 'received' | 'shown'>> {
  if (!round.closedAt && !(round.isNamed && own)) return { given: [], received: null, shown: [] };
  const cards = round.isNamed ? await cardsIn(work, round.id) : [], said = round.isNamed ? countedFrom(cards, seats) : await saidOf(work, round, seats), names = new Map(seats.map(({ id, name }) => [id, name]));
  const inWords = (some: readonly Card[]): CardView[] => some.map((card) => ({ ...card, from: names.get(card.from) ?? '', about: names.get(card.about) ?? '' }));
  const view = (seat: Seat): SaidView => { const { isAlone: _, ...counts } = said.get(seat.id)!; return { ...nameOf(seat), counts, cards: inWords(cards.filter(({ about, state }) => about === seat.id && state !== 'removed')) }; };
  const given = own ? cards.filter(({ from }) => from === own.id) : [];
  if (!round.closedAt) return { given: given.map((card) => ({ ...card })), received: null, shown: [] };
  return {
    given: inWords(given), received: own && isEnough(round, said.get(own.id)!.cards) ? view(own) : null,
    shown: seats.filter((seat) => seat !== own && isSeenBy(isCarrier ? 'carrier' : 'members', round, said.get(seat.id)!)).map(view),
  };
}
