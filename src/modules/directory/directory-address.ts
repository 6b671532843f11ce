/** The question of a directory page as it stands in its address: readable Dutch words, so that it can be bookmarked, mailed and typed over from paper. */
import { accessParts } from './documents.ts';
import type { AccessPart, DirectoryQuestion } from './views.ts';

/** What a visitor can choose; the wijk stands in the path and the size of a page is the page's own affair. */
export type Choices = Omit<DirectoryQuestion, 'wijk' | 'page' | 'pageSize'>;

export const noChoices: Choices = { words: '', theme: null, audience: null, when: null, free: false, language: null, access: [], remote: false, postcode: null, within: null };

export const whenWords = { nu: 'now', avond: 'evening', weekend: 'weekend' } as const;
export const accessWords: Record<string, AccessPart> = { 'zonder-drempel': 'stepFree', toilet: 'toilet', lift: 'lift', ringleiding: 'hearingLoop', gebarentaal: 'signLanguage', rustig: 'quiet' };
/** Kilometres that can be chosen. */
export const distances = [1, 2, 5, 10] as const;

const LONGEST_WORDS = 200;
/** Entries on a page of the list: with stylesheet and all it stays within the first round trip of a connection. */
export const PAGE_SIZE = 20;
/** The most that a printed list or a map shows at once. */
export const MOST_PRINTED = 500;

/** Reads choices from an address. What it does not understand it leaves out: an old or mangled address still shows a list. */
export function choicesFrom(query: URLSearchParams): Choices {
  const one = (name: string) => query.get(name)?.trim().slice(0, LONGEST_WORDS) ?? '';
  const slug = (name: string) => (/^[a-z0-9-]{1,80}$/.test(one(name)) ? one(name) : null);
  const within = Number(one('afstand').replace(',', '.'));
  const when = one('wanneer');
  const access = query.getAll('toegankelijk').flatMap((word) => accessWords[word] ?? []);
  return {
    words: one('q').replace(/\s+/g, ' ').trim(),
    theme: slug('thema'), audience: slug('voor'),
    when: Object.hasOwn(whenWords, when) ? whenWords[when as keyof typeof whenWords] : null,
    free: one('gratis') === 'ja', language: /^[a-z]{2,3}$/.test(one('taal')) ? one('taal') : null,
    access: accessParts.filter((part) => access.includes(part)), remote: one('op-afstand') === 'ja',
    postcode: one('postcode') || null, within: one('postcode') && within > 0 && within <= 100 ? within : null,
  };
}

/** The page that is asked for, from 1. */
export const pageFrom = (query: URLSearchParams): number => {
  const page = Number(query.get('bladzijde'));
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
};

/** The choices as the part of an address behind the question mark, that with it; empty when nothing was chosen. */
export function addressOf(choices: Choices, page = 1): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | null) => { if (value) query.append(name, value); };
  put('q', choices.words);
  put('thema', choices.theme);
  put('voor', choices.audience);
  put('wanneer', keyOf(whenWords, choices.when));
  put('gratis', choices.free ? 'ja' : null);
  put('taal', choices.language);
  for (const part of choices.access) put('toegankelijk', keyOf(accessWords, part));
  put('op-afstand', choices.remote ? 'ja' : null);
  put('postcode', choices.postcode);
  put('afstand', choices.within === null ? null : String(choices.within));
  put('bladzijde', page > 1 ? String(page) : null);
  return query.size ? `?${query}` : '';
}

/** The word that stands for this value in an address; null when there is none. */
export const keyOf = <V>(words: Record<string, V>, value: V | null): string | null => Object.keys(words).find((word) => words[word] === value) ?? null;

/** Each thing that was chosen, with the choices that are left without it: what a removable chip links to. The words are not among them. */
export function chosen(choices: Choices): { what: keyof Choices; value: string; without: Choices }[] {
  const list: { what: keyof Choices; value: string; without: Choices }[] = [];
  const single = ['theme', 'audience', 'when', 'language'] as const;
  for (const what of single) if (choices[what]) list.push({ what, value: choices[what], without: { ...choices, [what]: null } });
  if (choices.free) list.push({ what: 'free', value: '', without: { ...choices, free: false } });
  for (const part of choices.access) list.push({ what: 'access', value: part, without: { ...choices, access: choices.access.filter((other) => other !== part) } });
  if (choices.remote) list.push({ what: 'remote', value: '', without: { ...choices, remote: false } });
  if (choices.postcode) list.push({ what: 'postcode', value: choices.postcode, without: { ...choices, postcode: null, within: null } });
  return list;
}
