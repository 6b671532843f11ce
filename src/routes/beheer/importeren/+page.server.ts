import { listImports, openQuestions } from '#modules/directory/index.ts';
import { administers, notFound } from '#platform/use-case/index.ts';
import { doneIn } from '../forms.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, url }) => {
  if (!administers(actor)) notFound();
  return { imports: await listImports(context, {}), questions: (await openQuestions(context, {})).length, done: doneIn(url, ['dropped']), hasSearch: true };
};
