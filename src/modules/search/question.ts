import { audiences, children, functionWords, heardInPhrases, relatives, weakStems } from './language/common-words.ts';
import { compoundParts, isLanguageWord, isWeakPart, joined } from './language/compound.ts';
import { wordsOf } from './language/normalise.ts';
import { writtenOut } from './language/shorthand.ts';
import type { Correction } from './language/spelling.ts';
import { stem } from './language/stem.ts';
import { leadStems, thesaurusWith, type Rule, type SynonymGroup, type Thesaurus } from './language/synonyms.ts';
import { wishesIn, type KnownArea, type Wish } from './wishes.ts';

/** One thing the question is about. `weight` is its share before rarity is known. */
export type Slot = { text: string; weight: number };
/** Terms (all needed) that answer these slots, worth `weight` beside the very word. */
export type Alternative = { slots: readonly number[]; terms: readonly string[]; weight: number; because: string };
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

/** More of a question than anybody types: the rest is not read. */
const MOST_WORDS = 24;
const WEAK = 0.3;
const PART = 0.85;
/** A compound counts little more than a single word. */
const PART_SLOT = 0.65;
const HEARD_PART = 0.4;
/** Who says "mijn zoontje eet niet" asks what others ask of a child. */
const HEARD_KIN = 0.8;
const CHILD = stem('kind');
const PARTS_OF_LEAD = 0.8;
/** Of a compound with one part that tells anything: fietswerkplaats is more than fiets. */
const ONE_PART_OF_LEAD = 0.5;
const COMPLETION = 0.9;
const OVERTAKEN = 0.6;
/** Who it is about says less than what is the matter. */
const RELATIVE = 0.15;
/** Words looked up for one question, whatever the number of ways in which they answer it. */
const MOST_TERMS = 48;
/** What the next way to say the same part of a question is worth beside the one before it, when there is room for some. */
const TURN = 0.92;
/** For whom it is, beside a word that says what. */
const FOR_WHOM = 0.4;
/** A phrase that tells what is the matter is about that, whatever its words are: at least this. */
const PHRASE = 0.6;
const NUMBER = 0.1;
/** Who writes one word as two ("taal cafe") says little else. */
const MOST_JOINED = 3;
/** What entries call people of an age; those between have no word of their own. */
const stages: readonly { until: number; word: string | null }[] = [{ until: 4, word: 'peuter' }, { until: 12, word: 'kind' }, { until: 23, word: 'jongere' }, { until: 65, word: null }, { until: Infinity, word: 'oudere' }];
/** Words between the words of a phrase: "mijn huur echt niet meer betalen". */
const SLACK = 5;
/** And between those of a phrase that stands between quotes: "van die man af". */
const EXACT_SLACK = 2;

type Token = {
  text: string; stem: string; at: number;
  /** Somebody's: "mijn" or the like stands before it. */
  isOwn: boolean;
  /** Not said, but meant by an age. */
  isStage?: boolean;
};
const POSSESSIVES = new Set(['mijn', 'me', 'zijn', 'haar', 'onze', 'ons', 'hun', 'je', 'jouw', 'jullie', 'uw', 'my']);

/** The words of a question, folded, at most two dozen. */
export function tokensOf(text: string): Token[] {
  return wordsOf(text.slice(0, 300)).flatMap(writtenOut).slice(0, MOST_WORDS).map(withoutPartitive).map((word, at, all) => ({ text: word, stem: stem(word), at, isOwn: at > 0 && POSSESSIVES.has(all[at - 1]!) }));
}

// "Iets leuks", "iets creatiefs": leuk, creatief.
function withoutPartitive(word: string, at: number, all: readonly string[]): string {
  return /^n?iets$/.test(all[at - 1] ?? '') && /^[a-z]{4,}s$/.test(word) && !isLanguageWord(word) ? word.slice(0, -1) : word;
}

/** Words that the language does not know, nor what they are made of: names of the region, or typing errors. */
export function doubtfulWords(text: string): string[] {
  return [...new Set(tokensOf(text).map((token) => token.text))].filter((word) => word.length > 3 && !/\d/.test(word) && !isLanguageWord(word) && compoundParts(word).length === 0);
}

/** Understands a question as people put it: what it is about, in which words that may be answered, and what the answer must be. */
export function understood(text: string, knowledge: Knowledge): Question {
  const said = tokensOf(text);
  const { wishes, used } = wishesIn(said, knowledge.areas);
  const tokens = [...said, ...stagesOfLife(wishes, said.length)];
  const question: Question = { text, slots: [], alternatives: [], wishes, corrections: [] };
  const thesaurus = thesaurusWith(knowledge.synonyms);
  const slotsOf = new Map<string, number[]>();
  const slotsAt = new Map<number, number[]>();

  const content = contentTokens(tokens, used);
  const saysWhat = content.some((token) => weightOf(token) === 1 && !audiences.has(token.stem));
  for (const token of content) {
    const slots = addWord(question, token, saysWhat && audiences.has(token.stem) ? Math.min(FOR_WHOM, weightOf(token)) : weightOf(token), knowledge);
    slotsAt.set(token.at, slots);
    slotsOf.set(token.stem, [...(slotsOf.get(token.stem) ?? []), ...slots]);
  }
  complete(question, said.at(-1), slotsAt, knowledge.completions ?? []);
  const heard = heardStems(tokens, question, knowledge);
  const placed = placedStems(tokens, heard);
  applyRules(question, thesaurus.rulesFor(new Set(placed.keys())), placed, slotsAt);
  question.alternatives = strongest([...question.alternatives, ...joinedWords(tokens, slotsAt)]);
  return question;
}

function contentTokens(tokens: Token[], used: ReadonlySet<number>): Token[] {
  const left = tokens.filter((token) => !used.has(token.at));
  const content = left.filter((token) => !functionWords.has(token.text));
  // Nothing but wishes ("iets te doen op zondag"): then they are the question.
  return content.length > 0 || used.size > 0 ? content : left;
}

/** "Ik ben 15" says: something for the young. */
function stagesOfLife(wishes: readonly Wish[], from: number): Token[] {
  const words = wishes.flatMap(({ age }) => (age === undefined ? [] : stages.find(({ until }) => age < until)?.word ?? []));
  return words.map((word, number) => ({ text: word, stem: stem(word), at: from + number, isOwn: false, isStage: true }));
}

function addSlot(question: Question, text: string, weight: number): number {
  return question.slots.push({ text, weight }) - 1;
}

// "Mijn vrouw is ziek" is about illness, "zwemmen voor vrouwen" is about women.
function weightOf({ text, stem: root, isOwn, isStage }: Token): number {
  if (relatives.has(root)) return isOwn ? RELATIVE : text === root ? WEAK : 1;
  if (isStage) return WEAK;
  if (isOwn && (root === CHILD || children.has(root))) return WEAK;
  if (/^\d{1,3}$/.test(text)) return NUMBER;
  return weakStems.has(root) || weakStems.has(text) ? WEAK : 1;
}

// "Mazoutpremie" that nobody wrote is mazout and premie where these are words.
function partsOf({ text }: Token, { isKnown, isPart }: Knowledge): string[] {
  const parts = compoundParts(text);
  return parts.length > 0 || isKnown(text) ? parts : compoundParts(text, isPart);
}

// A compound is as many slots as it has parts, all answered by the whole word: "les met de computer" and "computerles" meet halfway.
function addWord(question: Question, token: Token, weight: number, knowledge: Knowledge): number[] {
  const known = knowledge.isKnown;
  const parts = partsOf(token, knowledge);
  const slots = parts.length > 0 ? parts.map((part) => addSlot(question, part, isWeakPart(part) ? WEAK : PART_SLOT)) : [addSlot(question, token.text, weight)];
  question.alternatives.push({ slots, terms: [token.stem], weight: 1, because: token.text });
  parts.forEach((part, at) => question.alternatives.push({ slots: [slots[at]!], terms: [part], weight: PART, because: `${token.text}: ${part}` }));
  const corrections = known(token.text) ? [] : knowledge.corrections.get(token.text) ?? [];
  for (const { word, sureness } of corrections) {
    question.corrections.push({ typed: token.text, meant: word });
    question.alternatives.push({ slots, terms: [stem(word)], weight: sureness, because: `${token.text} → ${word}` });
    const meantParts = compoundParts(word).filter((part) => !isWeakPart(part));
    if (meantParts.length > 0) question.alternatives.push({ slots, terms: meantParts, weight: sureness * PARTS_OF_LEAD, because: `${token.text} → ${word}` });
  }
  return slots;
}

// A long sentence has so many neighbours that joining them all would leave no room for what helps with the problem it names.
function joinedWords(tokens: readonly Token[], slotsAt: ReadonlyMap<number, number[]>): Alternative[] {
  const content = tokens.filter((token) => slotsAt.has(token.at) && !token.isStage && /^[a-z]+$/.test(token.text));
  if (content.length > MOST_JOINED) return [];
  return content.slice(1).flatMap((second, before) => {
    const first = content[before]!;
    const slots = [...slotsAt.get(first.at)!, ...slotsAt.get(second.at)!];
    const terms = new Set(joined(first.text, second.text).concat(joined(first.stem, second.stem)));
    return [...terms].map((term) => ({ slots, terms: [term], weight: 1, because: `${first.text} + ${second.text}` }));
  });
}

function complete(question: Question, last: Token | undefined, slotsAt: ReadonlyMap<number, number[]>, completions: readonly string[]): void {
  const slots = last && slotsAt.get(last.at);
  if (!slots) return;
  for (const word of completions) question.alternatives.push({ slots, terms: [stem(word)], weight: COMPLETION, because: `${last.text}…` });
}

/** `inPhrase`: said of somebody or something alike, so only with the other words of a phrase. */
type Heard = { stem: string; sureness: number; inPhrase?: boolean };

/** The stems that count as said at each word: the word's own, those of its parts, and of what was probably meant. */
function heardStems(tokens: readonly Token[], question: Question, knowledge: Knowledge): Map<number, Heard[]> {
  const meant = new Map(question.corrections.map(({ typed }) => [typed, knowledge.corrections.get(typed) ?? []]));
  return new Map(tokens.map((token) => [token.at, [
    { stem: token.stem, sureness: 1 },
    ...(heardInPhrases.get(token.stem) ?? []).map((alike) => ({ stem: alike, sureness: HEARD_KIN, inPhrase: true })),
    ...(children.has(token.stem) ? [{ stem: CHILD, sureness: HEARD_KIN }] : []),
    ...partsOf(token, knowledge).filter((part) => !isWeakPart(part)).map((part) => ({ stem: part, sureness: HEARD_PART })),
    ...(meant.get(token.text) ?? []).map(({ word, sureness }) => ({ stem: stem(word), sureness })),
  ]]));
}

type Placed = Heard & { at: number };

/** Where each stem was said, the surest first. */
function placedStems(tokens: readonly Token[], heard: ReadonlyMap<number, Heard[]>): Map<string, Placed[]> {
  const all = tokens.flatMap((token) => heard.get(token.at)!.map((one) => ({ at: token.at, ...one })));
  return Map.groupBy(all.sort((a, b) => b.sureness - a.sureness), (one) => one.stem);
}

type Heeded = { rule: Rule; slots: number[]; sureness: number };

/** The phrases that were really said: their words near each other. Small words are what a question is about only where it says nothing else. */
function heededRules(question: Question, rules: readonly Rule[], placed: ReadonlyMap<string, Placed[]>, slotsAt: ReadonlyMap<number, number[]>): Heeded[] {
  const isBare = question.wishes.length === 0 && question.slots.every(({ weight }) => weight <= WEAK);
  let own: number[] | undefined;
  return rules.flatMap((rule) => {
    const places = placesOf(rule, placed);
    if (!places) return [];
    const said = [...new Set(places.flatMap(({ at }) => slotsAt.get(at) ?? []))];
    const slots = said.length === 0 && isBare ? (own ??= [addSlot(question, rule.name, 1)]) : said;
    return slots.length > 0 ? [{ rule, slots, sureness: Math.min(...places.map((place) => place.sureness)) }] : [];
  });
}

/** Where the words of a phrase stand near each other, beginning from each place of its first. */
function placesOf(rule: Rule, placed: ReadonlyMap<string, Placed[]>): Placed[] | undefined {
  const slack = rule.exact ? EXACT_SLACK : SLACK + 1;
  for (const first of placed.get(rule.stems[0]!)!) {
    if (first.inPhrase && rule.stems.length === 1) continue;
    const places = [first];
    for (const root of rule.stems.slice(1)) {
      const last = places.at(-1)!.at;
      const near = placed.get(root)!.filter(({ at }) => !rule.exact || at > last).sort((a, b) => Math.abs(a.at - last) - Math.abs(b.at - last))[0];
      if (near) places.push(near);
    }
    const at = places.map((place) => place.at);
    if (places.length === rule.stems.length && Math.max(...at) - Math.min(...at) < rule.stems.length + slack) return places;
  }
  return undefined;
}

// A phrase answers the words it was made of. Where a longer phrase was said ("niet goed lezen"), what its words mean alone counts less
// (a reading circle), and small words count as a part of the phrase more than as words.
function applyRules(question: Question, rules: readonly Rule[], placed: ReadonlyMap<string, Placed[]>, slotsAt: ReadonlyMap<number, number[]>): void {
  const heeded = heededRules(question, rules, placed, slotsAt);
  const phrases = heeded.filter(({ rule }) => rule.stems.length > 1);
  const isOvertaken = (rule: Rule) => phrases.some((longer) => longer.rule.stems.length > rule.stems.length && rule.stems.every((root) => longer.rule.stems.includes(root)));
  for (const { rule, slots } of phrases) {
    const isWeak = slots.every((slot) => question.slots[slot]!.weight <= WEAK);
    if (!isWeak && !rule.turns) continue;
    question.alternatives = question.alternatives.map((one) => (one.slots.every((slot) => slots.includes(slot)) && one.weight > OVERTAKEN ? { ...one, weight: OVERTAKEN } : one));
    if (rule.turns) strengthen(question, slots);
  }
  for (const { rule, slots, sureness } of heeded) lead(question, rule, slots, sureness * (isOvertaken(rule) ? OVERTAKEN : 1));
}

function strengthen(question: Question, slots: readonly number[]): void {
  const weight = slots.reduce((sum, slot) => sum + question.slots[slot]!.weight, 0);
  if (weight < PHRASE) for (const slot of slots) question.slots[slot]!.weight *= PHRASE / weight;
}

function lead(question: Question, rule: Rule, slots: number[], sureness: number): void {
  for (const { phrase, weight } of rule.leads) {
    const { terms, parts } = analysedPhrase(phrase);
    const because = `${rule.name} → ${phrase}`;
    if (terms.length > 0) question.alternatives.push({ slots, terms, weight: weight * sureness, because });
    if (parts.length > 0) question.alternatives.push({ slots, terms: parts, weight: weight * sureness * (parts.length > 1 ? PARTS_OF_LEAD : ONE_PART_OF_LEAD), because });
  }
}

type Phrase = { terms: string[]; parts: string[] };
const phrases = new Map<string, Phrase>();
const PHRASES_KEPT = 10_000;

/** The stems of a phrase of the data, and the parts that tell something of it when it is a compound. */
function analysedPhrase(phrase: string): Phrase {
  const known = phrases.get(phrase);
  if (known) return known;
  const terms = leadStems(phrase);
  const made = { terms, parts: terms.length === 1 ? compoundParts(phrase).filter((part) => !isWeakPart(part)) : [] };
  if (phrases.size < PHRASES_KEPT) phrases.set(phrase, made);
  return made;
}

// The strongest, but each part of the question gets its turn: a word with twenty synonyms leaves room for what another word leads to.
function strongest(alternatives: readonly Alternative[]): Alternative[] {
  const best = new Map<string, Alternative>();
  for (const one of alternatives) {
    const key = `${one.slots.join(' ')}|${[...one.terms].sort().join(' ')}`;
    if ((best.get(key)?.weight ?? 0) < one.weight) best.set(key, one);
  }
  const turns = new Map<string, number>();
  const inTurn = [...best.values()].sort((a, b) => b.weight - a.weight).map((one) => {
    const part = one.slots.join(' '), turn = turns.get(part) ?? 0;
    turns.set(part, turn + 1);
    return { one, worth: one.weight * TURN ** turn };
  });
  const read = new Set<string>();
  return inTurn.sort((a, b) => b.worth - a.worth).map(({ one }) => one).filter(({ terms }) => {
    if (read.size >= MOST_TERMS && terms.some((term) => !read.has(term))) return false;
    for (const term of terms) read.add(term);
    return true;
  });
}

export type { Thesaurus };
