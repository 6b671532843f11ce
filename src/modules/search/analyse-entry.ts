import { functionWords } from './language/common-words.ts';
import { compoundParts, isWeakPart } from './language/compound.ts';
import { languageNames } from './language/language-names.ts';
import { inCapitals, wordsOf } from './language/normalise.ts';
import { byStem, placesOf, type Placed } from './language/phrases.ts';
import { stem } from './language/stem.ts';
import { helpRules, type Rule } from './language/synonyms.ts';
import { bitsOf, facet, type Facet } from './facets.ts';
import { openFacets, type Opening } from './opening.ts';

type Named = { slug: string; name: string };

/** What is findable of one subject: only what every visitor may read. */
export type SearchEntry = {
  subject: { kind: string; id: string };
  /** Where its page is. */
  path: string;
  title: string;
  /** Other names: of the entry, and of the party that offers it. */
  names?: readonly string[];
  plainWords?: string;
  body?: string;
  keywords?: readonly string[];
  themes?: readonly Named[];
  audiences?: readonly Named[];
  /** Areas it is in or for, with those they lie in, up to the municipality. */
  areas?: readonly { code: string; name: string }[];
  /** Codes of those that it is for itself, without those they lie in: a filter finds it there. When not said, of all of them. */
  forAreas?: readonly string[];
  /** Names of places, and streets. */
  places?: readonly string[];
  /** ISO 639 codes. */
  languages?: readonly string[];
  /** in_person, telephone, online, home_visit */
  attending?: readonly string[];
  free?: boolean | null;
  /** Parts of accessibility that are known to be there: stepFree, toilet ... */
  accessibility?: readonly string[];
  ages?: { from: number | null; to: number | null };
  /** Degrees WGS84, one pair a place. */
  points?: readonly (readonly [latitude: number, longitude: number])[];
  confirmedOn?: string | null;
  opening?: Opening;
};

/** One higher whenever an entry is analysed otherwise than before: stems, compounds, weights. */
export const SEARCH_VERSION = 7;

/** How much a word says of an entry, 0-1, by where it stands. */
const FIELD = { title: 1, keywords: 0.92, names: 0.7, themes: 0.68, plainWords: 0.62, audiences: 0.5, places: 0.6, areas: 0.45, languages: 0.5, body: 0.34 };
/** And of what it is for: who offers it and its theme tell of other services as well. */
const NEED_FIELD = { title: 1, keywords: 0.92, plainWords: 0.62, body: 0.34, names: 0.3, themes: 0.25 };
/** "De Brug" says nothing: then what it is for stands in its plain words alone. */
const PLAIN_ALONE = 0.85;
/** What one phrase takes away of the doubt whether an entry is for a need. */
const NEED_TOLD = 0.65;
const PART_OF_COMPOUND = 0.75;
const WEAK_PART_OF_COMPOUND = 0.4;
/** A word in the title of three words says more than one in a title of ten. */
const LONG_TITLE = 0.03;
const MOST_TERMS = 250;
/** The highest impact: fits a byte, so that entry and impact travel as one number. */
export const TOP_IMPACT = 255;

/** An entry as the index keeps it. `words` are the words as written with their stems: what typing errors are compared with. */
export type AnalysedEntry = { terms: string[]; impacts: number[]; facets: Facet[]; facetBits: bigint; words: Map<string, string> };

/** The words of an entry, stemmed and with compounds also in parts, with the impact of each. */
export function analysedEntry(entry: SearchEntry): AnalysedEntry {
  const doubts = new Map<string, number>();
  const words = new Map<string, string>();
  const add = (text = '', weight: number, isName = false) => {
    const all = wordsOf(text), kept = isName ? smallNames(text, all) : [];
    for (const word of all) {
      if (functionWords.has(word) && !kept.includes(word) || word.length > 40) continue;
      const root = stem(word);
      words.set(word, root);
      strengthen(doubts, root, weight);
      for (const part of compoundParts(word)) strengthen(doubts, part, weight * (isWeakPart(part) ? WEAK_PART_OF_COMPOUND : PART_OF_COMPOUND));
    }
  };
  const addAll = (texts: readonly string[] | undefined, weight: number, isName?: boolean) => texts?.forEach((text) => add(text, weight, isName));

  add(entry.title, FIELD.title * (1 - LONG_TITLE * Math.min(8, Math.max(0, wordsOf(entry.title).length - 3))), true);
  addAll(entry.keywords, FIELD.keywords);
  addAll(entry.names, FIELD.names, true);
  addAll(entry.themes?.map((theme) => theme.name), FIELD.themes);
  addAll(entry.audiences?.map((audience) => audience.name), FIELD.audiences);
  addAll(entry.places, FIELD.places);
  addAll(entry.areas?.map((area) => area.name), FIELD.areas);
  addAll(entry.languages?.filter((code) => code !== 'nl').map((code) => languageNames.get(code) ?? ''), FIELD.languages);
  add(entry.plainWords, FIELD.plainWords);
  add(entry.body, FIELD.body);

  for (const { need, doubt } of needsOf(entry)) doubts.set(need, doubt);

  const strongest = [...doubts].map(([term, doubt]) => ({ term, impact: Math.max(1, Math.round((1 - doubt) * TOP_IMPACT)) }))
    .sort((a, b) => b.impact - a.impact).slice(0, MOST_TERMS);
  const facets = facetsOf(entry);
  return { terms: strongest.map((t) => t.term), impacts: strongest.map((t) => t.impact), facets, facetBits: bitsOf(facets), words };
}

/** The small words of a name that are more than that: MEE in "Stichting MEE", all of "Iedereen". */
const smallNames = (name: string, words: readonly string[]): readonly string[] => (words.every((word) => functionWords.has(word)) ? words : inCapitals(name));

const textsOf = (entry: SearchEntry, field: keyof typeof NEED_FIELD): readonly string[] => {
  if (field === 'themes') return entry.themes?.map((theme) => theme.name) ?? [];
  const text = entry[field] ?? [];
  return typeof text === 'string' ? [text] : text;
};

/** What an entry is for, with what is left of the doubt that it is: each phrase that says so takes a part of it away, wherever it counts most. */
function needsOf(entry: SearchEntry): { need: string; doubt: number }[] {
  const surest = new Map<Rule, number>();
  const told = (Object.keys(NEED_FIELD) as (keyof typeof NEED_FIELD)[]).map((field) => ({ field, said: textsOf(entry, field).flatMap(helpPhrasesIn) }));
  const isNamed = told.some(({ field, said }) => (field === 'title' || field === 'keywords') && said.length > 0);
  for (const { field, said } of told) {
    const weight = field === 'plainWords' && !isNamed ? PLAIN_ALONE : NEED_FIELD[field];
    for (const { rule, sureness } of said) surest.set(rule, Math.max(surest.get(rule) ?? 0, weight * sureness));
  }
  return [...Map.groupBy(surest, ([rule]) => rule.leads[0]!.phrase)].map(([need, said]) => ({ need, doubt: said.reduce((doubt, [, sureness]) => doubt * (1 - NEED_TOLD * sureness), 1) }));
}

function helpPhrasesIn(text: string): { rule: Rule; sureness: number }[] {
  const placed = byStem(wordsOf(text).flatMap((word, at): Placed[] => [
    { stem: stem(word), sureness: 1, at }, ...compoundParts(word).filter((part) => !isWeakPart(part)).map((part) => ({ stem: part, sureness: PART_OF_COMPOUND, at })),
  ]));
  return helpRules.rulesFor(new Set(placed.keys())).flatMap((rule) => {
    const places = placesOf(rule, placed);
    return places ? [{ rule, sureness: Math.min(...places.map((place) => place.sureness)) }] : [];
  });
}

// Said in two places a word counts more than in either, never more than 1: the doubt that it is about this shrinks.
function strengthen(doubts: Map<string, number>, term: string, weight: number): void {
  const doubt = doubts.get(term);
  doubts.set(term, doubt === undefined ? 1 - weight : Math.min(doubt, 1 - weight) * (1 - 0.25 * Math.min(weight, 1 - doubt)));
}

function facetsOf(entry: SearchEntry): Facet[] {
  return [...new Set([
    facet.kind(entry.subject.kind), ...(entry.areas ?? []).map((area) => facet.area(area.code)), ...(entry.forAreas ?? (entry.areas ?? []).map(({ code }) => code)).map(facet.forArea), ...(entry.themes ?? []).map((theme) => facet.theme(theme.slug)),
    ...(entry.audiences ?? []).map((audience) => facet.audience(audience.slug)), ...(entry.languages ?? []).map(facet.language),
    ...(entry.attending ?? []).map(facet.attending), ...(entry.accessibility ?? []).map(facet.access), ...(entry.free ? [facet.free] : []),
    ...(entry.opening ? openFacets(entry.opening) : []),
  ])];
}
