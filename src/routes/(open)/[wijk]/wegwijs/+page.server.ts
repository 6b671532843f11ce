import { showPapers } from '#modules/directory/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => showPapers(locals.context, params.wijk);
