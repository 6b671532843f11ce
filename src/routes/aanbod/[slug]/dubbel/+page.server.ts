import { dubbelActions, loadDubbel } from '../../../dubbel.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params: { slug }, url }) => loadDubbel(locals, 'service', slug, url);

export const actions: Actions = dubbelActions('service');
