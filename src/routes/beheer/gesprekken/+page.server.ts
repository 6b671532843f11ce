import { redirect } from '@sveltejs/kit';
import { decideHeld, listHeld } from '#modules/reach/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({ held: await listHeld(context), hasSearch: true });

export const actions: Actions = {
  default: async ({ request, locals: { context } }) => {
    const form = await request.formData();
    await decideHeld(context, { id: form.get('id'), decision: form.get('decision') });
    redirect(303, '/beheer/gesprekken');
  },
};
