import { redirect } from '@sveltejs/kit';
import { stopSeries } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { carriedSeriesAt } from '../../../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { context } }) => ({ view: await carriedSeriesAt(context, params.series) });

export const actions: Actions = {
  default: async ({ request, params: { slug, series }, locals: { context, locale } }) => {
    const form = await request.formData(), stopped = await attempt(locale, form, () => stopSeries(context, { ...typedIn(form), series }));
    return refused(stopped) ? stopped : redirect(303, `/netwerken/${slug}/reeks/${series}?gedaan=seriesStoppedDone`);
  },
};
