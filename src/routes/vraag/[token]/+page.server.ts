import { redirect } from '@sveltejs/kit';
import { answerQuestion, QUESTION, showQuestion } from '#modules/networks/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { afterAnswer } from '../../after-answer.ts';
import { subjectOf } from '../../klopt/holder.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { token }, url, locals }) => {
  const { context, subject: question } = await subjectOf(locals.context, token, QUESTION);
  return { view: await showQuestion(context, { question }), done: url.searchParams.has('gedaan'), hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, params: { token }, url, locals }) => {
    const { context, subject: question } = await subjectOf(locals.context, token, QUESTION), form = await request.formData();
    const answered = await attempt(locals.locale, form, () => answerQuestion(context, { ...typedIn(form), question }));
    return refused(answered) ? answered : redirect(303, afterAnswer({ params: { token }, url, locals }));
  },
};
