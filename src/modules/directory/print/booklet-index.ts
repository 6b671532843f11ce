import type { Locale } from '#platform/use-case/index.ts';
import type { BookletView } from './views.ts';

type IndexGroup = { letter: string; words: { word: string; ids: string[] }[] };

/**
 * The words at the back of a booklet: names of offers and parties, the words people use for them, and words that mean the same.
 * Alphabetical as the country does it: articles behind ("Wiek, De"), accents and capitals as if they were not there.
 */
export function indexOf(view: Pick<BookletView, 'themes' | 'parties' | 'synonyms' | 'locale'>): IndexGroup[] {
  const found = new Map<string, { word: string; ids: Set<string> }>();
  const add = (word: string, id: string): void => {
    const shown = word.trim();
    if (shown === '') return;
    const key = shown.toLocaleLowerCase(view.locale);
    if (!found.has(key)) found.set(key, { word: shown, ids: new Set() });
    found.get(key)!.ids.add(id);
  };
  const meaning = synonymsOf(view.synonyms);
  for (const entry of view.themes.flatMap((theme) => theme.entries)) {
    add(articleBehind(entry.name), entry.id);
    if (entry.party) add(articleBehind(entry.party), entry.id);
    for (const word of entry.keywords) for (const same of [word, ...meaning(word)]) add(same, entry.id);
    for (const same of meaning(entry.name)) add(same, entry.id);
  }
  for (const party of view.parties) add(articleBehind(party.name), party.id);
  return grouped([...found.values()].map(({ word, ids }) => ({ word, ids: [...ids] })), view.locale);
}

/** For a word or name: the words that stand in a group with it or with a word in it. */
function synonymsOf(groups: string[][]): (text: string) => string[] {
  const groupsOf = new Map<string, string[][]>();
  for (const group of groups) for (const word of group) groupsOf.set(word.toLowerCase(), [...(groupsOf.get(word.toLowerCase()) ?? []), group]);
  return (text) => {
    const whole = text.toLowerCase();
    return [whole, ...whole.split(/[^\p{L}\p{N}]+/u)].flatMap((part) => groupsOf.get(part) ?? []).flat().filter((word) => word.toLowerCase() !== whole);
  };
}

const articleBehind = (name: string): string => name.trim().replace(/^(De|Het|Een|'t|The|A)\s+(\S.*)$/, '$2, $1');

function grouped(words: IndexGroup['words'], locale: Locale): IndexGroup[] {
  const order = new Intl.Collator(locale, { sensitivity: 'base', numeric: true, ignorePunctuation: true });
  const inOrder = words.sort((a, b) => order.compare(a.word, b.word));
  return [...Map.groupBy(inOrder, (item) => letterOf(item.word))].map(([letter, items]) => ({ letter, words: items }));
}

/** A to Z without accents, 0-9 for numbers, and one group for what is written in another script. */
function letterOf(word: string): string {
  const first = word.normalize('NFD').match(/[\p{L}\p{N}]/u)?.[0]?.toUpperCase() ?? '';
  if (/[A-Z]/.test(first)) return first;
  return /\p{N}/u.test(first) ? '0-9' : '…';
}
