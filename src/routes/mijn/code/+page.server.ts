import { showCode } from '#modules/desk/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ hasSearch: true });

export const actions: Actions = { code: async ({ locals: { context } }) => ({ made: await showCode(context) }) };
