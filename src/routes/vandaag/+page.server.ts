import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { actor } }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { name: actor.name, roles: [...new Set(actor.scopes.filter((scope) => scope.split(':').length === 3).map((scope) => scope.split(':')[0]!))] };
};
