import { redirect } from '@sveltejs/kit';
import { planMeeting } from '#modules/meetings/index.ts';
import { showNetwork } from '#modules/networks/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import { meetingTyped } from '../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, locals: { context } }) => {
  const { network: { name }, reader } = await showNetwork(context, slug);
  return reader === 'carries' ? { network: { slug, name } } : notFound();
};

export const actions: Actions = {
  default: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), planned = await attempt(locale, form, () => planMeeting(context, { ...meetingTyped(form), network: slug }));
    return refused(planned) ? planned : redirect(303, `/netwerken/${slug}/${planned.done.number}?gedaan=planned`);
  },
};
