import { fail, redirect } from '@sveltejs/kit';
import { changeRest, lookAtRest } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { carriedSeriesAt, rowsIn } from '../../../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { context } }) => {
  const view = await carriedSeriesAt(context, params.series), number = Number(url.searchParams.get('vanaf'));
  return { view, since: view.coming.find((meeting) => meeting.number === number)?.id ?? null };
};

export const actions: Actions = {
  default: async ({ request, params: { slug, series }, locals: { context, locale } }) => {
    const form = await request.formData(), { isHome, looked, again, ...typed } = typedIn(form), look = () => attempt(locale, form, () => lookAtRest(context, { series, since: typed.since, weekday: typed.weekday }));
    // Another day of the week is looked at before anybody hears it.
    if (typed.weekday && (again || looked !== `${typed.since} ${typed.weekday}`)) {
      const seen = await look();
      return refused(seen) ? seen : { values: typedIn(form), look: seen.done };
    }
    const changed = await attempt(locale, form, () => changeRest(context, { ...typed, isHome: isHome === 'ja', series, dates: typed.weekday ? rowsIn(form, 'dates', { day: '', on: '' }) : [] }));
    if (!refused(changed)) redirect(303, `/netwerken/${slug}/reeks/${series}?gedaan=seriesSavedDone`);
    const seen = typed.weekday ? await look() : null;
    return fail(changed.status, { ...changed.data, look: seen === null || refused(seen) ? null : seen.done });
  },
};
