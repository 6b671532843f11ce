import { json } from '@sveltejs/kit';
import { askNewPasskey } from '#modules/people/index.ts';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';
import { notFound } from '#platform/use-case/index.ts';
import { passkeyPlace } from '../../../passkeys.ts';
import { keepChallengeCookie } from '../../../sessions.ts';
import type { RequestHandler } from './$types';

/** What the script of the page asks of the device. */
export const POST: RequestHandler = async ({ locals: { context }, url, cookies }) => {
  const { options, browser } = await askNewPasskey(context, passkeyPlace(url, context.region) ?? notFound(), cookies.get(SESSION_COOKIE) ?? '');
  keepChallengeCookie(browser, '/mijn/inloggen', { cookies, url });
  return json(options);
};
