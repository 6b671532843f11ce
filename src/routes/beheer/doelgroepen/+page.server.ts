import { headingsActions, headingsPage } from '../heading-pages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => headingsPage('audience', event);

export const actions = headingsActions('audience');
