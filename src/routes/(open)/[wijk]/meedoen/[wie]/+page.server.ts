import { redirect } from '@sveltejs/kit';
import { nameOfWijk } from '#modules/directory/index.ts';
import { pointsOfContact } from '#modules/people/index.ts';
import { writeToPerson } from '#modules/reach/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params: { wijk: slug, wie }, url }) => {
  const wijk = await nameOfWijk(context, slug), { name } = (await pointsOfContact(context, wijk.code)).find((one) => one.slug === wie) ?? notFound();
  return { party: { path: `/${slug}/meedoen`, name }, sent: url.searchParams.has('verstuurd'), wijk, hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, locals: { context, locale }, params: { wijk, wie }, url }) => {
    const form = await request.formData(), { name, email, body, website } = typedIn(form), { code: area } = await nameOfWijk(context, wijk);
    const sent = await attempt(locale, form, () => writeToPerson(context, { area, slug: wie, name, email, body, website }));
    return refused(sent) ? sent : redirect(303, `${url.pathname}?verstuurd`);
  },
};
