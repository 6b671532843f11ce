import { choicesFrom, suggestWords } from '#modules/directory/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const view = await suggestWords(locals.context, { wijk: params.wijk, typed: choicesFrom(url.searchParams).words });
  return { view, wijk: view.wijk, hasSearch: true };
};
