import { mergeActions, loadMerge } from '../../../merge-entry.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params: { slug }, url }) => loadMerge(locals, 'service', slug, url);

export const actions: Actions = mergeActions('service');
