import { redirect } from '@sveltejs/kit';
import { decideSubject, handInSubject, showSubjects } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { doneIn } from '../../../beheer/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, url, locals: { context } }) => ({ view: await showSubjects(context, { slug }), done: doneIn(url, ['subjectSaved', 'subjectDecided']) });

export const actions: Actions = {
  handIn: async ({ request, params: { slug }, url, locals: { context, locale } }) => {
    const { network } = await showSubjects(context, { slug }), form = await request.formData(), handed = await attempt(locale, form, () => handInSubject(context, { ...typedIn(form), network: network.id }));
    return refused(handed) ? handed : redirect(303, `${url.pathname}?gedaan=subjectSaved`);
  },
  decide: async ({ request, url, locals: { context, locale } }) => {
    const form = await request.formData(), decided = await attempt(locale, form, () => decideSubject(context, typedIn(form)));
    return refused(decided) ? decided : redirect(303, `${url.pathname}?gedaan=subjectDecided`);
  },
};
