import { showChannelHistory } from '#modules/channels/index.ts';
import { pageFrom } from '#modules/directory/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params: { slug }, url }) => ({ view: await showChannelHistory(context, { slug, page: pageFrom(url.searchParams) }), hasSearch: true });
