import { redirect } from '@sveltejs/kit';
import { moveParty, showMove } from '#modules/claims/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, params: { slug }, url }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { view: await showMove(context, { party: slug }), isDone: url.searchParams.has('verhuisd'), hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, locals: { context, locale }, params: { slug } }) => {
    const form = await request.formData(), moved = await attempt(locale, form, () => moveParty(context, { ...typedIn(form), party: slug }));
    return refused(moved) ? moved : redirect(303, `/organisaties/${slug}/verhuizen?verhuisd`);
  },
};
