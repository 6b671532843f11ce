import { redirect } from '@sveltejs/kit';
import { isId } from '#platform/db/index.ts';
import { ownDuty } from '#platform/facts/index.ts';
import { inTransaction, notFound, raised } from '#platform/use-case/index.ts';
import type { RequestHandler } from './$types';

/** From a line of Vandaag to the one thing that it is about. What was done meanwhile leads back to what is left. */
export const GET: RequestHandler = async ({ params, locals: { actor, context, dutyKinds } }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  const path = await inTransaction(context, async (work) => {
    const duty = (isId(params.duty) && await ownDuty(work, params.duty)) || notFound(), kind = dutyKinds[duty.what] ?? notFound();
    return duty.isClosed ? '/vandaag' : (await raised(work, async (all) => kind.open?.(all, duty))) ?? kind.path;
  });
  redirect(303, path);
};
