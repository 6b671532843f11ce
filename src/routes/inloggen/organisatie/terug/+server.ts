import { redirect } from '@sveltejs/kit';
import { finishAtOrganisation } from '#modules/people/index.ts';
import { CHALLENGE_COOKIE } from '#platform/http/cookies.ts';
import { deviceOf, keepSession } from '../../../sessions.ts';
import { orBackToSignIn } from '../back.ts';
import type { RequestHandler } from './$types';

/** Where the login of an organisation sends the browser back to. */
export const GET: RequestHandler = async (event) => {
  const { context } = event.locals;
  const opened = await orBackToSignIn(() => finishAtOrganisation(context, event.cookies.get(CHALLENGE_COOKIE) ?? '', event.url, deviceOf(event)));
  await keepSession(opened, context, event);
  redirect(303, '/vandaag');
};
