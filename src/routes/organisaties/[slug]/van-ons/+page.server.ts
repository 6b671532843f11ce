import { redirect } from '@sveltejs/kit';
import { claimParty } from '#modules/claims/index.ts';
import { nameOfEntry } from '#modules/directory/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, params: { slug }, url }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { party: await nameOfEntry(context, { kind: 'party', slug }), slug, sent: url.searchParams.has('verstuurd'), hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, locals: { context, locale }, params: { slug } }) => {
    const form = await request.formData();
    const claimed = await attempt(locale, form, () => claimParty(context, { party: slug, words: form.get('words') }));
    return refused(claimed) ? claimed : redirect(303, `/organisaties/${slug}/van-ons?verstuurd`);
  },
};
