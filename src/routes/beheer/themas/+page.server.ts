import { headingsActions, headingsPage } from '../heading-pages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => headingsPage('theme', event);

export const actions = headingsActions('theme');
