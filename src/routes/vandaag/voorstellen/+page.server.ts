import { openProposals } from '#modules/claims/index.ts';
import { doneIn } from '../../beheer/forms.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url }) => ({ proposals: await openProposals(context, undefined), done: doneIn(url, ['decidedApproved', 'decidedRefused']), hasSearch: true });
