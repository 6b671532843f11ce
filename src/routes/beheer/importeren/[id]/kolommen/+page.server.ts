import { redirect } from '@sveltejs/kit';
import { dropImport, showImport } from '#modules/directory/index.ts';
import { typedIn } from '#platform/http/forms.ts';
import { askAndFollow, notBusy, pageOf } from '../../following.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params: { id } }) => {
  const problem = await notBusy(context, id, 'kolommen'), view = await showImport(context, { id });
  if (view.state !== 'staged') redirect(303, pageOf(id, 'klaar'));
  return { view, problem, hasSearch: true };
};

export const actions: Actions = {
  bewaar: async ({ request, params: { id }, locals: { context } }) => {
    const form = await request.formData();
    const { source, defaultArea, ...columns } = typedIn(form);
    const mapping = Object.fromEntries(Object.entries(columns).flatMap(([name, field]): [string, string][] => { const [, column] = /^kolom-(\d{1,3})$/.exec(name) ?? []; return column ? [[column, field]] : []; }));
    return askAndFollow(context, form, { id, kind: 'correct', input: { source, mapping, ...(defaultArea === undefined ? {} : { defaultArea: defaultArea || null }) } }, 'nakijken');
  },
  blad: async ({ request, params: { id }, locals: { context } }) => {
    const form = await request.formData();
    return askAndFollow(context, form, { id, kind: 'correct', input: { sheet: Number(form.get('sheet')) } }, 'kolommen');
  },
  weg: async ({ params: { id }, locals: { context } }) => {
    await dropImport(context, { id });
    redirect(303, '/beheer/importeren?gedaan=dropped');
  },
};
