import { ownParties } from '#modules/upkeep/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({ parties: await ownParties(context, undefined), hasSearch: true });
