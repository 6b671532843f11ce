import questions from './search-questions.json' with { type: 'json' };

/**
 * What people ask, and which entries a reader would accept: 3 exactly right, 2 good, 1 acceptable; what is not named is wrong.
 * Graded by reading the entries, before their answers were seen. `test` was kept apart from `dev` while the search was first built. `fresh`, `second`, `third`,
 * `fourth` and `fifth` came when it stood, in the words of the old, the newcomer, the parent, the teenager, with their typing errors, each after work on what the one before
 * showed. By now what the search knows was chosen on all of them: they tell whether it becomes worse, not how it does on a question that nobody asked yet.
 */
type SearchQuestion = {
  question: string; region: 'rivierstad' | 'overwater';
  /** Code of the area the question is asked in. */
  area?: string;
  set: 'dev' | 'test' | 'fresh' | 'second' | 'third' | 'fourth' | 'fifth'; grades: { [service: string]: 1 | 2 | 3 };
};

export const searchQuestions = questions as unknown as SearchQuestion[];
