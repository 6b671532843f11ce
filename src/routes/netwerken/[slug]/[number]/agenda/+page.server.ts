import { redirect } from '@sveltejs/kit';
import { canBeTakenOff, saveAgenda, takeLinesOff } from '#modules/meetings/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { doneIn } from '../../../../beheer/forms.ts';
import { carriedAt, carriedMeetingAt, rowsIn } from '../../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { context } }) => ({ view: await carriedAt(context, params), done: doneIn(url, ['linesSaved']) });

export const actions: Actions = {
  agenda: async ({ request, params, locals: { context, locale } }) => {
    const meeting = await carriedMeetingAt(context, params), form = await request.formData(), saved = await attempt(locale, form, () => saveAgenda(context, { meeting: meeting.id, items: rowsIn(form, 'items', { id: '', title: '', who: '', minutes: '', aim: '', order: '' }) }));
    return refused(saved) ? saved : redirect(303, `/netwerken/${params.slug}/${params.number}?gedaan=saved#agenda`);
  },
  /** What was shown and is not ticked any more goes off. */
  lines: async ({ request, params, url, locals: { context, locale } }) => {
    const { meeting, lines, items } = await carriedAt(context, params), form = await request.formData(), on = new Set(form.getAll('on'));
    const off = lines.filter((line) => canBeTakenOff(line) && items.some(({ part }) => part === line.part) && !on.has(line.source)).map(({ source }) => source);
    const saved = await attempt(locale, form, () => takeLinesOff(context, { meeting: meeting.id, off }));
    return refused(saved) ? saved : redirect(303, `${url.pathname}?gedaan=linesSaved`);
  },
};
