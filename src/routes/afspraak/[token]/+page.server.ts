import { redirect } from '@sveltejs/kit';
import { closeAgreement, KEEP, showOwnAgreements } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { subjectOf } from '../../klopt/holder.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { token }, url, locals }) => {
  const { context, subject: about } = await subjectOf(locals.context, token, KEEP);
  return { view: await showOwnAgreements(context, { about }), done: url.searchParams.has('gedaan'), hasSearch: true };
};

export const actions: Actions = {
  close: async ({ request, params: { token }, url, locals }) => {
    const { context } = await subjectOf(locals.context, token, KEEP), form = await request.formData();
    const closed = await attempt(locals.locale, form, () => closeAgreement(context, typedIn(form)));
    return refused(closed) ? closed : redirect(303, `${url.pathname}?gedaan`);
  },
};
