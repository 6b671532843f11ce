import type { Cookies } from '@sveltejs/kit';
import { CHALLENGE_MINUTES, createSignIn, deviceInWords, endSession, redeemSignIn, type OpenedSession } from '#modules/people/index.ts';
import { CHALLENGE_COOKIE, SESSION_COOKIE } from '#platform/http/cookies.ts';
import type { Context } from '#platform/use-case/index.ts';

type Asking = { cookies: Cookies; request: Request; url: URL };
type Where = Pick<Context, 'db' | 'region' | 'now'>;

/** The browser and machine of a request, in words. */
export const deviceOf = ({ request }: Pick<Asking, 'request'>): string => deviceInWords(request.headers.get('user-agent'));

/** Leaves the cookie of a session that was opened, and ends the one that this browser had. */
export async function keepSession({ cookie, expiresAt }: OpenedSession, { db }: Pick<Context, 'db'>, { cookies, url }: Pick<Asking, 'cookies' | 'url'>): Promise<void> {
  const before = cookies.get(SESSION_COOKIE);
  if (before) await endSession(db, before);
  cookies.set(SESSION_COOKIE, cookie, { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', expires: expiresAt });
}

/** Uses a link's token up and leaves the cookie of the session that it opens. @throws Refusal 410 when the link is worn. */
export async function signInBy(token: string, where: Where, asking: Asking): Promise<void> {
  await keepSession(await redeemSignIn(where.db, where.region, token, deviceOf(asking), where.now), where, asking);
}

/** Signs somebody in without a mail: who made the first region, and who looks around in the demo. */
export async function signInAs(person: { id: string; email: string | null }, where: Where, asking: Asking): Promise<void> {
  await signInBy(await createSignIn(where.db, where.region, person, where.now), where, asking);
}

/** Leaves the cookie of a browser that is signing in, for as long as it has to come back; sent to pages below this path only. */
export function keepChallengeCookie(browser: string, path: string, { cookies, url }: Pick<Asking, 'cookies' | 'url'>): void {
  cookies.set(CHALLENGE_COOKIE, browser, { path, httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge: CHALLENGE_MINUTES * 60 });
}
