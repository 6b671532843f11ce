import { listNetworks } from '#modules/networks/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({ view: await listNetworks(context, undefined) });
