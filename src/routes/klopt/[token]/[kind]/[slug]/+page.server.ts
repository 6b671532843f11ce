import { CONFIRM } from '#modules/upkeep/index.ts';
import { linkedChangePage } from '../../../change-by-link.ts';
import type { Actions, PageServerLoad } from './$types';

const page = linkedChangePage(CONFIRM, '/klopt');

export const load: PageServerLoad = page.load;
export const actions: Actions = { default: page.change };
