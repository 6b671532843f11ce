import * as v from 'valibot';
import { factKind, record } from '#platform/facts/index.ts';
import { administers, hasRole, notFound, query, useCase, type Actor } from '#platform/use-case/index.ts';
import { phraseStems } from './language/synonyms.ts';
import { dropSynonymGroup, saveSynonymGroup, synonymGroups } from './synonym-groups.ts';

export const synonymsKept = factKind('search.synonymsKept', 'synonym');
export const synonymsDropped = factKind('search.synonymsDropped', 'synonym');

const MOST_WORDS = 20;
const MOST_LETTERS = 60;

/** Who teaches the search words: administrators and editors. */
export const mayKeepSynonyms = (actor: Actor): boolean => administers(actor) || hasRole(actor, 'editor');

/** Words as typed, on lines or with commas between them, each once. */
const words = v.pipe(
  v.string(), v.transform((text) => [...new Set(text.toLowerCase().split(/[\n,;]+/).map((word) => word.trim().replaceAll(/\s+/g, ' ')).filter(Boolean))]),
  v.minLength(1, 'search.wordsMissing'), v.maxLength(MOST_WORDS, 'search.wordsTooMany'),
  v.everyItem((word) => word.length <= MOST_LETTERS, 'search.wordTooLong'), v.everyItem((word) => phraseStems(word).length > 0, 'search.wordsEmpty'),
);

/**
 * Adds a group of words that mean the same, or with an `id` changes that one; searches follow it at once. A lone word switches the group off that the
 * program itself has for it. Administrators and editors only.
 */
export const keepSynonyms = useCase({
  input: v.object({ id: v.optional(v.pipe(v.string(), v.uuid())), words, oneWay: v.optional(v.boolean(), false) }),
  may: ({ actor }) => mayKeepSynonyms(actor),
  async run(work, { id, words, oneWay }) {
    if (id && !(await synonymGroups(work.tx)).some((group) => group.id === id)) notFound();
    const kept = await saveSynonymGroup(work.tx, { words, oneWay, ...(id ? { id } : {}) }, work.now);
    await record(work, synonymsKept, kept, {});
    return { id: kept };
  },
});

/** Takes a group of the region's own away; nothing happens when there is none. Administrators and editors only. */
export const dropSynonyms = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()) }),
  may: ({ actor }) => mayKeepSynonyms(actor),
  async run(work, { id }) {
    await dropSynonymGroup(work.tx, id);
    await record(work, synonymsDropped, id, {});
  },
});

/** The region's own groups, the newest first. */
export const listSynonyms = query(async ({ tx }, _: void) => (await synonymGroups(tx)).reverse());
