import { redirect } from '@sveltejs/kit';
import { pageFrom } from '#modules/directory/index.ts';
import { bringBackVersion, showHistory } from '#modules/upkeep/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, params: { slug }, url }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { view: await showHistory(context, { kind: 'service', slug, page: pageFrom(url.searchParams) }), path: `/aanbod/${slug}`, hasSearch: true };
};

export const actions: Actions = {
  default: async ({ locals: { context, locale }, params: { slug }, request }) => {
    const form = await request.formData();
    const back = await attempt(locale, form, async () => {
      const { id } = await showHistory(context, { kind: 'service', slug });
      return bringBackVersion(context, { kind: 'service', id, number: Number(form.get('number')) });
    });
    return refused(back) ? back : redirect(303, `/aanbod/${back.done.slug}/geschiedenis`);
  },
};
