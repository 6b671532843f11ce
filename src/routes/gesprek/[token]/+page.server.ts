import { redirect } from '@sveltejs/kit';
import { answerConversation, showConversation } from '#modules/reach/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params: { token }, url, setHeaders }) => {
  setHeaders({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
  return { view: await showConversation(context, token), done: url.searchParams.has('verstuurd'), hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, locals: { context, locale }, params: { token } }) => {
    const form = await request.formData();
    const { body, contact, show } = typedIn(form);
    const answered = await attempt(locale, form, () => answerConversation(context, token, { body, contact, show: show === 'ja' }));
    return refused(answered) ? answered : redirect(303, `/gesprek/${token}?verstuurd`);
  },
};
