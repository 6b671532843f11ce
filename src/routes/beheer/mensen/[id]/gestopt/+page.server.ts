import { redirect } from '@sveltejs/kit';
import { showPerson, stopPerson } from '#modules/people/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { administers } from '#platform/use-case/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const { id, name } = await showPerson(context, params.id);
  return { id, name, hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, params, locals: { actor, context, locale } }) => {
    const form = await request.formData();
    const stopped = await attempt(locale, form, () => stopPerson(context, { person: params.id, as: typedIn(form).as }));
    // Without their role in the area the page is no longer one's own to see.
    return refused(stopped) ? stopped : redirect(303, administers(actor) ? `/beheer/mensen/${params.id}?gedaan=stopped` : '/beheer/mensen?gedaan=saved');
  },
};
