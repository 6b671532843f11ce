import { redirect } from '@sveltejs/kit';
import { inviteToMeeting, noteReply, noteTold, planTalk, replyToMeeting, showMeetingPage } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import type { Context, Locale } from '#platform/use-case/index.ts';
import { doneIn } from '../../../beheer/forms.ts';
import { addressOf, carriedMeetingAt, meetingAt } from '../at.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { context, actor } }) => ({ by: actor.kind === 'person' ? actor.name : '', shown: await showMeetingPage(context, addressOf(params)), done: doneIn(url, ['planned', 'saved', 'invitedDone', 'cancelledDone', 'makeFinalDone', 'added', 'comeDone', 'toldDone']) });

/** Does one thing to somebody who was asked, and comes back to the page. */
const to = (change: (context: Context, input: unknown) => Promise<unknown>, told = 'saved') => async ({ request, url, locals }: RequestEvent) => {
  const { context, locale }: { context: Context; locale: Locale } = locals, form = await request.formData(), done = await attempt(locale, form, () => change(context, typedIn(form)));
  return refused(done) ? done : redirect(303, `${url.pathname}?gedaan=${told}`);
};

export const actions: Actions = {
  invite: async ({ request, params, url, locals: { context, locale } }) => {
    const meeting = await carriedMeetingAt(context, params), invited = await attempt(locale, await request.formData(), () => inviteToMeeting(context, { meeting: meeting.id }));
    return refused(invited) ? invited : redirect(303, `${url.pathname}?gedaan=invitedDone`);
  },
  come: async ({ request, params, url, locals: { context, locale } }) => {
    const { meeting } = await meetingAt(context, params), form = await request.formData(), replied = await attempt(locale, form, () => replyToMeeting(context, { ...typedIn(form), meeting: meeting.id }));
    return refused(replied) ? replied : redirect(303, `${url.pathname}?gedaan=comeDone`);
  },
  reply: to(noteReply), talk: to(planTalk), told: to(noteTold, 'toldDone'),
};
