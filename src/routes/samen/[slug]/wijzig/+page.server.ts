import { redirect } from '@sveltejs/kit';
import { changePartnership, showPartnership, showPartnershipForm } from '#modules/partnerships/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, locals: { context } }) => {
  const { partnership: known, isKeeper } = await showPartnership(context, slug);
  return isKeeper && !known.ended ? { known, view: await showPartnershipForm(context, { agreement: '', decision: '', own: [] }) } : notFound();
};

export const actions: Actions = {
  default: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), { isPublic, ...typed } = typedIn(form), changed = await attempt(locale, form, () => changePartnership(context, { ...typed, partnership: slug, isPublic: isPublic === 'ja' }));
    return refused(changed) ? changed : redirect(303, `/samen/${slug}?gedaan=saved`);
  },
};
