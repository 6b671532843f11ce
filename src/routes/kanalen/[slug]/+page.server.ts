import { redirect } from '@sveltejs/kit';
import { confirmChannel, endChannel, showChannel } from '#modules/channels/index.ts';
import { typedIn } from '#platform/http/forms.ts';
import { doneIn } from '../../beheer/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params: { slug }, url }) => ({ view: await showChannel(context, slug), done: doneIn(url, ['saved', 'confirmed', 'ended', 'revived']), hasSearch: true });

export const actions: Actions = {
  klopt: async ({ locals: { context }, params: { slug } }) => {
    await confirmChannel(context, { slug });
    redirect(303, `/kanalen/${slug}?gedaan=confirmed`);
  },
  stop: async ({ request, locals: { context }, params: { slug } }) => {
    const ended = typedIn(await request.formData()).ended === 'ja';
    await endChannel(context, { slug, ended });
    redirect(303, `/kanalen/${slug}?gedaan=${ended ? 'ended' : 'revived'}`);
  },
};
