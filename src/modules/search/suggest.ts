import type { Tx } from '#platform/db/index.ts';
import { fold } from './language/normalise.ts';
import { completionsOf } from './read-index.ts';
import { search, type SearchFilters } from './search.ts';

/** Something to search for, or an entry to go to. */
export type Suggestion = { kind: 'words'; text: string } | { kind: 'entry'; text: string; path: string };

const MOST_WORDS = 4;
const MOST_ENTRIES = 5;

/**
 * What somebody who is typing this may be looking for: questions with the last word completed by words of the region's own entries,
 * and the entries that would come first. Nothing below two letters.
 */
export async function suggest(tx: Tx, typed: string, options: { now: Date; filters?: SearchFilters; near?: { latitude: number; longitude: number } }): Promise<Suggestion[]> {
  const text = typed.trim();
  if (text.length < 2) return [];
  const last = /[\p{L}\d]+$/u.exec(fold(text))?.[0] ?? '';
  const before = text.slice(0, text.length - last.length);
  const words = (await completionsOf(tx, last, MOST_WORDS + 1)).filter((word) => word !== last).slice(0, MOST_WORDS);
  const { hits } = await search(tx, { ...options, question: text, pageSize: MOST_ENTRIES, typing: true });
  return [...words.map((word): Suggestion => ({ kind: 'words', text: before + word })), ...hits.map((hit): Suggestion => ({ kind: 'entry', text: hit.title, path: hit.path }))];
}
