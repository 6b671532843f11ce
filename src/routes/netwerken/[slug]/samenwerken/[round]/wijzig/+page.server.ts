import { redirect } from '@sveltejs/kit';
import { changeAgreement, showAgreementForm } from '#modules/feedback/index.ts';
import { isId } from '#platform/db/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import { agreementTyped } from '../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug, round }, locals: { context } }) => ({ view: isId(round) ? await showAgreementForm(context, { network: slug, round }) : notFound() });

export const actions: Actions = {
  default: async ({ request, params: { slug, round }, locals: { context, locale } }) => {
    const form = await request.formData(), changed = await attempt(locale, form, () => changeAgreement(context, { ...agreementTyped(form), round }));
    return refused(changed) ? changed : redirect(303, `/netwerken/${slug}/samenwerken/${round}?gedaan=changed`);
  },
};
