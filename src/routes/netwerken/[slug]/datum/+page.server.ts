import { redirect } from '@sveltejs/kit';
import { findDate } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { carriedNetwork, rowsIn } from '../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, locals: { context } }) => ({ network: await carriedNetwork(context, slug) });

export const actions: Actions = {
  default: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), { title, place, isHome } = typedIn(form), moments = rowsIn(form, 'moments', { on: '', from: '', until: '' });
    const asked = await attempt(locale, form, () => findDate(context, { network: slug, title: title ?? '', place: place ?? '', isHome: isHome === 'ja', moments }));
    return refused(asked) ? asked : redirect(303, `/netwerken/${slug}/datum/${asked.done.poll}?gedaan=asked`);
  },
};
