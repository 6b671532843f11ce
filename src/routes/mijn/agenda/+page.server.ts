import { redirect } from '@sveltejs/kit';
import { dropCalendarAddress, makeCalendarAddress, showCalendarAddress } from '#modules/meetings/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url }) => ({ ...(await showCalendarAddress(context, undefined)), done: url.searchParams.has('gedaan'), hasSearch: true });

export const actions: Actions = {
  // Not behind another address: the secret would stand in it.
  make: async ({ locals: { context }, url }) => ({ address: `${url.origin}/agenda/${(await makeCalendarAddress(context, {})).secret}.ics` }),
  drop: async ({ locals: { context } }) => {
    await dropCalendarAddress(context, {});
    redirect(303, '/mijn/agenda?gedaan');
  },
};
