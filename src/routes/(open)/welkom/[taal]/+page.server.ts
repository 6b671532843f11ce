import { welcomeIn } from '#modules/regions/index.ts';
import { showRegion } from '#modules/directory/index.ts';
import { notFound } from '#platform/use-case/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const words = welcomeIn(params.taal) ?? notFound();
  const { wijken } = await showRegion(locals.context);
  return { words, wijken: wijken.map(({ slug, name }) => ({ slug, name })), readIn: params.taal };
};
