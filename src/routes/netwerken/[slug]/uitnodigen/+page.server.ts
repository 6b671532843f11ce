import { redirect } from '@sveltejs/kit';
import { inviteMembers, showCandidates } from '#modules/networks/index.ts';
import { attempt, joined, refused } from '#platform/http/forms.ts';
import { doneIn } from '../../../beheer/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, url, locals: { context } }) => ({ view: await showCandidates(context, slug), done: doneIn(url, ['started']) });

export const actions: Actions = {
  default: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData();
    const invited = await attempt(locale, joined(form), () => inviteMembers(context, { network: slug, parties: form.getAll('party').map(String), words: String(form.get('words') ?? '') }));
    return refused(invited) ? invited : redirect(303, `/netwerken/${slug}?gedaan=invited`);
  },
};
