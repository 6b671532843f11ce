import { redirect } from '@sveltejs/kit';
import { bePointOfContact, correctOwnDetails, ownPointOfContact } from '#modules/people/index.ts';
import { showOwnData, withdrawConsent } from '#modules/privacy/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { doneIn } from '../../beheer/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context, personal }, url }) => ({ own: await showOwnData(context, personal), isFound: await ownPointOfContact(context), done: doneIn(url, ['savedWaits', 'saved', 'withdrawn', 'addressConfirmed']) });

export const actions: Actions = {
  verander: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData();
    const saved = await attempt(locale, form, () => correctOwnDetails(context, typedIn(form)));
    return refused(saved) ? saved : redirect(303, `/mijn/gegevens?gedaan=${saved.done.waits ? 'savedWaits' : 'saved'}`);
  },
  vindbaar: async ({ request, locals: { context } }) => {
    await bePointOfContact(context, { wants: typedIn(await request.formData()).wants === 'ja' });
    redirect(303, '/mijn/gegevens?gedaan=saved');
  },
  trekIn: async ({ request, locals: { context } }) => {
    await withdrawConsent(context, typedIn(await request.formData()));
    redirect(303, '/mijn/gegevens?gedaan=withdrawn');
  },
};
