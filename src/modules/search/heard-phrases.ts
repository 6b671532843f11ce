/** The phrases of the data that were said in a question, and what they lead to: "niet goed lezen" is more than its words. */
import { children, heardInPhrases } from './language/common-words.ts';
import { compoundParts, isWeakPart } from './language/compound.ts';
import { inDutch } from './language/english.ts';
import { stem } from './language/stem.ts';
import { byStem, placesOf, type Heard, type Placed } from './language/phrases.ts';
import { isNeed, leadStems, type Leads, type Rule, type Thesaurus } from './language/synonyms.ts';
import { addSlot, CHILD, PARTS_OF_LEAD, partsOf, TRANSLATED, WEAK, type Knowledge, type Question, type Token } from './slots.ts';

const HEARD_PART = 0.4;
/** Who says "mijn zoontje eet niet" asks what others ask of a child. */
const HEARD_KIN = 0.8;
/** Of a compound with one part that tells anything: fietswerkplaats is more than fiets. */
const ONE_PART_OF_LEAD = 0.5;
const OVERTAKEN = 0.6;
/** A phrase that tells what is the matter is about that, whatever its words are: at least this. */
const PHRASE = 0.6;

/** Lets the question be answered by what the phrases in it lead to. `slotsAt`: the slots of the word at each place. */
export function heedPhrases(question: Question, tokens: readonly Token[], thesaurus: Thesaurus, knowledge: Knowledge, slotsAt: ReadonlyMap<number, number[]>): void {
  const placed = placedStems(tokens, heardStems(tokens, question, knowledge));
  applyRules(question, thesaurus.rulesFor(new Set(placed.keys())), placed, slotsAt);
}

/** The stems that count as said at each word: the word's own, those of its parts, and of what was probably meant. */
function heardStems(tokens: readonly Token[], question: Question, knowledge: Knowledge): Map<number, Heard[]> {
  const meant = new Map(question.corrections.map(({ typed }) => [typed, knowledge.corrections.get(typed) ?? []]));
  return new Map(tokens.map((token) => [token.at, [
    { stem: token.stem, sureness: 1 },
    ...(heardInPhrases.get(token.stem) ?? []).map((alike) => ({ stem: alike, sureness: HEARD_KIN, inPhrase: true })),
    ...translated(token.text),
    ...(children.has(token.stem) ? [{ stem: CHILD, sureness: HEARD_KIN }] : []),
    ...partsOf(token, knowledge).filter((part) => !isWeakPart(part)).map((part) => ({ stem: part, sureness: HEARD_PART })),
    ...(meant.get(token.text) ?? []).map(({ word, sureness }) => ({ stem: stem(word), sureness })),
  ]]));
}

const translated = (word: string): Heard[] => { const meant = inDutch(word); return meant ? [{ stem: meant.stem, sureness: TRANSLATED }] : []; };

function placedStems(tokens: readonly Token[], heard: ReadonlyMap<number, Heard[]>): Map<string, Placed[]> {
  return byStem(tokens.flatMap((token) => heard.get(token.at)!.map((one) => ({ at: token.at, ...one }))));
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
    const slots = said.length === 0 && isBare && (rule.stems.length > 1 || rule.stems[0] === rule.name) ? (own ??= [addSlot(question, rule.name, 1)]) : said;
    return slots.length > 0 ? [{ rule, slots, sureness: Math.min(...places.map((place) => place.sureness)) }] : [];
  });
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
  for (const { phrase, weight, terms, parts } of analysedLeads(rule.leads)) {
    const because = `${rule.name} → ${phrase}`;
    if (terms.length > 0) question.alternatives.push({ slots, terms, weight: weight * sureness, because });
    if (parts.length > 0) question.alternatives.push({ slots, terms: parts, weight: weight * sureness * (parts.length > 1 ? PARTS_OF_LEAD : ONE_PART_OF_LEAD), because });
  }
}

type AnalysedLead = Leads & { terms: string[]; parts: string[] };
const analysed = new WeakMap<readonly Leads[], AnalysedLead[]>();

/** What the phrases of a line lead to: the stems of each, and the parts that tell something of it when it is a compound. */
function analysedLeads(leads: readonly Leads[]): AnalysedLead[] {
  let made = analysed.get(leads);
  if (!made) {
    made = leads.map((one) => ({ ...one, terms: isNeed(one.phrase) ? [one.phrase] : leadStems(one.phrase) }))
      .map((one) => ({ ...one, parts: one.terms.length === 1 && !isNeed(one.phrase) ? compoundParts(one.phrase).filter((part) => !isWeakPart(part)) : [] }));
    analysed.set(leads, made);
  }
  return made;
}
