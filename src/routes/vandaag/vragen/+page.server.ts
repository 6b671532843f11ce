import { redirect } from '@sveltejs/kit';
import { answerQuestion, openQuestions } from '#modules/directory/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context } }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { questions: await openQuestions(context, {}), hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData();
    const outcome = await attempt(locale, form, () => answerQuestion(context, { id: form.get('id'), answer: form.get('answer') }));
    if (refused(outcome)) return outcome;
    redirect(303, '/vandaag/vragen');
  },
};
