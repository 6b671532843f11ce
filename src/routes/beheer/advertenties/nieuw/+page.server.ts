import { mayAdvertise, showAdvertisements } from '#modules/directory/index.ts';
import { notFound } from '#platform/use-case/index.ts';
import { saveFrom } from '../save-from.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, url }) => {
  if (!mayAdvertise(actor)) notFound();
  const wijken = await showAdvertisements(context);
  const wijk = wijken.find(({ slug }) => slug === url.searchParams.get('wijk')) ?? wijken[0];
  return { wijken, code: wijk?.code ?? '', runsUntil: inAYear(context.now), hasSearch: true };
};

/** What most advertisers pay for. */
function inAYear(now: Date): string {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() + 1);
  return then.toISOString().slice(0, 10);
}

export const actions: Actions = { bewaar: ({ request, locals }) => saveFrom(request, locals) };
