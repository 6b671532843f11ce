import { redirect } from '@sveltejs/kit';
import { ownParties } from '#modules/upkeep/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context } }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  const parties = await ownParties(context, undefined);
  if (parties.length === 1) redirect(303, `/klopt/van/${parties[0]!.slug}`);
  return { parties, hasSearch: true };
};
