import { added, type Counts } from './aspects.ts';

/** From so many answers up something is shown without names. */
export const LEAST_ANSWERS = 5;
export const MOST_CARDS = 3;
/** More cards than this cannot come from fewer than `LEAST_ANSWERS`, since each gives at most three. */
const SURELY_ENOUGH = (LEAST_ANSWERS - 1) * MOST_CARDS;
const LEAST_MEMBERS = 4;

export type SeenBy = 'receiver' | 'carrier' | 'members';
export type Agreed = { isNamed: boolean; seenBy: SeenBy };
/** What was said of one seat. `isAlone`: one person, who alone sees it. */
export type Said = { isAlone: boolean; cards: number; strengths: Counts; wishes: Counts };
/** Over `members` seats together. */
export type Summary = { members: number; cards: number; strengths: Counts; wishes: Counts };

/** Whether what was said of one seat may be shown at all: to itself, and to whom else was agreed. */
export const isEnough = ({ isNamed }: Pick<Agreed, 'isNamed'>, cards: number): boolean => (isNamed ? cards > 0 : cards >= LEAST_ANSWERS);

/** Who but the one it is about sees what was said of a seat. */
export function isSeenBy(reader: 'carrier' | 'members', { isNamed, seenBy }: Agreed, { isAlone, cards }: Pick<Said, 'isAlone' | 'cards'>): boolean {
  return !isAlone && isEnough({ isNamed }, cards) && (seenBy === 'members' || (seenBy === 'carrier' && reader === 'carrier'));
}

/**
 * What is said most, over several seats, for all who take part. It is made so that nobody who subtracts what they see of single seats, their own too, is left with fewer than two
 * seats, or without names with cards of fewer than five who gave them. Null when nothing can be shown like that.
 */
export function summarize(agreed: Agreed, said: readonly Said[]): Summary | null {
  const given = said.filter(({ cards }) => cards > 0), readers = (['carrier', 'members'] as const).map((reader) => given.filter((one) => isSeenBy(reader, agreed, one)));
  const fits = [given, ...readers].find((some) => some.length > 0 && readers.every((seen) => isHidden(agreed, some.filter((one) => !seen.includes(one)))));
  return fits ? { members: fits.length, cards: sum(fits), strengths: added(fits.map(({ strengths }) => strengths)), wishes: added(fits.map(({ wishes }) => wishes)) } : null;
}

const sum = (some: readonly Said[]): number => some.reduce((n, { cards }) => n + cards, 0);

/** Whether nobody can tell from these together what was said of one of them. Somebody may see two of their own: of the party they speak for, and of carrying the network. */
function isHidden(agreed: Agreed, some: readonly Said[]): boolean {
  if (some.length === 0) return true;
  const own = some.map(({ cards }) => (isEnough(agreed, cards) ? cards : 0)).toSorted((a, b) => b - a).slice(0, 2).reduce((n, cards) => n + cards, 0);
  return some.length >= LEAST_MEMBERS && (agreed.isNamed || sum(some) - own > SURELY_ENOUGH);
}
