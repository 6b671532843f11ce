import { redirect } from '@sveltejs/kit';
import { addAgreement, closeAgreement, passAgreementOn, sendAgreementBack, showAgreements } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import type { Context } from '#platform/use-case/index.ts';
import { doneIn } from '../../../beheer/forms.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, url, locals: { context } }) =>
  ({ view: await showAgreements(context, slug), chosen: url.searchParams.get('door') ?? '', done: doneIn(url, ['closedDone', 'passedOn', 'sentBackDone', 'added']) });

const to = (change: (context: Context, input: unknown) => Promise<unknown>, told: string) => async ({ request, params: { slug }, url, locals: { context, locale } }: RequestEvent) => {
  const form = await request.formData(), changed = await attempt(locale, form, () => change(context, { ...typedIn(form), network: slug }));
  return refused(changed) ? changed : redirect(303, `${url.pathname}?gedaan=${told}`);
};

export const actions: Actions = { close: to(closeAgreement, 'closedDone'), pass: to(passAgreementOn, 'passedOn'), back: to(sendAgreementBack, 'sentBackDone'), add: to(addAgreement, 'added') };
