import type { Postings } from './ranking.ts';

/** Bytes of postings kept of a region; when there are more all go, and those that are asked for come back. */
const MOST_BYTES = 6 * 1024 * 1024;
const BYTES_OF_LIST = 200;
/** Questions with words that the language does not know. */
const MOST_SPELLINGS = 1000;

/** Which of some words occur, and which words are spelled like the others. */
export type Spelling = { occurring: ReadonlySet<string>; near: readonly string[] };

/**
 * What was read of the index for questions before. Who hands it in answers for it that the region's entries and synonyms are still those of then, and
 * else begins with a new one.
 */
export type KeptIndex = { lists: Map<string, Postings | null>; bytes: number; spellings: Map<string, Spelling>; /** Of the knowledge that questions are understood with. */ print: string | null; size: number };

export const newKeptIndex = (): KeptIndex => ({ lists: new Map(), bytes: 0, spellings: new Map(), print: null, size: 0 });

/** Keeps a list of postings; null for a term that no entry has. */
export function keepList(kept: KeptIndex, key: string, list: Postings | null): void {
  const bytes = BYTES_OF_LIST + (list ? list.entries.byteLength + list.impacts.byteLength : 0);
  if (kept.bytes + bytes > MOST_BYTES) { kept.lists.clear(); kept.bytes = 0; }
  kept.lists.set(key, list);
  kept.bytes += bytes;
}

export function keepSpelling(kept: KeptIndex, words: string, spelling: Spelling): void {
  if (kept.spellings.size >= MOST_SPELLINGS) kept.spellings.clear();
  kept.spellings.set(words, spelling);
}
