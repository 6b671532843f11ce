import { redirect } from '@sveltejs/kit';
import { answerClaim, CLAIM, showClaim } from '#modules/claims/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { notFound, type Context } from '#platform/use-case/index.ts';
import { heldBy } from '../../holder.ts';
import type { Actions, PageServerLoad } from './$types';

async function claimBehind(context: Context, token: string) {
  const { holder, ...held } = await heldBy(context, token, CLAIM);
  return { ...held, id: holder.subject?.id ?? notFound() };
}

export const load: PageServerLoad = async ({ locals, params: { token }, url }) => {
  const { context, id } = await claimBehind(locals.context, token);
  return { claim: await showClaim(context, { id }), done: url.searchParams.has('verstuurd'), hasSearch: true };
};

export const actions: Actions = {
  default: async ({ locals, params: { token }, request, url }) => {
    const { context, id } = await claimBehind(locals.context, token), form = await request.formData();
    const answered = await attempt(locals.locale, form, () => answerClaim(context, { id, answer: form.get('answer') }));
    return refused(answered) ? answered : redirect(303, `${url.pathname}?verstuurd`);
  },
};
