import { redirect } from '@sveltejs/kit';
import { shareContact, showContacts } from '#modules/networks/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { doneIn } from '../../../beheer/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, url, locals: { context } }) => ({ view: await showContacts(context, slug), done: doneIn(url, ['contactsSaved']) });

const chosen = (form: FormData): { email: boolean; phone: boolean } => { const { email, phone } = typedIn(form); return { email: email === 'ja', phone: phone === 'ja' }; };

export const actions: Actions = {
  own: async ({ request, params: { slug }, url, locals: { context } }) => {
    await shareContact(context, { network: slug, ...chosen(await request.formData()) });
    redirect(303, `${url.pathname}?gedaan=contactsSaved`);
  },
  note: async ({ request, params: { slug }, url, locals: { context, locale } }) => {
    const form = await request.formData(), noted = await attempt(locale, form, () => shareContact(context, { network: slug, person: String(form.get('person') ?? '') || 'none', ...chosen(form) }));
    return refused(noted) ? noted : redirect(303, `${url.pathname}?gedaan=contactsSaved`);
  },
};
