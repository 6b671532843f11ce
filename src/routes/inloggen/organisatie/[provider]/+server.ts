import { redirect } from '@sveltejs/kit';
import { beginAtOrganisation } from '#modules/people/index.ts';
import { keepChallengeCookie } from '../../../sessions.ts';
import { orBackToSignIn } from '../back.ts';
import type { RequestHandler } from './$types';

/** Sends the browser to the login of an organisation. */
export const GET: RequestHandler = async ({ locals: { context }, params, url, cookies }) => {
  const { address, browser } = await orBackToSignIn(() => beginAtOrganisation(context, params.provider, `${url.origin}/inloggen/organisatie/terug`));
  keepChallengeCookie(browser, '/inloggen', { cookies, url });
  redirect(303, address, { external: true });
};
