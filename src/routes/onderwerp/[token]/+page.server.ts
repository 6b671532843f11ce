import { SUBJECT } from '#modules/meetings/index.ts';
import { subjectsActions, subjectsPage } from '../by-link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => subjectsPage(event, SUBJECT, 'network');

export const actions: Actions = subjectsActions(SUBJECT, 'network');
