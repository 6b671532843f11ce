/** Where the phrases of the data stand in a text, of a question or of an entry. */
import type { Rule } from './synonyms.ts';

/** Words between the words of a phrase: "mijn huur echt niet meer betalen". */
const SLACK = 5;
/** And between those of a phrase that stands between quotes: "van die man af". */
const EXACT_SLACK = 2;

/** "Put in de straat" is not "in de put": what these words say, they say of the word that comes after. */
const beforeNoun = new Set(['in', 'op', 'te', 'van', 'voor', 'met', 'bij', 'aan', 'naar', 'over', 'uit', 'zonder']);

/** A stem that counts as said at a word. `inPhrase`: said of somebody or something alike, so only with the other words of a phrase. */
export type Heard = { stem: string; sureness: number; inPhrase?: boolean };
export type Placed = Heard & { at: number };

/** Where each stem was said, the surest first. */
export function byStem(all: readonly Placed[]): Map<string, Placed[]> {
  return Map.groupBy([...all].sort((a, b) => b.sureness - a.sureness), (one) => one.stem);
}

/** Where the words of a phrase stand near each other, beginning from each place of its first. */
export function placesOf(rule: Rule, placed: ReadonlyMap<string, Placed[]>): Placed[] | undefined {
  const slack = rule.exact ? EXACT_SLACK : SLACK + 1;
  for (const first of placed.get(rule.stems[0]!)!) {
    if (first.inPhrase && rule.stems.length === 1) continue;
    const places = [first];
    for (const root of rule.stems.slice(1)) {
      const last = places.at(-1)!.at;
      const near = placed.get(root)!.filter((one) => !places.includes(one) && (!rule.exact && !beforeNoun.has(rule.stems[places.length - 1]!) || one.at > last)).sort((a, b) => Math.abs(a.at - last) - Math.abs(b.at - last))[0];
      if (near) places.push(near);
    }
    const at = places.map((place) => place.at);
    if (places.length === rule.stems.length && Math.max(...at) - Math.min(...at) < rule.stems.length + slack) return places;
  }
  return undefined;
}
