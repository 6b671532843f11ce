import { redirect } from '@sveltejs/kit';
import { beginVisit, endVisit, mayHelpAtDesk } from '#modules/desk/index.ts';
import { DESK_COOKIE } from '#platform/http/cookies.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context, visit } }) => {
  if (!visit && !(await mayHelpAtDesk(context, undefined))) notFound();
  return { visit: visit ? { name: visit.name, endsAt: visit.endsAt } : null, hasSearch: true };
};

export const actions: Actions = {
  begin: async ({ request, cookies, url, locals: { context, locale } }) => {
    const form = await request.formData();
    const begun = await attempt(locale, form, () => beginVisit(context, typedIn(form).code ?? ''));
    if (refused(begun)) return begun;
    cookies.set(DESK_COOKIE, begun.done.cookie, { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge: 600 });
    redirect(303, '/balie');
  },
  klaar: async ({ cookies, locals: { context } }) => {
    const visit = await endVisit(context, cookies.get(DESK_COOKIE) ?? '');
    cookies.delete(DESK_COOKIE, { path: '/' });
    redirect(303, visit ? `/balie/klaar?bezoek=${visit}` : '/balie');
  },
};
