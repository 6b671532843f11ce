/** What a question is made of once it is understood, shared by its words and its phrases. */
import { compoundParts } from './language/compound.ts';
import type { Correction } from './language/spelling.ts';
import { stem } from './language/stem.ts';
import type { SynonymGroup } from './language/synonyms.ts';
import type { KnownArea, Wish } from './wishes.ts';

/** One thing the question is about. `weight` is its share before rarity is known. `isName`: a small word, which counts only where an entry is called that. */
export type Slot = { text: string; weight: number; isName?: boolean };
/** Terms (all needed) that answer these slots, worth `weight` beside the very word. `isJoined`: two words of the question written as one. */
export type Alternative = { slots: readonly number[]; terms: readonly string[]; weight: number; because: string; isJoined?: boolean };
/** A question, understood: every slot can be answered in several ways. */
export type Question = {
  text: string; slots: Slot[]; alternatives: Alternative[]; wishes: Wish[];
  corrections: { typed: string; meant: string }[];
};
/** What the region's index knows that the language does not. */
export type Knowledge = {
  /** Words of the question that occur in the region's entries. */
  isKnown: (word: string) => boolean;
  /** Parts of unknown words that are words of the region's entries. */
  isPart: (part: string) => boolean;
  synonyms: readonly SynonymGroup[];
  areas: readonly KnownArea[];
  corrections: ReadonlyMap<string, readonly Correction[]>;
  /** While somebody is typing: words that the last one may become. */
  completions?: readonly string[];
};

/** A word as it was said. */
export type Token = {
  text: string; stem: string; at: number;
  /** Somebody's: "mijn" or the like stands before it. */
  isOwn: boolean;
  /** Not said, but meant by an age. */
  isStage?: boolean;
};
/** What a word is worth that says little by itself. */
export const WEAK = 0.3;
export const CHILD = stem('kind');
/** What the parts of a compound are worth beside the whole of it. */
export const PARTS_OF_LEAD = 0.8;

/** A word of another language says only roughly what it is in Dutch. */
export const TRANSLATED = 0.85;

/** One more thing that the question is about; answers its number. */
export function addSlot(question: Question, text: string, weight: number): number {
  return question.slots.push({ text, weight }) - 1;
}

/** "Mazoutpremie" that nobody wrote is mazout and premie where these are words. */
export function partsOf({ text }: Token, { isKnown, isPart }: Knowledge): string[] {
  const parts = compoundParts(text);
  return parts.length > 0 || isKnown(text) ? parts : compoundParts(text, isPart);
}
