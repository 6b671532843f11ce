import { redirect } from '@sveltejs/kit';
import { changeNetwork, showNetwork } from '#modules/networks/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, locals: { context } }) => {
  const { network, reader } = await showNetwork(context, slug);
  return reader === 'carries' ? { network } : notFound();
};

export const actions: Actions = {
  default: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), { isPublic, ...typed } = typedIn(form);
    const changed = await attempt(locale, form, () => changeNetwork(context, { ...typed, network: slug, isPublic: isPublic === 'ja' }));
    return refused(changed) ? changed : redirect(303, `/netwerken/${slug}?gedaan=saved`);
  },
};
