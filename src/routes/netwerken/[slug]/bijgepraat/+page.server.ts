import { redirect } from '@sveltejs/kit';
import { showBriefing } from '#modules/meetings/index.ts';
import { catchUp } from '#modules/networks/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, locals: { context } }) => ({ view: await showBriefing(context, slug) });

export const actions: Actions = {
  default: async ({ params: { slug }, locals: { context } }) => {
    await catchUp(context, { network: slug });
    redirect(303, `/netwerken/${slug}`);
  },
};
