import { redirect } from '@sveltejs/kit';
import { confirmEntries, showQuestion } from '#modules/upkeep/index.ts';
import { askedBy } from '../holder.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params: { token }, url }) => {
  const { context, party } = await askedBy(locals.context, token);
  return { view: await showQuestion(context, { party }), here: url.pathname, done: url.searchParams.has('wacht') ? 'savedWaits' as const : url.searchParams.has('bewaard') ? 'saved' as const : null, hasSearch: true };
};

export const actions: Actions = {
  right: async ({ locals, params: { token }, request, url }) => {
    const { context, party } = await askedBy(locals.context, token), entry = (await request.formData()).get('entry');
    await confirmEntries(context, { party, ...(entry ? { entries: [entry] } : {}) });
    redirect(303, url.pathname);
  },
};
