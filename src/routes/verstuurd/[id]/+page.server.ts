import { redirect } from '@sveltejs/kit';
import { showMessage } from '#modules/reach/index.ts';
import { isId } from '#platform/db/index.ts';
import { notFound } from '#platform/use-case/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context, subjects }, params: { id } }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { view: isId(id) ? await showMessage(context, { id }) : notFound(), reachable: ['/appen', ...subjects.map(({ path }) => path)], hasSearch: true };
};
