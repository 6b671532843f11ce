import { choicesFrom, findServices, MOST_PRINTED } from '#modules/directory/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const choices = choicesFrom(url.searchParams);
  const view = await findServices(locals.context, { ...choices, wijk: params.wijk, page: 1, pageSize: MOST_PRINTED });
  return { view, choices: { ...choices, theme: view.theme, audience: view.audience }, wijk: view.wijk, hasSearch: true };
};
