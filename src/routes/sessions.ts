import type { Cookies } from '@sveltejs/kit';
import { createSignIn, deviceInWords, redeemSignIn } from '#modules/people/index.ts';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';
import type { Context } from '#platform/use-case/index.ts';

type Asking = { cookies: Cookies; request: Request; url: URL };

/** Uses a link's token up and leaves the cookie of the session that it opens. @throws Refusal 410 when the link is worn. */
export async function signInBy(token: string, { db, region, now }: Pick<Context, 'db' | 'region' | 'now'>, { cookies, request, url }: Asking): Promise<void> {
  const { cookie, expiresAt } = await redeemSignIn(db, region, token, deviceInWords(request.headers.get('user-agent')), now);
  cookies.set(SESSION_COOKIE, cookie, { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', expires: expiresAt });
}

/** Signs somebody in without a mail: who made the first region, and who looks around in the demo. */
export async function signInAs(person: { id: string; email: string | null }, context: Pick<Context, 'db' | 'region' | 'now'>, asking: Asking): Promise<void> {
  await signInBy(await createSignIn(context.db, context.region, person, context.now), context, asking);
}
