import { redirect } from '@sveltejs/kit';
import { endSession } from '#modules/people/index.ts';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ locals, cookies }) => {
    await endSession(locals.context.db, cookies.get(SESSION_COOKIE) ?? '');
    cookies.delete(SESSION_COOKIE, { path: '/' });
    redirect(303, '/');
  },
};
