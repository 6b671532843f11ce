import { listNetworks } from '#modules/networks/index.ts';
import { doneIn } from '../beheer/forms.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { context } }) => ({ view: await listNetworks(context, undefined), done: doneIn(url, ['handedOver', 'ended', 'declined', 'left']) });
