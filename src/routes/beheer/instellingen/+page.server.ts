import { redirect } from '@sveltejs/kit';
import { saveSettings } from '#modules/regions/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { site } from '#platform/http/site.ts';
import { administers, notFound } from '#platform/use-case/index.ts';
import { doneIn } from '../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { actor }, url }) => {
  if (!administers(actor)) notFound();
  return { done: doneIn(url, ['settingsSaved']) };
};

export const actions: Actions = {
  default: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData();
    const { addressService, ...typed } = typedIn(form);
    const saved = await attempt(locale, form, () => saveSettings(context, { ...typed, addressService: addressService === 'ja' }));
    if (refused(saved)) return saved;
    // The page that comes next shows them already.
    await site().regions.refresh();
    redirect(303, '/beheer/instellingen?gedaan=settingsSaved');
  },
};
