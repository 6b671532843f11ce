import { showJoining } from '#modules/directory/index.ts';
import { partnershipsInWijk } from '#modules/partnerships/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const view = await showJoining(locals.context, params.wijk);
  return { view, partnerships: await partnershipsInWijk(locals.context, view.wijk.code), wijk: view.wijk };
};
