import { redirect } from '@sveltejs/kit';
import { endOtherSessions, endOwnSession, listOwnSessions } from '#modules/people/index.ts';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';
import { typedIn } from '#platform/http/forms.ts';
import { doneIn } from '../../beheer/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, cookies, url }) => ({
  sessions: await listOwnSessions(context, cookies.get(SESSION_COOKIE) ?? ''), done: doneIn(url, ['sessionEnded', 'othersEnded']), hasSearch: true,
});

export const actions: Actions = {
  beeindig: async ({ request, locals: { context } }) => {
    await endOwnSession(context, typedIn(await request.formData()).id ?? '');
    redirect(303, '/mijn/inloggen?gedaan=sessionEnded');
  },
  beeindigAndere: async ({ locals: { context }, cookies }) => {
    await endOtherSessions(context, cookies.get(SESSION_COOKIE) ?? '');
    redirect(303, '/mijn/inloggen?gedaan=othersEnded');
  },
};
