import { redirect } from '@sveltejs/kit';
import { showContact } from '#modules/upkeep/index.ts';
import { hideShown, saveShown } from '../../../shown-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, params: { id }, url }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { line: await showContact(context, { id }), isSaved: url.searchParams.has('bewaard'), hasSearch: true };
};

export const actions: Actions = {
  save: ({ locals: { context, locale }, params: { id }, request, url }) => saveShown({ request, url, locale }, context, id),
  hide: ({ locals: { context }, params: { id }, url }) => hideShown({ url }, context, id),
};
