import { redirect } from '@sveltejs/kit';
import { stopPerson } from '#modules/people/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { visit } }) => ({ name: (visit ?? notFound()).name, hasSearch: true });

export const actions: Actions = {
  default: async ({ request, locals: { context, locale, visit } }) => {
    const { person } = visit ?? notFound(), form = await request.formData();
    const stopped = await attempt(locale, form, () => stopPerson(context, { person, as: typedIn(form).as }));
    return refused(stopped) ? stopped : redirect(303, '/balie');
  },
};
