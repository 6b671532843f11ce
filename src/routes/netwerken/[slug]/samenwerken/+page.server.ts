import { redirect } from '@sveltejs/kit';
import { agreeOnCards, showAgreementForm } from '#modules/feedback/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { agreementTyped } from './forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, locals: { context } }) => ({ view: await showAgreementForm(context, { network: slug }) });

export const actions: Actions = {
  default: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), agreed = await attempt(locale, form, () => agreeOnCards(context, { ...agreementTyped(form), network: slug }));
    return refused(agreed) ? agreed : redirect(303, `/netwerken/${slug}/samenwerken/${agreed.done.round}?gedaan=asked`);
  },
};
