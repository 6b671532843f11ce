import { mayAdvertise, showAdvertisements } from '#modules/directory/index.ts';
import { notFound } from '#platform/use-case/index.ts';
import { doneIn } from '../forms.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, url }) => {
  if (!mayAdvertise(actor)) notFound();
  return { wijken: await showAdvertisements(context), done: doneIn(url, ['saved', 'removed']), hasSearch: true };
};
