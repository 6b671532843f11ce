import { SHOW, showContact } from '#modules/upkeep/index.ts';
import { hideShown, saveShown } from '../../../shown-actions.ts';
import { subjectOf } from '../../holder.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params: { token }, url }) => {
  const { context, subject } = await subjectOf(locals.context, token, SHOW);
  return { line: await showContact(context, { id: subject }), isSaved: url.searchParams.has('bewaard'), hasSearch: true };
};

export const actions: Actions = {
  save: async ({ locals, params: { token }, request, url }) => {
    const { context, subject } = await subjectOf(locals.context, token, SHOW);
    return saveShown({ request, url, locale: locals.locale }, context, subject);
  },
  hide: async ({ locals, params: { token }, url }) => {
    const { context, subject } = await subjectOf(locals.context, token, SHOW);
    return hideShown({ url }, context, subject);
  },
};
