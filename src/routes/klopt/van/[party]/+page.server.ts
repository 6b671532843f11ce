import { redirect } from '@sveltejs/kit';
import { confirmEntries, showQuestion } from '#modules/upkeep/index.ts';
import { ownParty } from '../../holder.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, params, url }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { view: await showQuestion(context, { party: await ownParty(context, params.party) }), here: url.pathname, done: url.searchParams.has('bewaard') ? 'saved' as const : null, hasSearch: true };
};

export const actions: Actions = {
  right: async ({ locals: { context }, params, request, url }) => {
    const entry = (await request.formData()).get('entry');
    await confirmEntries(context, { party: await ownParty(context, params.party), ...(entry ? { entries: [entry] } : {}) });
    redirect(303, url.pathname);
  },
};
