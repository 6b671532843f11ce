import { READ } from '#modules/meetings/index.ts';
import { subjectsActions, subjectsPage } from '../../../onderwerp/by-link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => subjectsPage(event, READ, 'meeting');

export const actions: Actions = subjectsActions(READ, 'meeting');
