import { redirect } from '@sveltejs/kit';
import { openSlip, showTypedSlip } from '#modules/reach/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { ANSWER, SLIP } from '../after-answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { context } }) => ({ last: await showTypedSlip(context, url.searchParams.get('na')), hasSearch: true });

export const actions: Actions = {
  default: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData();
    const found = await attempt(locale, form, () => openSlip(context, String(form.get('code') ?? '')));
    return refused(found) ? found : redirect(303, `${found.done}?${SLIP}#${ANSWER}`);
  },
};
