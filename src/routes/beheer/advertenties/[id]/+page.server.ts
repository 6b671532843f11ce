import { advertOf, saveFrom } from '../save-from.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => ({ ...(await advertOf(context, params.id)), hasSearch: true });

export const actions: Actions = { bewaar: ({ request, locals, params }) => saveFrom(request, locals, params.id) };
