import { choicesFrom, findServices, MOST_PRINTED, outlineOfWijk } from '#modules/directory/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const choices = choicesFrom(url.searchParams);
  const view = await findServices(context, { ...choices, wijk: params.wijk, page: 1, pageSize: MOST_PRINTED });
  return { view, choices: { ...choices, theme: view.theme, audience: view.audience }, rings: await outlineOfWijk(context, params.wijk), wijk: view.wijk, hasSearch: true };
};
