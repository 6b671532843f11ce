import { redirect } from '@sveltejs/kit';
import { listReplies, settleReply } from '#modules/reach/index.ts';
import { typedIn } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context } }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { replies: await listReplies(context), hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, locals: { context } }) => {
    await settleReply(context, typedIn(await request.formData()));
    redirect(303, '/antwoorden');
  },
};
