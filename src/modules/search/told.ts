/** What needs a sentence tells of though no phrase of the data was said: every word, kind of word and pair of them votes for the needs whose phrases and tellings have it. */
import { functionWords, heardInPhrases, weakStems } from './language/common-words.ts';
import { compoundParts, isWeakPart } from './language/compound.ts';
import { defaultHints, defaultTellings } from './language/default-tellings.ts';
import { kindsOf } from './language/kinds-of-words.ts';
import { wordsOf } from './language/normalise.ts';
import { stem } from './language/stem.ts';
import { NEGATIONS, needPhrases } from './language/synonyms.ts';

/** A need that may be told of; `share`: how much of what was said votes for it. */
export type LikelyNeed = { need: string; share: number };

/** A sentence may tell of more than one need. */
const MOST_NEEDS = 3;
/** A need that gets less than this of what the likeliest gets is left out. */
const BESIDE_BEST = 0.6;
const WEAK_WORD = 0.5;
const OF_PART = 0.5;
const OF_KIND = 0.6;
/** In a pair. */
const KIND = 0.7;
/** Words of a pair stand at most this far from each other, small words not counted. */
const APART = 3;
/** What was heard in few sentences is doubted. */
const DOUBT = 1;
const SPREAD = 0.7;
/** Needs that one mark votes for. */
const MOST_VOTES = 12;

/** What votes in a sentence is a mark, by number: "vader", "<parent>", "vergeet", and every two of them near each other. */
type Mark = number;
/** A word as marks: its stem and the kinds it is of, which also vote with those of the words beside it, and its parts. Unknown: no sentence ever had it. */
type Unit = { names: readonly (Mark | undefined)[]; parts: readonly (Mark | undefined)[]; weight: number };
// More than there are names, and so few that a pair is a small integer, which is looked up quickest.
const FIRST_PAIR = 2 ** 15;
const pairOf = (one: Mark, other: Mark) => FIRST_PAIR * (1 + Math.min(one, other)) + Math.max(one, other);

const isHeard = (text: string) => !functionWords.has(text) || NEGATIONS.has(text);

function unitOf(text: string, own: string, markOf: (name: string) => Mark | undefined): Unit {
  const root = heardInPhrases.get(own)?.[0] ?? own, parts = compoundParts(text).filter((part) => !isWeakPart(part));
  return { names: [root, ...new Set([own, ...parts].flatMap(kindsOf))].map(markOf), parts: parts.map(markOf), weight: weakStems.has(root) ? WEAK_WORD : 1 };
}

/** The marks of a sentence with how much each weighs, and the weight of what is unknown. */
function marksOf(units: readonly Unit[]): { marks: Map<Mark, number>; unknown: number } {
  const marks = new Map<Mark, number>();
  let unknown = 0;
  const add = (mark: Mark | undefined, weight: number) => {
    if (mark === undefined) unknown += weight;
    else if ((marks.get(mark) ?? 0) < weight) marks.set(mark, weight);
  };
  units.forEach(({ names, parts, weight }, at) => {
    names.forEach((name, kind) => add(name, kind > 0 ? OF_KIND : weight));
    for (const part of parts) add(part, OF_PART);
    for (let beside = at + 1; beside <= at + APART && beside < units.length; beside++) addPairs(names, units[beside]!.names, add);
  });
  return { marks, unknown };
}

function addPairs(names: Unit['names'], others: Unit['names'], add: (mark: Mark, weight: number) => void): void {
  for (let at = 0; at < names.length; at++) {
    for (let beside = 0; beside < others.length; beside++) {
      const one = names[at], other = others[beside];
      if (one !== undefined && other !== undefined && one !== other) add(pairOf(one, other), (at > 0 ? KIND : 1) * (beside > 0 ? KIND : 1));
    }
  }
}

/** What a mark says: `rarity` 0-1, how much at all; the needs by number with their votes, the most first. */
type Votes = { rarity: number; needs: readonly number[]; votes: readonly number[] };
type Learnt = { needs: string[]; marks: Map<string, Mark>; units: Map<string, Unit>; votes: ReadonlyMap<Mark, Votes> };
let learnt: Learnt | undefined;

// Made when the first question comes in.
function learn(): Learnt {
  const examples = [...needPhrases, ...toldOf(defaultTellings, ' / '), ...toldOf(defaultHints, ' ')];
  const needs = [...new Set(examples.map(({ need }) => need))], numberOf = new Map(needs.map((need, number) => [need, number]));
  const marks = new Map<string, Mark>(), units = new Map<string, Unit>();
  /** The number of each need in whose sentences a mark was heard, followed by how much it weighed there. */
  const heard = new Map<Mark, number[]>();
  const markOf = (name: string) => remembered(marks, name, () => marks.size);
  for (const { need, phrase } of examples) {
    const said = wordsOf(phrase).filter(isHeard).map((text) => remembered(units, text, () => unitOf(text, stem(text), markOf)));
    for (const [mark, weight] of marksOf(said).marks) remembered(heard, mark, () => []).push(numberOf.get(need)!, weight);
  }
  return { needs, marks, units, votes: new Map([...heard].map(([mark, told]) => [mark, votesOf(told, examples.length)])) };
}

function remembered<Key, Value>(all: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = make();
  all.set(key, made);
  return made;
}

function toldOf(data: string, separator: string): { need: string; phrase: string }[] {
  return data.trim().split('\n').flatMap((line) => {
    const [need = '', told = ''] = line.split(': ');
    return told.split(separator).map((phrase) => ({ need: `#${need}`, phrase }));
  });
}

function votesOf(told: readonly number[], examples: number): Votes {
  const counts = new Map<number, number>();
  for (let at = 0; at < told.length; at += 2) counts.set(told[at]!, (counts.get(told[at]!) ?? 0) + told[at + 1]!);
  const rarity = Math.log(1 + examples / (told.length / 2 + 1)) / Math.log(1 + examples);
  const all = [...counts.values()].reduce((sum, one) => sum + one, DOUBT);
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_VOTES);
  return { rarity, needs: most.map(([need]) => need), votes: most.map(([, count]) => rarity * (count / all) ** SPREAD) };
}

/** The needs that these words tell of, the likeliest first. */
export function likelyNeeds(words: readonly { text: string; stem: string }[]): LikelyNeed[] {
  const known = learnt ??= learn();
  const markOf = (name: string) => known.marks.get(name);
  const { marks, unknown } = marksOf(words.filter(({ text }) => isHeard(text)).map(({ text, stem: own }) => known.units.get(text) ?? unitOf(text, own, markOf)));
  const shares = new Float64Array(known.needs.length);
  let said = unknown;
  for (const [mark, weight] of marks) {
    const made = known.votes.get(mark);
    if (!made) continue;
    const { rarity, needs, votes } = made;
    if (mark < FIRST_PAIR) said += weight * rarity;
    for (let at = 0; at < needs.length; at++) shares[needs[at]!]! += weight * votes[at]!;
  }
  const least = Math.max(Number.MIN_VALUE, shares.reduce((most, share) => Math.max(most, share), 0) * BESIDE_BEST);
  return known.needs.flatMap((need, number) => (shares[number]! >= least ? { need, share: shares[number]! } : []))
    .sort((a, b) => b.share - a.share).slice(0, MOST_NEEDS).map(({ need, share }) => ({ need, share: share / said }));
}
