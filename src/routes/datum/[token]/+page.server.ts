import { redirect } from '@sveltejs/kit';
import { answerDatePoll, POLL, showDatePoll } from '#modules/meetings/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { afterAnswer } from '../../after-answer.ts';
import { subjectOf } from '../../klopt/holder.ts';
import { keyed } from '../../netwerken/[slug]/at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { token }, url, locals }) => {
  const { context, subject: poll } = await subjectOf(locals.context, token, POLL);
  return { view: await showDatePoll(context, { poll }), done: url.searchParams.has('gedaan'), hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, params: { token }, url, locals }) => {
    const { context, subject: poll } = await subjectOf(locals.context, token, POLL), form = await request.formData();
    const answered = await attempt(locals.locale, form, () => answerDatePoll(context, { poll, answers: keyed(form, 'answers') }));
    return refused(answered) ? answered : redirect(303, afterAnswer({ params: { token }, url, locals }));
  },
};
