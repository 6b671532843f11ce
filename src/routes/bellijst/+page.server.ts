import { redirect } from '@sveltejs/kit';
import { listCalls, makeCallSheet } from '#modules/reach/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context, actor }, url }) => ({ view: await listCalls(context), me: actor.kind === 'person' ? actor.id : '', done: url.searchParams.get('gedaan') === 'klaar', hasSearch: true });

export const actions: Actions = {
  default: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData();
    const made = await attempt(locale, form, () => makeCallSheet(context, { caller: form.get('caller') }));
    return refused(made) ? made : redirect(303, `/bellijst/${made.done.id}`);
  },
};
