import { redirect } from '@sveltejs/kit';
import { removeAdvertisement } from '#modules/directory/index.ts';
import { advertOf } from '../../save-from.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => ({ advert: (await advertOf(context, params.id)).advert, hasSearch: true });

export const actions: Actions = {
  default: async ({ params, locals: { context } }) => {
    await removeAdvertisement(context, params);
    redirect(303, '/beheer/advertenties?gedaan=removed');
  },
};
