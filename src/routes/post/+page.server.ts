import { redirect } from '@sveltejs/kit';
import { listLetters, makeBatch } from '#modules/reach/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url }) => ({ view: await listLetters(context), done: url.searchParams.get('gedaan') === 'terug', hasSearch: true });

export const actions: Actions = {
  default: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData();
    const made = await attempt(locale, form, () => makeBatch(context, { form: form.get('form') }));
    return refused(made) ? made : redirect(303, `/post/${made.done.id}?gedaan=batchMade`);
  },
};
