import { redirect } from '@sveltejs/kit';
import { endPartnership, showPartnership } from '#modules/partnerships/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { doneIn } from '../../beheer/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, url, locals: { context } }) => ({ view: await showPartnership(context, slug), done: doneIn(url, ['saved']) });

export const actions: Actions = {
  end: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), ended = await attempt(locale, form, () => endPartnership(context, { ...typedIn(form), partnership: slug }));
    return refused(ended) ? ended : redirect(303, `/samen/${slug}?gedaan=saved`);
  },
};
