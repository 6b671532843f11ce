import { listChannels } from '#modules/channels/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url }) => ({ view: await listChannels(context, url.searchParams.get('wijk')), hasSearch: true });
