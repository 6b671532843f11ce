import { showRegion } from '#modules/directory/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ view: await showRegion(locals.context), hasSearch: true });
