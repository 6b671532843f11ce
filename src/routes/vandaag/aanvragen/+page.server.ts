import { redirect } from '@sveltejs/kit';
import { answerClaim, decideClaim, openClaims } from '#modules/claims/index.ts';
import { ownParties } from '#modules/upkeep/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({ claims: await openClaims(context, undefined), ownSlugs: (await ownParties(context, undefined)).map(({ slug }) => slug), hasSearch: true });

export const actions: Actions = {
  answer: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData(), answered = await attempt(locale, form, () => answerClaim(context, { id: form.get('id'), answer: form.get('answer') }));
    return refused(answered) ? answered : redirect(303, '/vandaag/aanvragen');
  },
  decide: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData(), decided = await attempt(locale, form, () => decideClaim(context, { id: form.get('id'), outcome: form.get('outcome') }));
    return refused(decided) ? decided : redirect(303, '/vandaag/aanvragen');
  },
};
