import { redirect } from '@sveltejs/kit';
import { correctAtDesk } from '#modules/people/index.ts';
import { showOwnData, withdrawConsent } from '#modules/privacy/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import { doneIn } from '../../beheer/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context, personal, visit }, url }) => {
  if (!visit) notFound();
  const { name, language, largePrint, consents } = await showOwnData(context, personal);
  return { own: { name, language, largePrint, consents }, done: doneIn(url, ['saved', 'withdrawn']), hasSearch: true };
};

export const actions: Actions = {
  verander: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData(), { name, language, largePrint } = typedIn(form);
    const saved = await attempt(locale, form, () => correctAtDesk(context, { name: name ?? '', language, largePrint: largePrint === 'ja' }));
    return refused(saved) ? saved : redirect(303, '/balie/gegevens?gedaan=saved');
  },
  trekIn: async ({ request, locals: { context, visit } }) => {
    if (!visit) notFound();
    await withdrawConsent(context, typedIn(await request.formData()));
    redirect(303, '/balie/gegevens?gedaan=withdrawn');
  },
};
