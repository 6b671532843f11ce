import { query } from '#platform/use-case/index.ts';
import { search } from './search.ts';

/** What a visitor of the whole region would find with this question, and why: for who teaches the search its words. */
export const trySearch = query(({ tx, now }, question: string) => search(tx, { question: question.slice(0, 200), now, pageSize: 10 }));
