import { redirect } from '@sveltejs/kit';
import { openReports, settleReport } from '#modules/upkeep/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context } }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { reports: await openReports(context, undefined), hasSearch: true };
};

export const actions: Actions = {
  default: async ({ locals: { context, locale }, request }) => {
    const form = await request.formData();
    const settled = await attempt(locale, form, () => settleReport(context, { id: form.get('id'), outcome: form.get('outcome') }));
    return refused(settled) ? settled : redirect(303, '/vandaag/meldingen');
  },
};
