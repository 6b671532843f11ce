import { showYears } from '#modules/logbook/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, locals: { context } }) => ({ view: await showYears(context, slug) });
