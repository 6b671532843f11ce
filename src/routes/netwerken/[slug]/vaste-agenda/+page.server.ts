import { redirect } from '@sveltejs/kit';
import { saveNetworkAgenda, showStanding } from '#modules/meetings/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { doneIn } from '../../../beheer/forms.ts';
import { standingRowsIn } from '../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, url, locals: { context } }) => ({ view: await showStanding(context, { network: slug }), done: doneIn(url, ['standingSaved']) });

export const actions: Actions = {
  save: async ({ request, params: { slug }, url, locals: { context, locale } }) => {
    const form = await request.formData(), saved = await attempt(locale, form, () => saveNetworkAgenda(context, { network: slug, items: standingRowsIn(form) }));
    return refused(saved) ? saved : redirect(303, `${url.pathname}?gedaan=standingSaved`);
  },
  again: async ({ params: { slug }, url, locals: { context } }) => {
    await saveNetworkAgenda(context, { network: slug, items: [] });
    redirect(303, `${url.pathname}?gedaan=standingSaved`);
  },
};
