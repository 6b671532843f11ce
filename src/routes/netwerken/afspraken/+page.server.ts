import { redirect } from '@sveltejs/kit';
import { closeAgreement, sendAgreementBack, showMyAgreements } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import type { Context } from '#platform/use-case/index.ts';
import { doneIn } from '../../beheer/forms.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor, context } }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { view: await showMyAgreements(context, undefined), done: doneIn(url, ['closedDone', 'sentBackDone']) };
};

const to = (change: (context: Context, input: unknown) => Promise<unknown>, told: string) => async ({ request, url, locals: { context, locale } }: RequestEvent) => {
  const form = await request.formData(), changed = await attempt(locale, form, () => change(context, typedIn(form)));
  return refused(changed) ? changed : redirect(303, `${url.pathname}?gedaan=${told}`);
};

export const actions: Actions = { close: to(closeAgreement, 'closedDone'), back: to(sendAgreementBack, 'sentBackDone') };
