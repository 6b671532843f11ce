import { redirect } from '@sveltejs/kit';
import { addAgreement, closeAgreement, passAgreementOn, showAgreements } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { doneIn } from '../../../beheer/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, url, locals: { context } }) => ({ view: await showAgreements(context, slug), done: doneIn(url, ['closedDone', 'passedOn', 'added']) });

export const actions: Actions = {
  close: async ({ request, url, locals: { context, locale } }) => {
    const form = await request.formData(), closed = await attempt(locale, form, () => closeAgreement(context, typedIn(form)));
    return refused(closed) ? closed : redirect(303, `${url.pathname}?gedaan=closedDone`);
  },
  pass: async ({ request, url, locals: { context, locale } }) => {
    const form = await request.formData(), passed = await attempt(locale, form, () => passAgreementOn(context, typedIn(form)));
    return refused(passed) ? passed : redirect(303, `${url.pathname}?gedaan=passedOn`);
  },
  add: async ({ request, params: { slug }, url, locals: { context, locale } }) => {
    const form = await request.formData(), added = await attempt(locale, form, () => addAgreement(context, { ...typedIn(form), network: slug }));
    return refused(added) ? added : redirect(303, `${url.pathname}?gedaan=added`);
  },
};
