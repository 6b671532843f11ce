import { listPublicChannels } from '#modules/channels/index.ts';
import { nameOfWijk, showNewest } from '#modules/directory/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => (
  { wijk: await nameOfWijk(context, params.wijk), entries: await showNewest(context, params.wijk), channels: await listPublicChannels(context, params.wijk) });
