import { redirect } from '@sveltejs/kit';
import { answerDatePoll, noteDateAnswer, pickDate, showDatePoll, stopDatePoll } from '#modules/meetings/index.ts';
import { isId } from '#platform/db/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import { doneIn } from '../../../../beheer/forms.ts';
import { keyed, of } from '../../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { poll }, url, locals: { context } }) =>
  ({ view: isId(poll) ? await showDatePoll(context, { poll }) : notFound(), noted: url.searchParams.get('lid'), done: doneIn(url, ['asked', 'answered']) });

export const actions: Actions = {
  answer: async ({ request, params: { slug, poll }, locals: { context, locale } }) => {
    const form = await request.formData(), answered = await attempt(locale, form, () => answerDatePoll(context, { poll, answers: keyed(form, 'answers') }));
    return refused(answered) ? of('answer', answered) : redirect(303, `/netwerken/${slug}/datum/${poll}?gedaan=answered`);
  },
  note: async ({ request, params: { slug, poll }, locals: { context, locale } }) => {
    const form = await request.formData(), noted = await attempt(locale, form, () => noteDateAnswer(context, { poll, member: typedIn(form).member ?? '', answers: keyed(form, 'answers') }));
    return refused(noted) ? of('note', noted) : redirect(303, `/netwerken/${slug}/datum/${poll}?gedaan=answered`);
  },
  pick: async ({ request, params: { slug, poll }, locals: { context, locale } }) => {
    const form = await request.formData(), picked = await attempt(locale, form, () => pickDate(context, { poll, moment: typedIn(form).moment ?? '' }));
    return refused(picked) ? of('pick', picked) : redirect(303, `/netwerken/${slug}/${picked.done.number}?gedaan=planned`);
  },
  stop: async ({ params: { slug, poll }, locals: { context } }) => {
    await stopDatePoll(context, { poll });
    redirect(303, `/netwerken/${slug}`);
  },
};
