import { redirect } from '@sveltejs/kit';
import { rolesOf } from '#modules/people/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { actor, locale, subjects } }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { name: actor.name, roles: rolesOf(actor), subjects: subjects.map((s) => ({ path: s.path, name: s.name(locale), about: s.about(locale) })), hasSearch: true };
};
