import { redirect } from '@sveltejs/kit';
import { saveKindAgenda, showStanding } from '#modules/meetings/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { standingRowsIn } from '../../../netwerken/[slug]/at.ts';
import { doneIn } from '../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { kind }, url, locals: { context } }) => ({ view: await showStanding(context, { kind }), done: doneIn(url, ['standingSaved']), hasSearch: true });

export const actions: Actions = {
  save: async ({ request, params: { kind }, url, locals: { context, locale } }) => {
    const form = await request.formData(), saved = await attempt(locale, form, () => saveKindAgenda(context, { kind, items: standingRowsIn(form) }));
    return refused(saved) ? saved : redirect(303, `${url.pathname}?gedaan=standingSaved`);
  },
  again: async ({ params: { kind }, url, locals: { context } }) => {
    await saveKindAgenda(context, { kind, items: [] });
    redirect(303, `${url.pathname}?gedaan=standingSaved`);
  },
};
