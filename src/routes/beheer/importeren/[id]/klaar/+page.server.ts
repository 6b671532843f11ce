import { redirect } from '@sveltejs/kit';
import { showImport } from '#modules/directory/index.ts';
import { askAndFollow, notBusy, pageOf } from '../../following.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params: { id } }) => {
  const problem = await notBusy(context, id, 'klaar'), view = await showImport(context, { id });
  if (view.state === 'staged') redirect(303, pageOf(id, 'nakijken'));
  return { view, problem, hasSearch: true };
};

export const actions: Actions = {
  terug: async ({ request, params: { id }, locals: { context } }) => askAndFollow(context, await request.formData(), { id, kind: 'undo', input: {} }, 'klaar'),
};
