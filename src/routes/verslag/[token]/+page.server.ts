import { redirect } from '@sveltejs/kit';
import { READ, remarkOnMinutes, showMinutes } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { doneIn } from '../../beheer/forms.ts';
import { subjectOf } from '../../klopt/holder.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { token }, url, locals }) => {
  const { context, subject: meeting } = await subjectOf(locals.context, token, READ);
  return { view: await showMinutes(context, { meeting }), paper: `${url.pathname}/verslag.pdf`, done: doneIn(url, ['remarkDone']), subjects: `${url.pathname}/onderwerp`, hasSearch: true };
};

export const actions: Actions = {
  remark: async ({ request, params: { token }, url, locals }) => {
    const { context, subject: meeting } = await subjectOf(locals.context, token, READ), form = await request.formData();
    const said = await attempt(locals.locale, form, () => remarkOnMinutes(context, { ...typedIn(form), meeting }));
    return refused(said) ? said : redirect(303, `${url.pathname}?gedaan=remarkDone`);
  },
};
