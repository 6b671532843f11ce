import { redirect } from '@sveltejs/kit';
import { closeRound, noteCards, showRound } from '#modules/feedback/index.ts';
import { isId } from '#platform/db/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import { of } from '../../at.ts';
import { answer, cardsTyped, give, remove, roundDone } from '../forms.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params: { round }, url, locals: { context } }) =>
  ({ view: isId(round) ? await showRound(context, { round, as: url.searchParams.get('als'), note: url.searchParams.get('lid') }) : notFound(), here: url.pathname, done: roundDone(url) });

const held = ({ params: { round }, url, locals: { context } }: RequestEvent) => ({ context, round, here: url.pathname });

export const actions: Actions = {
  give: async (event) => give(held(event), await event.request.formData()),
  answer: async (event) => answer(held(event), await event.request.formData()),
  remove: async (event) => remove(held(event), await event.request.formData()),
  note: async ({ request, params: { round }, url, locals: { context, locale } }) => {
    const form = await request.formData(), noted = await attempt(locale, form, () => noteCards(context, { round, ...cardsTyped(form) }));
    return refused(noted) ? of('note', noted) : redirect(303, `${url.pathname}?gedaan=noted`);
  },
  close: async ({ request, params: { round }, url, locals: { context, locale } }) => {
    const closed = await attempt(locale, await request.formData(), () => closeRound(context, { round }));
    return refused(closed) ? of('close', closed) : redirect(303, `${url.pathname}?gedaan=closedDone`);
  },
};
