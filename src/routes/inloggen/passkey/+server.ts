import { json } from '@sveltejs/kit';
import { askPasskey } from '#modules/people/index.ts';
import { notFound } from '#platform/use-case/index.ts';
import { keepChallengeCookie } from '../../sessions.ts';
import { passkeyPlace } from '../../passkeys.ts';
import type { RequestHandler } from './$types';

/** What the script of the page asks of the device. */
export const POST: RequestHandler = async ({ locals: { context }, url, cookies }) => {
  const { options, browser } = await askPasskey(context, passkeyPlace(url, context.region) ?? notFound());
  keepChallengeCookie(browser, '/inloggen', { cookies, url });
  return json(options);
};
