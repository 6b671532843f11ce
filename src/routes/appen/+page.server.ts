import { redirect } from '@sveltejs/kit';
import { listTexts, tickTexts } from '#modules/reach/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, url }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { view: await listTexts(context), done: url.searchParams.get('gedaan') === 'genoteerd', hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData();
    const ticked = await attempt(locale, form, () => tickTexts(context, { ids: form.getAll('id') }));
    return refused(ticked) ? ticked : redirect(303, '/appen?gedaan=genoteerd');
  },
};
