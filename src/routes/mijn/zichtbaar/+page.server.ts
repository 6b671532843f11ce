import { redirect } from '@sveltejs/kit';
import { showOwnContacts } from '#modules/upkeep/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context } }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { lines: await showOwnContacts(context), hasSearch: true };
};
