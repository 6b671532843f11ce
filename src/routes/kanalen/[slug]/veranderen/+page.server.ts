import { redirect } from '@sveltejs/kit';
import { channelFromForm, openChannelForm, saveChannel } from '#modules/channels/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params: { slug } }) => ({ view: await openChannelForm(context, slug), hasSearch: true });

export const actions: Actions = {
  default: async ({ request, locals: { context, locale }, params: { slug } }) => {
    const form = await request.formData();
    const saved = await attempt(locale, form, async () => saveChannel(context, channelFromForm(form, slug, context.now.toISOString().slice(0, 10))));
    return refused(saved) ? saved : redirect(303, `/kanalen/${slug}?gedaan=saved`);
  },
};
