import { headingActions, headingPage } from '../../heading-pages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => headingPage('audience', event);

export const actions = headingActions('audience');
