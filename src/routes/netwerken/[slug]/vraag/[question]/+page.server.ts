import { redirect, type RequestEvent } from '@sveltejs/kit';
import { answerQuestion, closeQuestion, noteQuestionAnswer, remindOfQuestion, showQuestion, tellAnswers } from '#modules/networks/index.ts';
import { isId } from '#platform/db/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import { doneIn } from '../../../../beheer/forms.ts';
import { of } from '../../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { question }, url, locals: { context } }) =>
  ({ view: isId(question) ? await showQuestion(context, { question }) : notFound(), noted: url.searchParams.get('lid'), done: doneIn(url, ['asked', 'answered', 'reminded', 'closed', 'told']) });

/** What one of the page's forms asks for, and what the page says when it was done. */
const doing = (name: string, change: typeof answerQuestion, done: string) => async ({ request, params: { slug, question }, locals: { context, locale } }: RequestEvent<{ slug: string; question: string }>) => {
  const form = await request.formData(), answer = await attempt(locale, form, () => change(context, { ...typedIn(form), question }));
  return refused(answer) ? of(name, answer) : redirect(303, `/netwerken/${slug}/vraag/${question}?gedaan=${done}`);
};

export const actions: Actions = {
  answer: doing('answer', answerQuestion, 'answered'),
  note: doing('note', noteQuestionAnswer, 'answered'),
  remind: doing('remind', remindOfQuestion, 'reminded'),
  close: doing('close', closeQuestion, 'closed'),
  tell: doing('tell', tellAnswers, 'told'),
};
