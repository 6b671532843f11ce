import { redirect } from '@sveltejs/kit';
import { showParty } from '#modules/directory/index.ts';
import { writeToParty } from '#modules/reach/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const view = (await showParty(context, params.slug)) ?? notFound();
  if ('movedTo' in view) redirect(301, `/organisaties/${view.movedTo}/schrijf`);
  if (view.stop?.isOver) redirect(303, `/organisaties/${view.slug}`);
  return { party: { path: `/organisaties/${view.slug}`, name: view.document.name }, sent: url.searchParams.has('verstuurd'), wijk: view.wijken[0] ?? null, hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, locals: { context, locale }, params: { slug } }) => {
    const form = await request.formData();
    const { name, email, body, website } = typedIn(form);
    const sent = await attempt(locale, form, () => writeToParty(context, { slug, name, email, body, website }));
    return refused(sent) ? sent : redirect(303, `/organisaties/${slug}/schrijf?verstuurd`);
  },
};
