import { TOP_IMPACT } from './analyse-entry.ts';
import type { Question } from './question.ts';

/** The entries in which a term weighs most, best first. `complete`: there are no others. */
export type Postings = { entries: Int32Array; impacts: Uint8Array; complete: boolean };
/** How well an entry answers: `match` 0-1 of the whole question, `bySlot` 0-1 each, and the alternative that answered each slot. */
export type Candidate = { entry: number; match: number; bySlot: Float32Array; because: string[] };

/** A second word that says the same adds a little. */
const SECOND = 0.25;
/** The share of a slot's weight that does not depend on how rare its words are. */
const EVEN = 0.45;
/** An entry that answers every slot is worth this much more than the sum of them. */
const COVERAGE = 0.45;
/** Below this share of the best match an entry is noise. */
const NOISE = 0.3;
const LEAST_MATCH = 0.06;

/**
 * The entries found, best first, by how well they answer the question: for each slot the best alternative, slots weighed by how rare
 * their words are, more for an entry that answers them all.
 *
 * @param size number of entries in the index
 */
export function ranked(question: Question, postings: ReadonlyMap<string, Postings>, size: number): Candidate[] {
  const { numbers, entries } = numbered(postings);
  const slots = question.slots.length;
  const best = question.slots.map(() => new Float32Array(entries.length));
  const second = question.slots.map(() => new Float32Array(entries.length));
  const reason = question.slots.map(() => new Int16Array(entries.length).fill(-1));

  question.alternatives.forEach((alternative, index) => {
    for (const [number, impact] of answering(alternative.terms, postings, numbers)) {
      const value = alternative.weight * (impact / TOP_IMPACT);
      for (const slot of alternative.slots) {
        if (value > best[slot]![number]!) {
          second[slot]![number] = best[slot]![number]!;
          best[slot]![number] = value;
          reason[slot]![number] = index;
        } else if (value > second[slot]![number]!) second[slot]![number] = value;
      }
    }
  });

  const weights = slotWeights(question, postings, size);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const found = Array.from(entries, (entry, number): Candidate => {
    const bySlot = new Float32Array(slots);
    let match = 0, answered = 0;
    for (let slot = 0; slot < slots; slot++) {
      const value = best[slot]![number]!;
      bySlot[slot] = value + SECOND * second[slot]![number]! * (1 - value);
      match += weights[slot]! * bySlot[slot]!;
      if (value > 0) answered += weights[slot]!;
    }
    return { entry, match: (match / total) * (1 - COVERAGE + COVERAGE * (answered / total)), bySlot, because: [] };
  }).sort((a, b) => b.match - a.match || a.entry - b.entry);
  const least = Math.max(LEAST_MATCH, (found[0]?.match ?? 0) * NOISE);
  const kept = found.filter((candidate) => candidate.match >= least);
  for (const candidate of kept.slice(0, 200)) {
    const number = numbers.get(candidate.entry)!;
    candidate.because = question.slots.flatMap((_, at) => (reason[at]![number]! < 0 ? [] : [`${question.alternatives[reason[at]![number]!]!.because} ${candidate.bySlot[at]!.toFixed(2)}×${(weights[at]! / total).toFixed(2)}`]));
  }
  return kept;
}

function numbered(postings: ReadonlyMap<string, Postings>): { numbers: Map<number, number>; entries: number[] } {
  const numbers = new Map<number, number>();
  const entries: number[] = [];
  for (const list of postings.values()) for (const entry of list.entries) if (!numbers.has(entry)) numbers.set(entry, entries.push(entry) - 1);
  return { numbers, entries };
}

// Terms that must stand together count for their weakest.
function answering(terms: readonly string[], postings: ReadonlyMap<string, Postings>, numbers: ReadonlyMap<number, number>): Iterable<[number, number]> {
  const lists = terms.map((term) => postings.get(term));
  if (lists.some((list) => list === undefined)) return [];
  let common = impactsOf(lists[0]!, numbers);
  for (const list of lists.slice(1)) {
    const next = impactsOf(list!, numbers);
    common = new Map([...common].flatMap(([number, impact]) => (next.has(number) ? [[number, Math.min(impact, next.get(number)!)] as const] : [])));
  }
  return common;
}

function impactsOf(list: Postings, numbers: ReadonlyMap<number, number>): Map<number, number> {
  const impacts = new Map<number, number>();
  list.entries.forEach((entry, at) => impacts.set(numbers.get(entry)!, list.impacts[at]!));
  return impacts;
}

/** What each slot counts: its own weight, more when its words are rare. A slot nothing answers counts in full: that part of the question stays open. */
function slotWeights(question: Question, postings: ReadonlyMap<string, Postings>, size: number): number[] {
  const most = Math.log(1 + size);
  return question.slots.map((slot, at) => {
    const said = question.alternatives.filter((alternative) => alternative.slots.includes(at) && alternative.weight >= 0.85 && alternative.terms.length === 1);
    const often = Math.max(0, ...said.map((alternative) => postings.get(alternative.terms[0]!)?.entries.length ?? 0));
    const rarity = often === 0 ? 0.6 : Math.log(1 + size / often) / most;
    return slot.weight * (EVEN + (1 - EVEN) * Math.min(1, rarity));
  });
}
