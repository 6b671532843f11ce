import { redirect } from '@sveltejs/kit';
import { nameOfEntry } from '#modules/directory/index.ts';
import { reportEntry } from '#modules/upkeep/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params: { slug }, url }) =>
  ({ name: await nameOfEntry(context, { kind: 'party', slug }), path: `/organisaties/${slug}`, isSent: url.searchParams.has('verstuurd'), hasSearch: true });

export const actions: Actions = {
  default: async ({ locals: { context, locale }, params: { slug }, request, url }) => {
    const form = await request.formData();
    const reported = await attempt(locale, form, () => reportEntry(context, { kind: 'party', slug, words: form.get('words') ?? '', reporter: form.get('reporter') ?? '' }));
    return refused(reported) ? reported : redirect(303, `${url.pathname}?verstuurd`);
  },
};
