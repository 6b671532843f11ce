import { redirect } from '@sveltejs/kit';
import { decideProposal, showProposal } from '#modules/claims/index.ts';
import { isId } from '#platform/db/index.ts';
import { attempt, joined, refused, typedIn } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params: { id }, url }) => ({ view: await showProposal(context, { id: isId(id) ? id : notFound() }), changing: url.searchParams.has('wijzig'), hasSearch: true });

export const actions: Actions = {
  approve: async ({ request, locals: { context, locale }, params: { id }, url }) => {
    const form = joined(await request.formData()), { version, ...fields } = typedIn(form);
    const decided = await attempt(locale, form, () => decideProposal(context, { id, outcome: 'approved', ...(url.searchParams.has('wijzig') && { fields, version: Number(version) }) }));
    return refused(decided) ? decided : redirect(303, '/vandaag/voorstellen?gedaan=decidedApproved');
  },
  refuse: async ({ request, locals: { context, locale }, params: { id } }) => {
    const form = await request.formData();
    const decided = await attempt(locale, form, () => decideProposal(context, { id, outcome: 'refused', reason: form.get('reason') }));
    return refused(decided) ? decided : redirect(303, '/vandaag/voorstellen?gedaan=decidedRefused');
  },
};
