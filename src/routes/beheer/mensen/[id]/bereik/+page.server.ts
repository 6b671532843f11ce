import { showReach } from '#modules/people/index.ts';
import { reachActions } from '../../../../reach-actions.ts';
import { doneIn } from '../../../forms.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => ({ reach: await showReach(context, params.id), done: doneIn(url, ['saved', 'asked', 'ended']), hasSearch: true });

export const actions: Actions = reachActions<RequestEvent>(({ params }) => params.id);
