import type { Tx } from '#platform/db/index.ts';
import { fold } from './language/normalise.ts';
import type { SearchFilters } from './request.ts';
import { search } from './search.ts';

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
  const { hits, completions } = await search(tx, { ...options, question: text, pageSize: MOST_ENTRIES, typing: true });
  return [...completedWords(text, completions).map((words): Suggestion => ({ kind: 'words', text: words })), ...hits.map((hit): Suggestion => ({ kind: 'entry', text: hit.title, path: hit.path }))];
}

/** What was typed with its last word completed, in a few ways. */
export function completedWords(typed: string, completions: readonly string[]): string[] {
  const last = /[\p{L}\d]+$/u.exec(fold(typed))?.[0] ?? '';
  const before = typed.slice(0, typed.length - last.length);
  return completions.filter((word) => word !== last).slice(0, MOST_WORDS).map((word) => before + word);
}
