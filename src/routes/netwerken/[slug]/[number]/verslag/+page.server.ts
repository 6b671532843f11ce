import { redirect } from '@sveltejs/kit';
import { makeFinal, remarkOnMinutes, sendDraft, settleRemark, showMinutes } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { doneIn } from '../../../../beheer/forms.ts';
import { addressOf, carriedMeetingAt, meetingAt } from '../../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { context } }) =>
  ({ view: await showMinutes(context, addressOf(params)), paper: `${url.pathname}.pdf`, subjects: `/netwerken/${params.slug}/onderwerpen`, done: doneIn(url, ['remarkDone', 'sendDraftDone', 'takenDone']) });

export const actions: Actions = {
  draft: async ({ request, params, url, locals: { context, locale } }) => {
    const meeting = await carriedMeetingAt(context, params), sent = await attempt(locale, await request.formData(), () => sendDraft(context, { meeting: meeting.id }));
    return refused(sent) ? sent : redirect(303, `${url.pathname}?gedaan=sendDraftDone`);
  },
  final: async ({ request, params, locals: { context, locale } }) => {
    const meeting = await carriedMeetingAt(context, params), sent = await attempt(locale, await request.formData(), () => makeFinal(context, { meeting: meeting.id }));
    return refused(sent) ? sent : redirect(303, `/netwerken/${params.slug}/${params.number}?gedaan=makeFinalDone`);
  },
  settle: async ({ request, params, url, locals: { context } }) => {
    const meeting = await carriedMeetingAt(context, params);
    await settleRemark(context, { ...typedIn(await request.formData()), meeting: meeting.id });
    redirect(303, `${url.pathname}#opmerkingen`);
  },
  remark: async ({ request, params, url, locals: { context, locale } }) => {
    const { meeting } = await meetingAt(context, params), form = await request.formData(), said = await attempt(locale, form, () => remarkOnMinutes(context, { ...typedIn(form), meeting: meeting.id }));
    return refused(said) ? said : redirect(303, `${url.pathname}?gedaan=remarkDone`);
  },
};
