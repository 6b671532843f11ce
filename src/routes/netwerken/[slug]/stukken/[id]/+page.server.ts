import { redirect } from '@sveltejs/kit';
import { changeDocument, removeDocument, showDocument } from '#modules/networks/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { doneIn } from '../../../../beheer/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug, id }, url, locals: { context } }) => ({ ...await showDocument(context, { slug, document: id }), done: doneIn(url, ['saved']) });

export const actions: Actions = {
  change: async ({ request, params: { id }, url, locals: { context, locale } }) => {
    const form = await request.formData(), changed = await attempt(locale, form, () => changeDocument(context, { ...typedIn(form), document: id }));
    return refused(changed) ? changed : redirect(303, `${url.pathname}?gedaan=saved`);
  },
  remove: async ({ params: { slug, id }, locals: { context } }) => {
    await removeDocument(context, { document: id });
    redirect(303, `/netwerken/${slug}/stukken?gedaan=documentRemoved`);
  },
};
