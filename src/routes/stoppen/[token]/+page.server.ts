import { showStop, stopTopic } from '#modules/reach/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context, locale, topics }, params: { token }, setHeaders }) => {
  setHeaders({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
  const { topic, isStopped } = await showStop(context, token);
  return { topic: topics[topic]?.(locale) ?? null, isStopped, hasSearch: true };
};

export const actions: Actions = {
  // A mail program posts here by itself (RFC 8058) and follows no redirect: the answer is the page.
  default: async ({ request, locals: { context }, params: { token } }) => {
    const again = (await request.formData()).get('toch') === 'ja';
    await stopTopic(context, token, again);
    return { isTakenBack: again };
  },
};
