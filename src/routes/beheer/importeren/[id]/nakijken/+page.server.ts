import { redirect } from '@sveltejs/kit';
import { dropImport, rowsAddress, rowsIn, showImport, showImportRows, twinChoicesIn } from '#modules/directory/index.ts';
import { askAndFollow, notBusy, pageOf } from '../../following.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params: { id }, url }) => {
  const problem = await notBusy(context, id, 'nakijken'), view = await showImport(context, { id });
  if (view.state !== 'staged') redirect(303, pageOf(id, 'klaar'));
  const { show, page } = rowsIn(url.searchParams);
  const list = await showImportRows(context, { id, status: show === 'all' ? null : show, page });
  return { view, list, show, decided: url.searchParams.has('bewaard'), problem, hasSearch: true };
};

export const actions: Actions = {
  kies: async ({ request, params: { id }, locals: { context } }) => {
    const form = await request.formData();
    return askAndFollow(context, form, { id, kind: 'decide', input: { decisions: twinChoicesIn(form) } }, `nakijken${rowsAddress('twin', 1)}&bewaard=ja`);
  },
  erop: async ({ request, params: { id }, locals: { context } }) => {
    const form = await request.formData();
    return askAndFollow(context, form, { id, kind: 'import', input: { leaveOutWrong: form.get('leaveOutWrong') === 'ja' } }, 'klaar');
  },
  weg: async ({ params: { id }, locals: { context } }) => {
    await dropImport(context, { id });
    redirect(303, '/beheer/importeren?gedaan=dropped');
  },
};
