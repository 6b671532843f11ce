import { CARD, showRound } from '#modules/feedback/index.ts';
import { subjectOf } from '../../klopt/holder.ts';
import { answer, give, remove, roundDone } from '../../netwerken/[slug]/samenwerken/forms.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params: { token }, url, locals }) => {
  const { context, subject: round } = await subjectOf(locals.context, token, CARD);
  return { view: await showRound(context, { round, as: url.searchParams.get('als') }), here: url.pathname, done: roundDone(url), hasSearch: true };
};

async function held({ params: { token }, url, locals }: RequestEvent) {
  const { context, subject: round } = await subjectOf(locals.context, token, CARD);
  return { context, round, here: url.pathname };
}

export const actions: Actions = {
  give: async (event) => give(await held(event), await event.request.formData()),
  answer: async (event) => answer(await held(event), await event.request.formData()),
  remove: async (event) => remove(await held(event), await event.request.formData()),
};
