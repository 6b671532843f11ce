import { redirect } from '@sveltejs/kit';
import { saveAgenda } from '#modules/meetings/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { carriedAt, rowsIn } from '../../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { context } }) => ({ view: await carriedAt(context, params) });

export const actions: Actions = {
  default: async ({ request, params, locals: { context, locale } }) => {
    const { meeting } = await carriedAt(context, params), form = await request.formData(), saved = await attempt(locale, form, () => saveAgenda(context, { meeting: meeting.id, items: rowsIn(form, 'items', { id: '', title: '', who: '', minutes: '', aim: '', order: '' }) }));
    return refused(saved) ? saved : redirect(303, `/netwerken/${params.slug}/${params.number}?gedaan=saved#agenda`);
  },
};
