import { redirect } from '@sveltejs/kit';
import { answerInvitation, INVITE, showInvitation } from '#modules/networks/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { afterAnswer } from '../../after-answer.ts';
import { subjectOf } from '../../klopt/holder.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { token }, url, locals }) => {
  const { context, subject: network } = await subjectOf(locals.context, token, INVITE);
  return { view: await showInvitation(context, { network }), done: url.searchParams.has('gedaan'), hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, params: { token }, url, locals }) => {
    const { context, subject: network } = await subjectOf(locals.context, token, INVITE), form = await request.formData(), { isNamed, ...typed } = typedIn(form);
    const answered = await attempt(locals.locale, form, () => answerInvitation(context, { ...typed, network, isNamed: isNamed === 'ja' }));
    return refused(answered) ? answered : redirect(303, afterAnswer({ params: { token }, url, locals }));
  },
};
