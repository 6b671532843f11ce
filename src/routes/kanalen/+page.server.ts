import { redirect } from '@sveltejs/kit';
import { confirmChannel, listChannels } from '#modules/channels/index.ts';
import { typedIn } from '#platform/http/forms.ts';
import { doneIn } from '../beheer/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url }) => ({ view: await listChannels(context, url.searchParams.get('wijk')), done: doneIn(url, ['confirmed']), hasSearch: true });

export const actions: Actions = {
  klopt: async ({ request, url, locals: { context } }) => {
    await confirmChannel(context, { slug: typedIn(await request.formData()).slug });
    const wijk = url.searchParams.get('wijk');
    redirect(303, `/kanalen?gedaan=confirmed${wijk ? `&wijk=${encodeURIComponent(wijk)}` : ''}`);
  },
};
