import { redirect } from '@sveltejs/kit';
import { postBatch, putBackBatch, showBatch } from '#modules/reach/index.ts';
import { isId } from '#platform/db/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import { doneIn } from '../../beheer/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params: { id }, url }) => ({
  view: isId(id) ? await showBatch(context, { id }) : notFound(), done: doneIn(url, ['batchMade', 'batchPosted']), hasSearch: true });

export const actions: Actions = {
  gepost: async ({ request, locals: { context, locale }, params: { id } }) => {
    const outcome = await attempt(locale, await request.formData(), () => postBatch(context, { id }));
    return refused(outcome) ? outcome : redirect(303, `/post/${id}?gedaan=batchPosted`);
  },
  terug: async ({ request, locals: { context, locale }, params: { id } }) => {
    const outcome = await attempt(locale, await request.formData(), () => putBackBatch(context, { id }));
    return refused(outcome) ? outcome : redirect(303, '/post?gedaan=terug');
  },
};
