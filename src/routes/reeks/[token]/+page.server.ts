import { redirect } from '@sveltejs/kit';
import { COME_SERIES, replyToSeries, showSeriesReply } from '#modules/meetings/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { afterAnswer } from '../../after-answer.ts';
import { subjectOf } from '../../klopt/holder.ts';
import { repliesIn } from '../../netwerken/[slug]/at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { token }, url, locals }) => {
  const { context, subject: series } = await subjectOf(locals.context, token, COME_SERIES);
  return { view: await showSeriesReply(context, { series }), done: url.searchParams.has('gedaan'), hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, params: { token }, url, locals }) => {
    const { context, subject: series } = await subjectOf(locals.context, token, COME_SERIES), form = await request.formData();
    const replied = await attempt(locals.locale, form, () => replyToSeries(context, { series, ...repliesIn(form) }));
    return refused(replied) ? replied : redirect(303, afterAnswer({ params: { token }, url, locals }));
  },
};
