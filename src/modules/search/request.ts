import type { KeptIndex } from './kept-index.ts';
import type { Question } from './slots.ts';

export type SearchFilters = {
  kinds?: readonly string[]; areas?: readonly string[]; themes?: readonly string[]; audiences?: readonly string[]; languages?: readonly string[];
  attending?: readonly string[]; accessibility?: readonly string[]; free?: boolean; open?: 'now' | 'evening' | 'weekend';
  /** Kilometres from `near`. */
  within?: number;
};

export type SearchRequest = {
  question: string;
  filters?: SearchFilters;
  near?: { latitude: number; longitude: number };
  /** Code of the area the question is asked in: what is there comes somewhat earlier. No filter. */
  here?: string;
  now: Date;
  /** From 1. */
  page?: number;
  pageSize?: number;
  /** The last word may not be finished. */
  typing?: boolean;
  /** The same question was asked before, of other entries: what it was understood as. Saves a statement. */
  understood?: Question;
  /** What was read for questions before, as long as nothing changed: it is not read again. */
  kept?: KeptIndex;
};

export type Hit = {
  subject: { kind: string; id: string }; path: string; title: string; summary: string;
  /** Kilometres, when the request says where. */
  distance: number | null;
  /** Null when its hours are not known. */
  isOpen: boolean | null;
  /** Comparable within one answer only. */
  score: number;
  /** For who wants to know why it stands here: one line. */
  why: string;
};
