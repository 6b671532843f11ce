import { showBegin } from '#modules/meetings/index.ts';
import { doneIn } from '../../../beheer/forms.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, url, locals: { context } }) =>
  ({ network: await showBegin(context, slug), done: doneIn(url, ['members', 'agreements', 'calendar', 'minutes']), count: Number(/^\d{1,4}$/.exec(url.searchParams.get('aantal') ?? '')?.[0] ?? 1) });
