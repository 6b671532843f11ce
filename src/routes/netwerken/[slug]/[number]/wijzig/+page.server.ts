import { redirect } from '@sveltejs/kit';
import { cancelMeeting, changeMeeting } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { carriedMeetingAt, meetingTyped } from '../../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { context } }) => ({ meeting: await carriedMeetingAt(context, params) });

export const actions: Actions = {
  change: async ({ request, params, locals: { context, locale } }) => {
    const meeting = await carriedMeetingAt(context, params), form = await request.formData(), changed = await attempt(locale, form, () => changeMeeting(context, { ...meetingTyped(form), meeting: meeting.id }));
    return refused(changed) ? changed : redirect(303, `/netwerken/${params.slug}/${params.number}?gedaan=saved`);
  },
  cancel: async ({ request, params, locals: { context, locale } }) => {
    const meeting = await carriedMeetingAt(context, params), form = await request.formData(), cancelled = await attempt(locale, form, () => cancelMeeting(context, { ...typedIn(form), meeting: meeting.id }));
    return refused(cancelled) ? cancelled : redirect(303, `/netwerken/${params.slug}/${params.number}?gedaan=cancelledDone`);
  },
};
