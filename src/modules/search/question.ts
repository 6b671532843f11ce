import { audiences, children, functionWords, relatives, weakStems } from './language/common-words.ts';
import { compoundParts, isLanguageWord, isWeakPart, joined } from './language/compound.ts';
import { inDutch } from './language/english.ts';
import { inCapitals, wordsOf } from './language/normalise.ts';
import { writtenOut } from './language/shorthand.ts';
import { stem } from './language/stem.ts';
import { isNeed, thesaurusWith } from './language/synonyms.ts';
import { heedPhrases } from './heard-phrases.ts';
import { heedTellings } from './heard-tellings.ts';
import { addSlot, CHILD, PARTS_OF_LEAD, partsOf, TRANSLATED, WEAK, type Alternative, type Knowledge, type Question, type Token } from './slots.ts';
import { wishesIn, type Wish } from './wishes.ts';

/** More of a question than anybody types: the rest is not read. */
const MOST_WORDS = 24;
const PART = 0.85;
/** A compound counts little more than a single word. */
const PART_SLOT = 0.65;
const COMPLETION = 0.9;
/** Who it is about says less than what is the matter. */
const RELATIVE = 0.15;
/** Words looked up for one question, whatever the number of ways in which they answer it. */
const MOST_TERMS = 40;
/** What the next way to say the same part of a question is worth beside the one before it, when there is room for some. */
const TURN = 0.92;
/** For whom it is, beside a word that says what. */
const FOR_WHOM = 0.4;
const NUMBER = 0.1;
/** In a question of so few words, none of which says much, a small word may be somebody's name. */
const MOST_BESIDE_NAME = 4;
/** Who writes one word as two ("taal cafe") says little else. */
const MOST_JOINED = 3;
/** What entries call people of an age; those between have no word of their own. */
const stages: readonly { until: number; word: string | null }[] = [{ until: 4, word: 'peuter' }, { until: 12, word: 'kind' }, { until: 23, word: 'jongere' }, { until: 65, word: null }, { until: Infinity, word: 'oudere' }];

const POSSESSIVES = new Set(['mijn', 'me', 'zijn', 'haar', 'onze', 'ons', 'hun', 'je', 'jouw', 'jullie', 'uw', 'my']);

/** The words of a question, folded, at most two dozen. */
export function tokensOf(text: string): Token[] {
  return rejoined(wordsOf(text.slice(0, 300)).flatMap(writtenOut).slice(0, MOST_WORDS)).map(withoutPartitive).map((word, at, all) => ({ text: word, stem: stem(word), at, isOwn: at > 0 && POSSESSIVES.has(all[at - 1]!) }));
}

/** First parts of verbs that a sentence puts at the end of what it says. */
const SEPARATED = new Set('aan af door in mee op over terug uit weg'.split(' '));
const AFTER_SEPARATED = new Set(['voor', 'bij', 'en', 'of', 'als', 'om', 'want', 'maar', 'met', 'van']);
const MOST_BETWEEN = 7;

// "Hoe zeg ik mijn abonnement op": opzeggen. Only where the language knows the whole verb, what was said is no participle, and no noun follows ("zeg het op school").
function rejoined(words: string[]): string[] {
  return words.reduce((all, first, at) => {
    const next = all[at + 1];
    if (!SEPARATED.has(first) || (next !== undefined && !AFTER_SEPARATED.has(next))) return all;
    const from = Math.max(0, at - MOST_BETWEEN);
    const verb = all.slice(from, at).findIndex((word) => word.length > 2 && !word.startsWith('ge') && isLanguageWord(first + stem(word)));
    return verb < 0 ? all : all.with(from + verb, first + stem(all[from + verb]!));
  }, words);
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
  const slotsAt = new Map<number, number[]>();

  const content = contentTokens(tokens, used);
  const saysWhat = content.some((token) => weightOf(token) === 1 && !audiences.has(token.stem));
  for (const token of content) {
    const slots = addWord(question, token, saysWhat && audiences.has(token.stem) ? Math.min(FOR_WHOM, weightOf(token)) : weightOf(token), knowledge);
    slotsAt.set(token.at, slots);
  }
  complete(question, said.at(-1), slotsAt, knowledge.completions ?? []);
  heedPhrases(question, tokens, thesaurusWith(knowledge.synonyms), knowledge, slotsAt);
  heedTellings(question, tokens);
  heedNames(question, said, slotsAt);
  question.alternatives = strongest([...question.alternatives, ...joinedWords(tokens, slotsAt)]);
  return question;
}

// "Stichting mee": who is called MEE. Nobody? Then the word counts for nothing.
function heedNames(question: Question, said: readonly Token[], slotsAt: ReadonlyMap<number, unknown>): void {
  const isVague = said.length <= MOST_BESIDE_NAME && question.slots.every(({ weight }) => weight <= WEAK), loud = inCapitals(question.text);
  for (const { text, stem: root, at } of said) {
    if (!slotsAt.has(at) && functionWords.has(text) && (isVague || loud.includes(text))) question.alternatives.push({ slots: [question.slots.push({ text, weight: WEAK, isName: true }) - 1], terms: [root], weight: 1, because: text });
  }
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

// "Mijn vrouw is ziek" is about illness, "zwemmen voor vrouwen" is about women.
function weightOf({ text: said, stem: own, isOwn, isStage }: Token): number {
  const { text, stem: root } = inDutch(said) ?? { text: said, stem: own };
  if (relatives.has(root)) return isOwn ? RELATIVE : text === root ? WEAK : 1;
  if (isStage) return WEAK;
  if (isOwn && (root === CHILD || children.has(root))) return WEAK;
  if (/^(\d{1,3}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|(der|veer|vijf|zes|zeven|acht|negen)tien|(twin|der|veer|vijf|zes|zeven|tach|negen)tig|honderd|duizend)$/.test(text)) return NUMBER;
  return weakStems.has(root) || weakStems.has(text) ? WEAK : 1;
}

// A compound is as many slots as it has parts, all answered by the whole word: "les met de computer" and "computerles" meet halfway.
function addWord(question: Question, token: Token, weight: number, knowledge: Knowledge): number[] {
  const known = knowledge.isKnown;
  const parts = partsOf(token, knowledge);
  const slots = parts.length > 0 ? parts.map((part) => addSlot(question, part, isWeakPart(part) ? WEAK : PART_SLOT)) : [addSlot(question, token.text, weight)];
  question.alternatives.push({ slots, terms: [token.stem], weight: 1, because: token.text });
  parts.forEach((part, at) => question.alternatives.push({ slots: [slots[at]!], terms: [part], weight: PART, because: `${token.text}: ${part}` }));
  const dutch = inDutch(token.text);
  if (dutch) question.alternatives.push({ slots, terms: [dutch.stem], weight: TRANSLATED, because: `${token.text} → ${dutch.text}` });
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
    return [...terms].map((term) => ({ slots, terms: [term], weight: 1, because: `${first.text} + ${second.text}`, isJoined: true }));
  });
}

function complete(question: Question, last: Token | undefined, slotsAt: ReadonlyMap<number, number[]>, completions: readonly string[]): void {
  const slots = last && slotsAt.get(last.at);
  if (!slots) return;
  for (const word of completions) question.alternatives.push({ slots, terms: [stem(word)], weight: COMPLETION, because: `${last.text}…` });
}

// The strongest, but each part of the question gets its turn: a word with twenty synonyms leaves room for what another word leads to. Needs come first: one says what
// many words would.
function strongest(alternatives: readonly Alternative[]): Alternative[] {
  const best = new Map<string, { one: Alternative; part: string }>();
  let slots: readonly number[] | undefined, part = '';
  for (const one of alternatives) {
    // What a phrase leads to shares its slots.
    if (one.slots !== slots) part = (slots = one.slots).join(' ');
    const key = `${part}|${one.terms.length === 1 ? one.terms[0] : [...one.terms].sort().join(' ')}`;
    if ((best.get(key)?.one.weight ?? 0) < one.weight) best.set(key, { one, part });
  }
  const turns = new Map<string, number>();
  const inTurn = [...best.values()].sort((a, b) => b.one.weight - a.one.weight).map(({ one, part }) => {
    const turn = turns.get(part) ?? 0;
    turns.set(part, turn + 1);
    return { one, worth: one.terms.some(isNeed) ? 1 : one.weight * TURN ** turn };
  });
  const read = new Set<string>();
  return inTurn.sort((a, b) => b.worth - a.worth).map(({ one }) => one).filter(({ terms }) => {
    if (read.size >= MOST_TERMS && terms.some((term) => !read.has(term))) return false;
    for (const term of terms) read.add(term);
    return true;
  });
}
