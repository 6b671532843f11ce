import { redirect, type RequestEvent } from '@sveltejs/kit';
import { askSignIn, offeredLogins, SIGN_IN_MINUTES, signInByPasskey } from '#modules/people/index.ts';
import { CHALLENGE_COOKIE, MAIL_QUESTION_COOKIE } from '#platform/http/cookies.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { linkOrigin } from '#platform/http/site.ts';
import { notFound } from '#platform/use-case/index.ts';
import { passkeyPlace } from '../passkeys.ts';
import { deviceOf, keepSession } from '../sessions.ts';
import { reasonIn } from './organisatie/back.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { context, region, locale } }) => (
  { passkeys: passkeyPlace(url, region) !== undefined, organisations: await offeredLogins(context), reason: reasonIn(url, locale), hasSearch: true });

export const actions: Actions = {
  mail: async ({ request, locals, url, cookies }) => {
    const form = await request.formData();
    const linkOf = (token: string) => `${linkOrigin(url, locals.region)}/inloggen/${token}`;
    const asked = await attempt(locals.locale, form, () => askSignIn(locals.context, { email: form.get('email') ?? '' }, linkOf));
    if (refused(asked)) return asked;
    cookies.set(MAIL_QUESTION_COOKIE, asked.done.browser, { path: '/inloggen', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge: SIGN_IN_MINUTES * 60 });
    redirect(303, '/inloggen/cijfers');
  },
  passkey: async (event: RequestEvent) => {
    const { context, locale, region } = event.locals;
    const place = passkeyPlace(event.url, region) ?? notFound();
    const form = await event.request.formData();
    const browser = event.cookies.get(CHALLENGE_COOKIE) ?? '';
    const opened = await attempt(locale, form, () => signInByPasskey(context, place, browser, form.get('answer'), deviceOf(event)));
    if (refused(opened)) return opened;
    await keepSession(opened.done, context, event);
    redirect(303, '/vandaag');
  },
};
