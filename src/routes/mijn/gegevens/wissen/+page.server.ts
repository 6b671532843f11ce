import { redirect } from '@sveltejs/kit';
import { eraseMyself, isOnlyHolder, showOwnData } from '#modules/privacy/index.ts';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context, personal } }) => ({ subjects: (await showOwnData(context, personal)).subjects, isOnly: await isOnlyHolder(context) });

export const actions: Actions = {
  default: async ({ request, cookies, locals: { context, locale, personal } }) => {
    const erased = await attempt(locale, await request.formData(), () => eraseMyself(context, personal));
    if (refused(erased)) return erased;
    cookies.delete(SESSION_COOKIE, { path: '/' });
    redirect(303, '/privacy/gewist');
  },
};
