import { defaultConcepts, foreignWords } from './default-concepts.ts';
import { defaultSituations } from './default-situations.ts';
import { defaultSynonyms } from './default-synonyms.ts';
import { audiences, functionWords } from './common-words.ts';
import { defaultNeeds } from './default-needs.ts';
import { stem } from './stem.ts';
import { wordsOf } from './normalise.ts';

/** What else to search for when a phrase is said. `weight` 0-1: how much worth beside the word itself. */
export type Leads = { phrase: string; weight: number };
/**
 * A phrase of a question (stems, all needed, near each other) and what it leads to. `name` is the phrase as written in the data; one that stood
 * between quotes is `exact`: its words were said in this order, with hardly a word between. `turns`: its words together
 * say something else than each of them ("niet naar school").
 */
export type Rule = { name: string; stems: readonly string[]; exact: boolean; turns: boolean; leads: readonly Leads[] };
/** A region's own group: words with the same meaning, or (`oneWay`) the first leads to the others. No further words switches a default off. */
export type SynonymGroup = { words: readonly string[]; oneWay?: boolean; weight?: number };

const SAME = 0.87;
const CHAINED = 0.8;
const HELPS = 0.72;
const MAY_HELP = 0.42;
const FOREIGN = 0.95;
/** The need that was named, and those near it. */
const NEED = 0.88;
const NEAR_NEED = 0.42;
/** "For children" says little of what helps. */
const FOR_WHOM = 0.6;
/** Small words that turn what a phrase means. */
export const NEGATIONS: ReadonlySet<string> = new Set(['niet', 'geen', 'niemand', 'niets', 'niks', 'nergens', 'alleen', 'zonder', 'beter', 'samen']);

/** The stems of a phrase that tell something; small words only where they turn the meaning ("geen werk") or there is nothing else. */
export function phraseStems(phrase: string): string[] {
  const words = wordsOf(phrase);
  const content = words.filter((word) => !functionWords.has(word) || NEGATIONS.has(word));
  return (content.some((word) => !NEGATIONS.has(word)) ? content : words).map(stem);
}

/** The stems to look up for a phrase that others lead to: none when a small word carries its meaning, for of "weinig geld" only geld could be found. */
export function leadStems(phrase: string): string[] {
  const stems = phraseStems(phrase);
  return stems.length > 1 || wordsOf(phrase).filter((word) => !FILLERS.has(word)).length === 1 ? stems : [];
}

const TURNS = /(^| )(niet|geen|niemand|niets|niks|nergens|zonder|nooit) /;

/** A phrase of which one word would be left means something only with its small words: "achter met de huur" is not about every huur. */
function spoken(phrase: string): Pick<Rule, 'name' | 'stems' | 'exact'> {
  const exact = phrase.startsWith('"'), words = wordsOf(phrase), stems = phraseStems(phrase);
  const said = words.filter((word) => !FILLERS.has(word)).map(stem);
  return { name: phrase.replaceAll('"', ''), stems: exact ? words.map(stem) : stems.length === 1 ? said : stems, exact };
}

const FILLERS = new Set(['de', 'het', 'een', 'ik', 'je', 'mijn', 'iets', 'iemand', 'nog', 'mij', 'me']);

/** Rules found by the stem of their phrase that the fewest others have; those of a region come on top of, or instead of, the defaults. */
export class Thesaurus {
  readonly #rules: ReadonlyMap<string, Rule[]>;

  constructor(rules: readonly Rule[]) {
    const often = new Map<string, number>();
    for (const root of rules.flatMap((rule) => rule.stems)) often.set(root, (often.get(root) ?? 0) + 1);
    this.#rules = Map.groupBy(rules, ({ stems }) => stems.reduce((rarest, root) => (often.get(root)! < often.get(rarest)! ? root : rarest)));
  }

  /** Every rule all of whose stems are among these. */
  rulesFor(stems: ReadonlySet<string>): Rule[] {
    return [...stems].flatMap((first) => this.#rules.get(first) ?? []).filter((rule) => rule.stems.every((needed) => stems.has(needed)));
  }
}

/** The defaults with a region's groups: one with the same first word replaces the default group. */
export function thesaurusWith(own: readonly SynonymGroup[]): Thesaurus {
  if (own.length === 0) return defaults;
  const key = JSON.stringify(own);
  let made = thesauri.get(key);
  if (!made) {
    if (thesauri.size >= THESAURI_KEPT) thesauri.clear();
    made = joinedWith(own);
    thesauri.set(key, made);
  }
  return made;
}

// Made anew only when a region changed its groups.
const thesauri = new Map<string, Thesaurus>();
const THESAURI_KEPT = 100;

function joinedWith(own: readonly SynonymGroup[]): Thesaurus {
  const replaced = new Set(own.map((group) => phraseStems(group.words[0] ?? '').join(' ')));
  const kept = defaultGroups.filter((group) => !replaced.has(phraseStems(group.words[0]!).join(' ')));
  return new Thesaurus([...own.filter((group) => group.words.length > 1).flatMap(groupRules), ...kept.flatMap(groupRules), ...conceptRules, ...needRules]);
}

/** The words of newcomers that are understood: known, but no part of a Dutch compound. */
export const foreignWordsSaid = (): Set<string> => new Set(linesOf(foreignWords).flatMap((line) => wordsOf(line.split('>')[0]!)));

/** Every word that stands in the default data, as written: they are known words of the language. */
export function wordsOfDefaults(): Set<string> {
  return new Set(wordsOf(`${defaultSynonyms} ${defaultConcepts} ${defaultSituations} ${defaultNeeds.replaceAll(/^\w+ \(.*?\):/gm, '')}`.replaceAll(/^#.*$|#\w+/gm, '')));
}

function groupRules(group: SynonymGroup): Rule[] {
  const said = group.oneWay ? group.words.slice(0, 1) : group.words;
  return said.map((name) => ({
    ...spoken(name), turns: false,
    leads: group.words.filter((other) => other !== name).map((phrase) => ({ phrase, weight: group.weight ?? SAME })),
  })).filter((rule) => rule.stems.length > 0);
}

const linesOf = (data: string) => data.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
const listed = (text: string, separator: string) => text.split(separator).map((part) => part.trim()).filter(Boolean);

const defaultGroups: readonly SynonymGroup[] = linesOf(defaultSynonyms).map((line) => ({ words: listed(line, '=') }));
const synonymsOf = new Map<string, string[]>();
for (const { words } of defaultGroups) for (const word of words) synonymsOf.set(word, [...(synonymsOf.get(word) ?? []), ...words.filter((other) => other !== word)]);

// What helps is also looked for by its synonyms: "maatje" finds a buddy project.
function conceptLeads(side: string, weights: number[]): Leads[] {
  const direct = side.split(';').flatMap((tier, index) => listed(tier, ',').map((phrase) => ({ phrase, weight: (weights[index] ?? MAY_HELP) * (phraseStems(phrase).every((root) => audiences.has(root)) ? FOR_WHOM : 1) })));
  const byPhrase = new Map(direct.map((lead) => [lead.phrase, lead]));
  for (const { phrase, weight } of direct) {
    for (const other of synonymsOf.get(phrase) ?? []) if (!byPhrase.has(other)) byPhrase.set(other, { phrase: other, weight: weight * CHAINED });
  }
  return [...byPhrase.values()];
}

function parsedRules(data: string, weights: number[]): Rule[] {
  return linesOf(data).flatMap((line) => {
    const [said = '', found = ''] = line.split('>');
    const leads = conceptLeads(found, weights);
    return listed(said, ',').map((name) => ({ ...spoken(name), turns: name.startsWith('"') || TURNS.test(`${name} `), leads }));
  }).filter((rule) => rule.stems.length > 0);
}

const conceptRules = [...parsedRules(defaultConcepts, [HELPS, MAY_HELP]), ...parsedRules(defaultSituations, [HELPS, MAY_HELP]), ...parsedRules(foreignWords, [FOREIGN])];
/** Is this term a need, not a word? */
export const isNeed = (term: string) => term.startsWith('#');

const parsedNeeds = linesOf(defaultNeeds).map((line) => {
  const [, need = '', near = '', helps = '', says = ''] = /^(\w+) \((.*?)\): ([^>]*)(?:> (.*))?$/.exec(line) ?? [];
  const leads: Leads[] = [{ phrase: `#${need}`, weight: NEED }, ...listed(near, ' ').map((other) => ({ phrase: `#${other}`, weight: NEAR_NEED }))];
  const rules = (text: string): Rule[] => listed(text, ',').map((name) => ({ ...spoken(name), turns: name.includes(' ') || TURNS.test(`${name} `), leads }));
  // Of forms with one stem, the first.
  const once = (all: Rule[]) => all.filter((rule, at) => all.findIndex((other) => other.stems.join(' ') === rule.stems.join(' ')) === at);
  return { helps: once(rules(helps)), says: once(rules(says)) };
});
/** Every phrase of a need, of those who help and of those who need it. */
export const needPhrases: readonly { need: string; phrase: string }[] = parsedNeeds.flatMap(({ helps, says }) => [...helps, ...says].map(({ name, leads }) => ({ need: leads[0]!.phrase, phrase: name })));
const needRules = parsedNeeds.flatMap(({ helps, says }) => [...helps, ...says]);
/** The phrases by which an entry says what it is for. */
export const helpRules = new Thesaurus(parsedNeeds.flatMap(({ helps }) => helps));

const defaults = new Thesaurus([...defaultGroups.flatMap(groupRules), ...conceptRules, ...needRules]);
