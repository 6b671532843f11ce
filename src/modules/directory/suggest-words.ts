import { suggest, type Suggestion } from '#modules/search/index.ts';
import { query, type Work } from '#platform/use-case/index.ts';
import { wijkBySlug } from './wijken.ts';
import type { WijkName } from './views.ts';

export type SuggestionsView = { wijk: WijkName; typed: string; suggestions: Suggestion[] };

/**
 * What somebody who typed this much in a wijk may be looking for: questions to ask and entries to go to. Nothing below two letters.
 * @throws Refusal 404 when there is no such wijk.
 */
export const suggestWords = query(async (work: Work, { wijk: slug, typed }: { wijk: string; typed: string }): Promise<SuggestionsView> => {
  const { code, name, codes } = await wijkBySlug(work, slug);
  return { wijk: { code, slug, name }, typed, suggestions: await suggest(work.tx, typed, { now: work.now, filters: { areas: codes } }) };
});
