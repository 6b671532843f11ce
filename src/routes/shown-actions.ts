import { redirect } from '@sveltejs/kit';
import { answerShown, takeBackShown } from '#modules/upkeep/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import type { Context, Locale } from '#platform/use-case/index.ts';

/** What somebody said about what visitors may see, as a form sends it. */
export function shownTyped(form: FormData): Record<string, unknown> {
  const typed = typedIn(form), ticked = (name: string) => typed[name] === 'ja';
  return { name: typed.name, phone: typed.phone, email: typed.email, showName: ticked('showName'), showPhone: ticked('showPhone'), showEmail: ticked('showEmail') };
}

/** The two things that somebody can do about themselves: say what may be seen, and take it all back. */
export async function saveShown({ request, url, locale }: { request: Request; url: URL; locale: Locale }, context: Context, id: string) {
  const form = await request.formData();
  const saved = await attempt(locale, form, () => answerShown(context, { id, ...shownTyped(form) }));
  return refused(saved) ? saved : redirect(303, `${url.pathname}?bewaard`);
}

export async function hideShown({ url }: { url: URL }, context: Context, id: string): Promise<never> {
  await takeBackShown(context, { id });
  redirect(303, `${url.pathname}?bewaard`);
}
