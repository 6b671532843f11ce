import { showWijk } from '#modules/directory/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const view = await showWijk(locals.context, params.wijk);
  return { view, wijk: view.wijk, hasSearch: true };
};
