import { choicesFrom, findServices, PAGE_SIZE, pageFrom } from '#modules/directory/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const choices = choicesFrom(url.searchParams);
  const view = await findServices(locals.context, { ...choices, wijk: null, page: pageFrom(url.searchParams), pageSize: PAGE_SIZE });
  return { view, choices: { ...choices, theme: view.theme, audience: view.audience }, hasSearch: true };
};
