import { loadStop, stopActions } from '../../../stop-entry.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params: { slug }, url }) => loadStop(locals, 'service', slug, url);

export const actions: Actions = stopActions('service');
