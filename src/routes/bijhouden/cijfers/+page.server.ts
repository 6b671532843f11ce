import { showUpkeep } from '#modules/upkeep/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({ view: await showUpkeep(context, undefined), hasSearch: true });
