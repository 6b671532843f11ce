import questions from './search-questions.json' with { type: 'json' };

/**
 * What people ask, and which entries a reader would accept: 3 exactly right, 2 good, 1 acceptable; what is not named is wrong.
 * Graded by reading the entries, before any search existed. `test` is held out: look at `dev` while building, score both. `fresh` came when the search
 * stood, in the words of the old, the newcomer, the parent, the teenager, with their typing errors; graded before anybody saw its answers. So were
 * `second`, `third` and `fourth`, each after work on what the one before showed.
 */
export type SearchQuestion = {
  question: string; region: 'rivierstad' | 'overwater';
  /** Code of the area the question is asked in. */
  area?: string;
  set: 'dev' | 'test' | 'fresh' | 'second' | 'third' | 'fourth'; grades: { [service: string]: 1 | 2 | 3 };
};

export const searchQuestions = questions as unknown as SearchQuestion[];
