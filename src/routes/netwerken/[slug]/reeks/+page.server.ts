import { fail, redirect } from '@sveltejs/kit';
import { lookAtSeries, planSeries, seriesInFile, type SeriesInFile } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import type { Context } from '#platform/use-case/index.ts';
import { zoneOf } from '#modules/reach/index.ts';
import { carriedNetwork, meetingTyped, rowsIn } from '../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, locals: { context } }) => ({ network: await carriedNetwork(context, slug) });

type Input = Parameters<typeof lookAtSeries>[1];
const seriesTyped = (form: FormData, network: string): Input => ({ ...meetingTyped(form), notInSchoolBreaks: typedIn(form).notInSchoolBreaks === 'ja', network }) as Input;
const datesIn = (form: FormData) => rowsIn(form, 'dates', { day: '', skip: '', on: '' }).map(({ skip, ...date }) => ({ ...date, skip: skip === 'ja' }));

/** What a calendar file says is put in the fields, as if somebody had typed it. Gives what is to be looked at. @throws Refusal beside the file. */
async function fillFrom(form: FormData, { now, region }: Context): Promise<SeriesInFile['doubts']> {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return [];
  const { title, days, from, until, doubts } = seriesInFile(await file.text(), { now, zone: zoneOf(region.country) });
  for (const [name, value] of Object.entries({ when: '', days, from, until, ...(form.get('title') ? {} : { title }) })) form.set(name, value);
  return doubts;
}

export const actions: Actions = {
  look: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), filled = await attempt(locale, form, () => fillFrom(form, context));
    if (refused(filled)) return filled;
    const look = await attempt(locale, form, () => lookAtSeries(context, seriesTyped(form, slug)));
    return refused(look) ? fail(look.status, { ...look.data, doubts: filled.done }) : { values: typedIn(form), look: look.done, doubts: filled.done };
  },
  plan: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), typed = seriesTyped(form, slug), planned = await attempt(locale, form, () => planSeries(context, { ...typed, dates: datesIn(form) }));
    if (!refused(planned)) redirect(303, `/netwerken/${slug}/reeks/${planned.done.series}?gedaan=seriesPlanned`);
    // What is not right may be in the dates: then these stand there again.
    const look = await attempt(locale, form, () => lookAtSeries(context, typed));
    return fail(planned.status, { ...planned.data, look: refused(look) ? null : look.done });
  },
};
