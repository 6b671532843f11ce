import { redirect } from '@sveltejs/kit';
import { closeAgreement, KEEP, passAgreementOn, sendAgreementBack, showOwnAgreements } from '#modules/meetings/index.ts';
import type { Context } from '#platform/use-case/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { subjectOf } from '../../klopt/holder.ts';
import { doneIn } from '../../beheer/forms.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params: { token }, url, locals }) => {
  const { context, subject: about } = await subjectOf(locals.context, token, KEEP);
  return { view: await showOwnAgreements(context, { about }), done: doneIn(url, ['closedDone', 'passedOn', 'sentBackDone']), hasSearch: true };
};

const to = (change: (context: Context, input: unknown) => Promise<unknown>, told: string) => async ({ request, params: { token }, url, locals }: RequestEvent) => {
  const { context } = await subjectOf(locals.context, token, KEEP), form = await request.formData(), changed = await attempt(locals.locale, form, () => change(context, typedIn(form)));
  return refused(changed) ? changed : redirect(303, `${url.pathname}?gedaan=${told}`);
};

export const actions: Actions = { close: to(closeAgreement, 'closedDone'), pass: to(passAgreementOn, 'passedOn'), back: to(sendAgreementBack, 'sentBackDone') };
