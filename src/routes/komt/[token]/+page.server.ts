import { redirect } from '@sveltejs/kit';
import { COME, replyToMeeting, showReply } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { afterAnswer } from '../../after-answer.ts';
import { subjectOf } from '../../klopt/holder.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { token }, url, locals }) => {
  const { context, subject: meeting } = await subjectOf(locals.context, token, COME);
  return { view: await showReply(context, { meeting }), done: url.searchParams.has('gedaan'), subjects: `${url.pathname}/onderwerp`, hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, params: { token }, url, locals }) => {
    const { context, subject: meeting } = await subjectOf(locals.context, token, COME), form = await request.formData();
    const replied = await attempt(locals.locale, form, () => replyToMeeting(context, { ...typedIn(form), meeting }));
    return refused(replied) ? replied : redirect(303, afterAnswer({ params: { token }, url, locals }));
  },
};
