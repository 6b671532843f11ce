import { redirect } from '@sveltejs/kit';
import { ownProposals, withdrawProposal } from '#modules/claims/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { doneIn } from '../../beheer/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url }) => ({ proposals: await ownProposals(context, undefined), done: doneIn(url, ['proposed']), hasSearch: true });

export const actions: Actions = {
  default: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData();
    const withdrawn = await attempt(locale, form, () => withdrawProposal(context, { id: form.get('id') }));
    return refused(withdrawn) ? withdrawn : redirect(303, '/mijn/voorstellen');
  },
};
