import { redirect } from '@sveltejs/kit';
import { showNetworkForm, startNetwork } from '#modules/networks/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({ view: await showNetworkForm(context) });

export const actions: Actions = {
  default: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData(), { isPublic, ...typed } = typedIn(form);
    const started = await attempt(locale, form, () => startNetwork(context, { ...typed, isPublic: isPublic === 'ja' }));
    return refused(started) ? started : redirect(303, `/netwerken/${started.done.slug}/uitnodigen?gedaan=started`);
  },
};
