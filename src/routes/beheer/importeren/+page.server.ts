import { listImports, mayImport } from '#modules/directory/index.ts';
import { notFound } from '#platform/use-case/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context } }) => {
  if (!mayImport({ actor })) notFound();
  return { imports: await listImports(context, {}), hasSearch: true };
};
