import { redirect } from '@sveltejs/kit';
import { changeRest } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { carriedSeriesAt } from '../../../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { context } }) => {
  const view = await carriedSeriesAt(context, params.series), number = Number(url.searchParams.get('vanaf'));
  return { view, since: view.coming.find((meeting) => meeting.number === number)?.id ?? null };
};

export const actions: Actions = {
  default: async ({ request, params: { slug, series }, locals: { context, locale } }) => {
    const form = await request.formData(), { isHome, ...typed } = typedIn(form), changed = await attempt(locale, form, () => changeRest(context, { ...typed, isHome: isHome === 'ja', series }));
    return refused(changed) ? changed : redirect(303, `/netwerken/${slug}/reeks/${series}?gedaan=seriesSavedDone`);
  },
};
