import { redirect } from '@sveltejs/kit';
import { showNetwork, writeToNetwork } from '#modules/networks/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, url, locals: { context } }) => {
  const { network, carriers } = await showNetwork(context, slug);
  if (!network.isPublic || network.ended || !carriers.length) notFound();
  return { party: { path: `/netwerken/${slug}`, name: network.name }, sent: url.searchParams.has('verstuurd'), hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, params: { slug }, url, locals: { context, locale } }) => {
    const form = await request.formData(), { name, email, body, website } = typedIn(form);
    const sent = await attempt(locale, form, () => writeToNetwork(context, { network: slug, name, email, body, website }));
    return refused(sent) ? sent : redirect(303, `${url.pathname}?verstuurd`);
  },
};
