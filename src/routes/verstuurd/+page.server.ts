import { redirect } from '@sveltejs/kit';
import { listMessages } from '#modules/reach/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, url }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  const page = Math.min(Math.max(1, Math.trunc(Number(url.searchParams.get('bladzijde') ?? 1)) || 1), 10_000);
  return { ...(await listMessages(context, { page })), page, hasSearch: true };
};
