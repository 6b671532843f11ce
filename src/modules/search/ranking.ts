import { TOP_IMPACT } from './analyse-entry.ts';
import type { Question } from './slots.ts';

/** The entries in which a term weighs most, best first. `complete`: there are no others. */
export type Postings = { entries: Int32Array; impacts: Uint8Array; complete: boolean };
/** How well an entry answers, 0-1 of the whole question, and which alternative answered each part of it. */
export type Candidate = { entry: number; match: number; because: () => string[] };

/** A second word that says the same adds a little. */
const SECOND = 0.5;
/** Two words that an entry writes as one say more than either of them; only here, for before it is read nobody knows whether one does. */
const JOINED = 1.25;
/** The share of a slot's weight that does not depend on how rare its words are. */
const EVEN = 0.5;
/** An entry that answers every slot is worth this much more than the sum of them. */
const COVERAGE = 0.25;
/** Below this share of the best match an entry is noise. */
const NOISE = 0.3;
const LEAST_MATCH = 0.06;
/** What a slot counts that no entry answers: that part of the question stays open. */
const UNANSWERED = 0.8;
/** Alternatives from this weight on are the thing itself: how often they occur says how rare it is. */
const ITSELF = 0.85;
/** A word that entries only say in passing, in their sentences, and that leads to nothing else, counts this much. */
const PASSING = 0.4;
const IN_PASSING = 0.75;

/**
 * The entries found, best first, by how well they answer the question: for each slot the best alternative, slots weighed by how rare
 * their words are, more for an entry that answers them all.
 *
 * @param size number of entries in the index
 */
export function ranked(question: Question, postings: ReadonlyMap<string, Postings>, size: number): Candidate[] {
  const { entries, lists } = numbered(postings);
  const values = slotValues(question, lists, entries.length);
  const weights = slotWeights(question, postings, size);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;

  const matches = new Float64Array(entries.length);
  for (let number = 0; number < entries.length; number++) {
    let match = 0, answered = 0;
    for (let slot = 0; slot < weights.length; slot++) {
      const value = values.of(slot, number);
      match += weights[slot]! * value;
      if (value > 0) answered += weights[slot]!;
    }
    matches[number] = (match / total) * (1 - COVERAGE + COVERAGE * (answered / total));
  }
  const least = Math.max(LEAST_MATCH, matches.reduce((most, match) => Math.max(most, match), 0) * NOISE);
  const because = (number: number) => question.slots.flatMap((_, slot) => {
    const alternative = question.alternatives[values.reason(slot, number)];
    return alternative ? [`${alternative.because} ${values.of(slot, number).toFixed(2)} of ${(weights[slot]! / total).toFixed(2)}`] : [];
  });
  const kept: Candidate[] = [];
  for (let number = 0; number < entries.length; number++) {
    if (matches[number]! >= least) kept.push({ entry: entries[number]!, match: matches[number]!, because: () => because(number) });
  }
  return kept.sort((a, b) => b.match - a.match || a.entry - b.entry);
}

/** A list with entries by their number in this answer. */
type Numbered = { numbers: Int32Array; impacts: Uint8Array };

// Counting entries from 0 lets everything after this be plain arrays.
function numbered(postings: ReadonlyMap<string, Postings>): { entries: number[]; lists: Map<string, Numbered> } {
  const known = new Map<number, number>();
  const entries: number[] = [];
  const lists = new Map<string, Numbered>();
  for (const [term, { entries: listed, impacts }] of postings) {
    const numbers = new Int32Array(listed.length);
    for (let at = 0; at < listed.length; at++) {
      let number = known.get(listed[at]!);
      if (number === undefined) {
        number = entries.push(listed[at]!) - 1;
        known.set(listed[at]!, number);
      }
      numbers[at] = number;
    }
    lists.set(term, { numbers, impacts });
  }
  return { entries, lists };
}

type Values = { of(slot: number, number: number): number; reason(slot: number, number: number): number };

/** For each slot and entry the best alternative, and a little for the second best. */
function slotValues(question: Question, lists: ReadonlyMap<string, Numbered>, count: number): Values {
  const best = question.slots.map(() => new Float32Array(count));
  const second = question.slots.map(() => new Float32Array(count));
  const reason = question.slots.map(() => new Int16Array(count).fill(-1));
  question.alternatives.forEach((alternative, index) => {
    const answer = together(alternative.terms, lists, count);
    if (!answer) return;
    for (const slot of alternative.slots) keepBest(best[slot]!, second[slot]!, reason[slot]!, answer, (alternative.isJoined ? JOINED : alternative.weight) / TOP_IMPACT, index);
  });
  return {
    of: (slot, number) => best[slot]![number]! + SECOND * second[slot]![number]! * (1 - best[slot]![number]!),
    reason: (slot, number) => reason[slot]![number]!,
  };
}

function keepBest(best: Float32Array, second: Float32Array, reason: Int16Array, { numbers, impacts }: Numbered, weight: number, index: number): void {
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at]!;
    const value = Math.min(1, impacts[at]! * weight);
    if (value > best[number]!) {
      second[number] = best[number]!;
      best[number] = value;
      reason[number] = index;
    } else if (value > second[number]!) second[number] = value;
  }
}

/** The entries with all these terms; what they are worth is what the weakest is. */
function together(terms: readonly string[], lists: ReadonlyMap<string, Numbered>, count: number): Numbered | undefined {
  const all = terms.map((term) => lists.get(term));
  if (all.length === 0 || all.some((list) => list === undefined)) return undefined;
  return all.slice(1).reduce<Numbered>((common, list) => intersection(common, list!, count), all[0]!);
}

function intersection(one: Numbered, other: Numbered, count: number): Numbered {
  const impactOf = new Uint8Array(count);
  for (let at = 0; at < other.numbers.length; at++) impactOf[other.numbers[at]!] = other.impacts[at]!;
  const numbers = one.numbers.filter((number) => impactOf[number]! > 0);
  const impacts = one.impacts.filter((_, at) => impactOf[one.numbers[at]!]! > 0);
  for (let at = 0; at < numbers.length; at++) impacts[at] = Math.min(impacts[at]!, impactOf[numbers[at]!]!);
  return { numbers, impacts };
}

/** What each slot counts: its own weight, more when its words are rare. */
function slotWeights(question: Question, postings: ReadonlyMap<string, Postings>, size: number): number[] {
  const most = Math.log(1 + size);
  const often = question.slots.map(() => 0);
  const matters = question.slots.map(() => false);
  for (const { slots, terms, weight } of question.alternatives) {
    const list = terms.length > 1 ? undefined : postings.get(terms[0]!);
    const isItself = weight >= ITSELF;
    for (const slot of slots) {
      if (isItself) often[slot] = Math.max(often[slot]!, list?.entries.length ?? 0);
      if (!isItself || list && list.impacts[0]! > IN_PASSING * TOP_IMPACT) matters[slot] = true;
    }
  }
  return question.slots.map((slot, at) => {
    if (slot.isName && often[at] === 0) return 0;
    const rarity = often[at] === 0 ? UNANSWERED : Math.min(1, Math.log(1 + size / often[at]!) / most);
    return slot.weight * (EVEN + (1 - EVEN) * rarity) * (matters[at] || often[at] === 0 ? 1 : PASSING);
  });
}
