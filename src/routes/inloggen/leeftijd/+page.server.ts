import { redirect } from '@sveltejs/kit';
import { accountAge, sayOldEnough, sayTooYoung } from '#modules/people/index.ts';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { isAskedAge, region }, request }) => {
  // Who just said no has no session any more, and reads what comes then.
  if (!isAskedAge && request.method === 'GET') redirect(303, '/vandaag');
  return { age: accountAge(region), hasSearch: true };
};

export const actions: Actions = {
  ja: async ({ locals: { context: { db, region, now } }, cookies }) => {
    await sayOldEnough(db, region, cookies.get(SESSION_COOKIE) ?? '', now);
    redirect(303, '/vandaag');
  },
  nee: async ({ locals: { context: { db, region } }, cookies }) => {
    await sayTooYoung(db, region, cookies.get(SESSION_COOKIE) ?? '');
    cookies.delete(SESSION_COOKIE, { path: '/' });
    return { tooYoung: true };
  },
};
