import { redirect } from '@sveltejs/kit';
import { changeEntry, showEntryForm } from '#modules/directory/index.ts';
import { refused } from '#platform/http/forms.ts';
import { sendChange } from '../../../../../change-entry.ts';
import { kindIn } from '../../../../holder.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, params: { party, kind, slug } }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { entry: await showEntryForm(context, { kind: kindIn(kind), slug }), back: `/klopt/van/${party}`, hasSearch: true };
};

export const actions: Actions = {
  default: async ({ locals: { context, locale }, params: { party, kind, slug }, request }) => {
    const changed = await sendChange(locale, request, () => showEntryForm(context, { kind: kindIn(kind), slug }), (change) => changeEntry(context, change));
    return refused(changed) ? changed : redirect(303, `/klopt/van/${party}?bewaard`);
  },
};
