import { redirect } from '@sveltejs/kit';
import { keepLine, showLogbook } from '#modules/logbook/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { doneIn } from '../../../beheer/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, url, locals: { context } }) => ({ view: await showLogbook(context, slug), done: doneIn(url, ['saved']) });

export const actions: Actions = {
  default: async ({ request, params: { slug }, url, locals: { context, locale } }) => {
    const form = await request.formData(), kept = await attempt(locale, form, () => keepLine(context, { ...typedIn(form), network: slug }));
    return refused(kept) ? kept : redirect(303, `${url.pathname}?gedaan=saved`);
  },
};
