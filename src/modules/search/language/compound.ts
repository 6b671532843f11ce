import { functionWords, lexiconWords, notCompounds, weakStems } from './common-words.ts';
import { toldWords } from './default-tellings.ts';
import { englishWords } from './english.ts';
import { verbStems } from './irregular.ts';
import { corrections, type Correction } from './spelling.ts';
import { stem } from './stem.ts';
import { foreignWordsSaid, wordsOfDefaults } from './synonyms.ts';

const LINKS = ['', 's', 'en', 'e', 'n'];
const LONGEST = 30;
const SHORTEST_PART = 3;
// Parts of three letters hide in many words (huis-ar-ts): only those of the hand-made list are trusted.
const trusted: ReadonlySet<string> = new Set([...lexiconWords]);
const languageWords: ReadonlySet<string> = new Set([...trusted, ...verbStems.filter((verb) => verb.length > SHORTEST_PART), ...[...wordsOfDefaults()].filter((word) => word.length > SHORTEST_PART && !functionWords.has(word))]);
const languageStems: ReadonlySet<string> = new Set([...languageWords].map(stem));
// Known, so no typing errors, but too many to look for inside compounds.
let toldStems: ReadonlySet<string> | undefined;
const isKnownStem = (root: string) => languageStems.has(root) || (toldStems ??= new Set([...toldWords(), ...foreignWordsSaid(), ...englishWords()].map(stem))).has(root);

/** Is this folded word one that the language part knows by itself, in any form? */
export function isLanguageWord(word: string): boolean {
  return languageWords.has(word) || functionWords.has(word) || isKnownStem(stem(word));
}

/** Every word that the language part knows by itself: what a typing error may have been meant to be. */
export function allLanguageWords(): Iterable<string> {
  return languageWords;
}

/**
 * The stems of the parts of a compound, in order, or [] when it is none: schuldhulpverlening is schuld, hulp, verleen;
 * computerlessen is computer, les. Splits only where every part is a word, with at most a linking -s-, -en-, -e- or -n- between.
 *
 * @param known further words that count as parts, folded: those of the region's own entries
 */
export function compoundParts(word: string, known?: (part: string) => boolean): string[] {
  if (word.length < 2 * SHORTEST_PART || word.length > LONGEST || notCompounds.has(word) || notCompounds.has(stem(word)) || !/^[a-z]+$/.test(word)) return [];
  const cached = known ? undefined : splits.get(word);
  if (cached) return cached;
  const parts = split(word, { known, seen: new Map() })?.parts ?? [];
  if (!known && splits.size < SPLITS_KEPT) splits.set(word, parts);
  return parts;
}

const SPLITS_KEPT = 20_000;
const splits = new Map<string, string[]>();

type Split = { parts: string[]; cost: number };
/** What one word's splitting shares: the region's own words, and what was found for each of its ends already. */
type Splitting = { known: ((part: string) => boolean) | undefined; seen: Map<string, Split | undefined> };

// Every piece is looked at once, however many ways there are to come to it.
function split(word: string, splitting: Splitting): Split | undefined {
  if (splitting.seen.has(word)) return splitting.seen.get(word);
  splitting.seen.set(word, undefined);
  let best: Split | undefined;
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const starts = LINKS.map((link) => ({ link, first: word.slice(0, cut - link.length) })).filter(({ link, first }) => word.slice(0, cut).endsWith(link) && isPart(first, splitting));
    const rest = starts.length > 0 ? tailOf(word.slice(cut), splitting) : undefined;
    if (!rest) continue;
    for (const { link, first } of starts) {
      const parts = [...(innerSplit(first, splitting)?.parts ?? [stem(first)]), ...rest.parts];
      const cost = rest.cost + 1 + (link === '' ? 0 : 0.3) + (first.length === SHORTEST_PART ? 0.4 : 0);
      if (!best || cost < best.cost) best = { parts, cost };
    }
  }
  splitting.seen.set(word, best);
  return best;
}

function tailOf(tail: string, splitting: Splitting): Split | undefined {
  if (isHead(tail, splitting)) {
    const inner = innerSplit(tail, splitting);
    return inner ? { parts: inner.parts, cost: 1 } : { parts: [stem(tail)], cost: tail.length === SHORTEST_PART ? 1.4 : 1 };
  }
  return tail.length >= 2 * SHORTEST_PART ? split(tail, splitting) : undefined;
}

// A part that is a word is split further only in two good halves: schuldhulp, not zie-ken.
function innerSplit(part: string, splitting: Splitting): Split | undefined {
  const inner = notCompounds.has(part) || part.length < 4 * 2 ? undefined : split(part, splitting);
  return inner?.parts.every((half) => half.length > SHORTEST_PART) ? inner : undefined;
}

function isPart(part: string, { known }: Splitting): boolean {
  if (part.length < SHORTEST_PART) return false;
  if (part.length === SHORTEST_PART) return trusted.has(part);
  return languageWords.has(part) || known?.(part) === true;
}

function isHead(part: string, splitting: Splitting): boolean {
  if (isPart(part, splitting)) return true;
  const root = stem(part);
  return root !== part && root.length >= SHORTEST_PART && part.length > SHORTEST_PART && languageStems.has(root) && (root.length > SHORTEST_PART || trusted.has(root));
}

const LONG_PART = 4;

/** What a word may begin or end with, were it a compound of words that only a region knows. */
export function possibleParts(word: string): string[] {
  return Array.from({ length: Math.max(0, Math.min(word.length, LONGEST) - 2 * LONG_PART + 1) }, (_, at) => at + LONG_PART).flatMap((cut) => [word.slice(0, cut), word.slice(cut)]);
}

/**
 * A compound with a typing error in one of its parts, when the other part is a word: schultenhulp is schuldenhulp.
 *
 * @param near words that may have been meant by a part
 */
export function correctedCompound(word: string, near: (part: string) => Iterable<string>): Correction[] {
  for (let cut = LONG_PART; cut <= word.length - LONG_PART; cut++) {
    const first = word.slice(0, cut), last = word.slice(cut);
    // Two good words that make no compound are a name: Overvecht.
    if (isLanguageWord(first) && isLanguageWord(last)) continue;
    const meant = languageWords.has(last) ? corrections(first, near(first)).map((one) => ({ ...one, word: one.word + last }))
      : languageWords.has(first) ? corrections(last, near(last)).map((one) => ({ ...one, word: first + one.word })) : [];
    const compounds = meant.filter((one) => compoundParts(one.word).length > 0);
    if (compounds.length > 0) return compounds;
  }
  return [];
}

/** Parts that say little: the "dienst" of klussendienst. */
export function isWeakPart(part: string): boolean {
  return weakStems.has(part) || WEAK_HEADS.has(part);
}

const WEAK_HEADS = new Set(['dienst', 'groep', 'werk', 'verleen', 'verlening', 'middag', 'ochtend', 'avond', 'cafe', 'huis', 'centrum', 'punt', 'project', 'team', 'uur', 'stel', 'zaak', 'kamer',
  'program', 'programma', 'werker', 'bank', 'plan', 'dag', 'wijk', 'buurt', 'samen', 'open', 'woon', 'eigen', 'recht', 'tijd', 'vrij', 'hoofd', 'hand', 'vorm', 'kaart']);

/** How two neighbouring words may be written as one: les computer -> computerles, dorp huis -> dorpshuis. Both orders. */
export function joined(first: string, second: string): string[] {
  return [[first, second], [second, first]].flatMap(([modifier, head]) => ['', 's', 'en', 'e'].map((link) => stem(`${modifier}${link}${head}`)));
}
