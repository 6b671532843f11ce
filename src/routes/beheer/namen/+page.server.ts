import { redirect } from '@sveltejs/kit';
import { ownRoleNames, roleKinds, saveRoleNames, usualRoleName } from '#modules/people/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { administers, notFound } from '#platform/use-case/index.ts';
import { doneIn } from '../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context, locale }, url }) => {
  if (!administers(actor)) notFound();
  const own = await ownRoleNames(context);
  return { names: roleKinds.map((kind) => ({ kind, usual: usualRoleName(locale, kind), own: own.get(kind) ?? '' })), done: doneIn(url, ['saved']), hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData();
    const saved = await attempt(locale, form, () => saveRoleNames(context, typedIn(form)));
    return refused(saved) ? saved : redirect(303, '/beheer/namen?gedaan=saved');
  },
};
