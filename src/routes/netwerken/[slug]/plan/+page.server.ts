import { redirect } from '@sveltejs/kit';
import { planMeeting } from '#modules/meetings/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { carriedNetwork, meetingTyped } from '../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, locals: { context } }) => ({ network: await carriedNetwork(context, slug) });

export const actions: Actions = {
  default: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), planned = await attempt(locale, form, () => planMeeting(context, { ...meetingTyped(form), network: slug }));
    return refused(planned) ? planned : redirect(303, `/netwerken/${slug}/${planned.done.number}?gedaan=planned`);
  },
};
