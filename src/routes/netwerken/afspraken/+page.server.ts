import { redirect } from '@sveltejs/kit';
import { closeAgreement, showMyAgreements } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor, context } }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { view: await showMyAgreements(context, undefined), done: url.searchParams.has('gedaan') };
};

export const actions: Actions = {
  close: async ({ request, url, locals: { context, locale } }) => {
    const form = await request.formData(), closed = await attempt(locale, form, () => closeAgreement(context, typedIn(form)));
    return refused(closed) ? closed : redirect(303, `${url.pathname}?gedaan`);
  },
};
