import { changePage } from '../../../change-entry.ts';
import type { Actions, PageServerLoad } from './$types';

const page = changePage('service', 'aanbod');

export const load: PageServerLoad = page.load;
export const actions: Actions = { default: page.change };
