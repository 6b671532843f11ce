import { redirect } from '@sveltejs/kit';
import { showParty } from '#modules/directory/index.ts';
import { partnershipsOfParty } from '#modules/partnerships/index.ts';
import { notFound } from '#platform/use-case/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const view = (await showParty(locals.context, params.slug)) ?? notFound();
  if ('movedTo' in view) redirect(301, `/organisaties/${view.movedTo}`);
  return { view, partnerships: await partnershipsOfParty(locals.context, view.slug), wijk: view.wijken[0] ?? null };
};
