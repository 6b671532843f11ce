import { choicesFrom, findServices, PAGE_SIZE, pageFrom } from '#modules/directory/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const choices = choicesFrom(url.searchParams);
  const view = await findServices(locals.context, { ...choices, wijk: params.wijk, page: pageFrom(url.searchParams), pageSize: PAGE_SIZE });
  return { view, choices: { ...choices, theme: view.theme, audience: view.audience }, wijk: view.wijk, hasSearch: true };
};
