import { nameOfWijk, showActivities } from '#modules/directory/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) =>
  ({ wijk: await nameOfWijk(context, params.wijk), activities: await showActivities(context, { wijk: params.wijk, days: 7 }) });
