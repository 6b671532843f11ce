import { headingActions, headingPage } from '../../heading-pages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => headingPage('theme', event);

export const actions = headingActions('theme');
