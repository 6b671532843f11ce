import { redirect } from '@sveltejs/kit';
import { addWalkIn, dropDecision, noteAttendance, saveNotes } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { carriedAt, carriedMeetingAt } from '../../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { context } }) => ({ view: await carriedAt(context, params), hasSearch: true });

export const actions: Actions = {
  there: async ({ request, params, url, locals: { context } }) => {
    const meeting = await carriedMeetingAt(context, params);
    await noteAttendance(context, { meeting: meeting.id, present: (await request.formData()).getAll('present').map(String) });
    redirect(303, `${url.pathname}#wie`);
  },
  walkin: async ({ request, params, url, locals: { context, locale } }) => {
    const meeting = await carriedMeetingAt(context, params), form = await request.formData(), added = await attempt(locale, form, () => addWalkIn(context, { ...typedIn(form), meeting: meeting.id }));
    return refused(added) ? added : redirect(303, `${url.pathname}#wie`);
  },
  /** What came of the notes stands beside the item, so the page comes back by itself and not by another address. */
  notes: async ({ request, params, locals: { context, locale } }) => {
    await carriedMeetingAt(context, params);
    const form = await request.formData(), typed = typedIn(form), saved = await attempt(locale, form, () => saveNotes(context, typed));
    return refused(saved) ? saved : { saved: { ...saved.done, item: typed.item ?? '' } };
  },
  drop: async ({ request, params, url, locals: { context } }) => {
    const meeting = await carriedMeetingAt(context, params);
    await dropDecision(context, { ...typedIn(await request.formData()), meeting: meeting.id });
    redirect(303, `${url.pathname}#besluiten`);
  },
};
