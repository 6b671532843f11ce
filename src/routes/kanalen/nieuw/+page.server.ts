import { redirect } from '@sveltejs/kit';
import { channelFromForm, openChannelForm, saveChannel } from '#modules/channels/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({ view: await openChannelForm(context, null), hasSearch: true });

export const actions: Actions = {
  default: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData();
    const saved = await attempt(locale, form, async () => saveChannel(context, channelFromForm(form, null, context.now.toISOString().slice(0, 10))));
    return refused(saved) ? saved : redirect(303, `/kanalen/${saved.done.slug}?gedaan=saved`);
  },
};
