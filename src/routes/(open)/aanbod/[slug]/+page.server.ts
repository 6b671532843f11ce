import { redirect } from '@sveltejs/kit';
import { showService } from '#modules/directory/index.ts';
import { notFound } from '#platform/use-case/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const view = (await showService(locals.context, params.slug)) ?? notFound();
  if ('movedTo' in view) redirect(301, `/aanbod/${view.movedTo}`);
  return { view, wijk: view.wijken[0] ?? null };
};
