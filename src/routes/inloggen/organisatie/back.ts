import { redirect } from '@sveltejs/kit';
import { textOf } from '#platform/i18n/index.ts';
import { Refusal, type Locale } from '#platform/use-case/index.ts';

/** Why an organisation's login let nobody in; the page to sign in, where the mail is, says it. */
const REASONS = ['organisationDown', 'organisationRefused', 'organisationUnverified', 'organisationOtherDomain', 'organisationUnknown', 'emailShared'] as const;

/** Does this, or goes back to the page to sign in with the reason. */
export async function orBackToSignIn<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    const reason = REASONS.find((key) => problem instanceof Refusal && problem.key === `people.${key}`);
    if (!reason) throw problem;
    redirect(303, `/inloggen?niet=${reason}`);
  }
}

/** The reason that came along, in words. */
export function reasonIn(url: URL, locale: Locale): string | null {
  const reason = REASONS.find((key) => key === url.searchParams.get('niet'));
  return reason ? textOf(locale, `people.${reason}`) : null;
}
