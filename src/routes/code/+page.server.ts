import { redirect } from '@sveltejs/kit';
import { redeemCode } from '#modules/reach/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ hasSearch: true });

export const actions: Actions = {
  default: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData();
    const found = await attempt(locale, form, () => redeemCode(context, String(form.get('code') ?? '')));
    return refused(found) ? found : redirect(303, found.done);
  },
};
