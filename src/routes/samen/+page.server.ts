import { listPartnerships } from '#modules/partnerships/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({ view: await listPartnerships(context, undefined) });
