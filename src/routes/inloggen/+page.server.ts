import { redirect } from '@sveltejs/kit';
import { askSignIn, SIGN_IN_MINUTES } from '#modules/people/index.ts';
import { MAIL_QUESTION_COOKIE } from '#platform/http/cookies.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { linkOrigin } from '#platform/http/site.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ hasSearch: true });

export const actions: Actions = {
  default: async ({ request, locals, url, cookies }) => {
    const form = await request.formData();
    const linkOf = (token: string) => `${linkOrigin(url, locals.region)}/inloggen/${token}`;
    const asked = await attempt(locals.locale, form, () => askSignIn(locals.context, { email: form.get('email') ?? '' }, linkOf));
    if (refused(asked)) return asked;
    cookies.set(MAIL_QUESTION_COOKIE, asked.done.browser, { path: '/inloggen', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge: SIGN_IN_MINUTES * 60 });
    redirect(303, '/inloggen/cijfers');
  },
};
