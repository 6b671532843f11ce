import { fail, redirect } from '@sveltejs/kit';
import { lookAtSeries, planSeries } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { carriedNetwork, meetingTyped, rowsIn } from '../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, locals: { context } }) => ({ network: await carriedNetwork(context, slug) });

type Input = Parameters<typeof lookAtSeries>[1];
const seriesTyped = (form: FormData, network: string): Input => ({ ...meetingTyped(form), notInSchoolBreaks: typedIn(form).notInSchoolBreaks === 'ja', network }) as Input;
const datesIn = (form: FormData) => rowsIn(form, 'dates', { day: '', skip: '', on: '' }).map(({ skip, ...date }) => ({ ...date, skip: skip === 'ja' }));

export const actions: Actions = {
  look: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), look = await attempt(locale, form, () => lookAtSeries(context, seriesTyped(form, slug)));
    return refused(look) ? look : { values: typedIn(form), look: look.done };
  },
  plan: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), typed = seriesTyped(form, slug), planned = await attempt(locale, form, () => planSeries(context, { ...typed, dates: datesIn(form) }));
    if (!refused(planned)) redirect(303, `/netwerken/${slug}/reeks/${planned.done.series}?gedaan=seriesPlanned`);
    // What is not right may be in the dates: then these stand there again.
    const look = await attempt(locale, form, () => lookAtSeries(context, typed));
    return fail(planned.status, { ...planned.data, look: refused(look) ? null : look.done });
  },
};
