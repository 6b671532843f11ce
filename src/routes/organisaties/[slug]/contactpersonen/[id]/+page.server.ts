import { redirect } from '@sveltejs/kit';
import { noteShown, showContact } from '#modules/upkeep/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { shownTyped } from '../../../../shown-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, params: { id } }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { line: await showContact(context, { id }), hasSearch: true };
};

export const actions: Actions = {
  save: async ({ request, locals: { context, locale }, params: { slug, id } }) => {
    const form = await request.formData();
    const noted = await attempt(locale, form, () => noteShown(context, { id, ...shownTyped(form), by: form.get('by'), on: form.get('on') ?? '' }));
    return refused(noted) ? noted : redirect(303, `/organisaties/${slug}/contactpersonen?gedaan=contactNoted`);
  },
};
