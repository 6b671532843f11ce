import { redirect } from '@sveltejs/kit';
import { redeemSignIn } from '#modules/people/index.ts';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  // A button and not the link itself: programs that check mail open every link they see.
  default: async ({ request, params, locals: { context, locale }, cookies, url }) => {
    const device = request.headers.get('user-agent') ?? '';
    const signedIn = await attempt(locale, await request.formData(), () => redeemSignIn(context.db, context.region, params.token, device, context.now));
    if (refused(signedIn)) return signedIn;
    cookies.set(SESSION_COOKIE, signedIn.done.cookie, { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', expires: signedIn.done.expiresAt });
    redirect(303, '/vandaag');
  },
};
