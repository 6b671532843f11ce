import { redirect } from '@sveltejs/kit';
import { shareDocument, showDocuments } from '#modules/networks/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { doneIn, uploadIn } from '../../../beheer/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, url, locals: { context } }) => ({ view: await showDocuments(context, { slug }), base: url.pathname, done: doneIn(url, ['documentShared', 'documentRemoved']) });

export const actions: Actions = {
  share: async ({ request, params: { slug }, url, locals: { context, locale } }) => {
    const form = await request.formData(), { content: file, name: fileName } = await uploadIn(form, 'file'), { tells, ...typed } = typedIn(form);
    const shared = await attempt(locale, form, () => shareDocument(context, { ...typed, network: slug, file, fileName, tells: tells === 'ja' }));
    return refused(shared) ? shared : redirect(303, `${url.pathname}?gedaan=documentShared`);
  },
};
