import { redirect } from '@sveltejs/kit';
import { inviteToSeries, noteSeriesReply, replyToSeries } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { doneIn } from '../../../../beheer/forms.ts';
import { of, repliesIn, seriesAt } from '../../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { context } }) =>
  ({ view: await seriesAt(context, params.series, url.searchParams.get('lid')), done: doneIn(url, ['seriesPlanned', 'seriesInvitedDone', 'seriesSavedDone', 'seriesStoppedDone', 'seriesAnsweredDone', 'seriesNotedDone']) });

export const actions: Actions = {
  invite: async ({ request, params: { series }, url, locals: { context, locale } }) => {
    const invited = await attempt(locale, await request.formData(), () => inviteToSeries(context, { series }));
    return refused(invited) ? of('invite', invited) : redirect(303, `${url.pathname}?gedaan=seriesInvitedDone`);
  },
  answer: async ({ request, params: { series }, url, locals: { context, locale } }) => {
    const form = await request.formData(), answered = await attempt(locale, form, () => replyToSeries(context, { series, ...repliesIn(form) }));
    return refused(answered) ? of('answer', answered) : redirect(303, `${url.pathname}?gedaan=seriesAnsweredDone`);
  },
  note: async ({ request, params: { series }, url, locals: { context, locale } }) => {
    const form = await request.formData(), noted = await attempt(locale, form, () => noteSeriesReply(context, { series, member: typedIn(form).member ?? '', ...repliesIn(form) }));
    return refused(noted) ? of('note', noted) : redirect(303, `${url.pathname}?gedaan=seriesNotedDone`);
  },
};
