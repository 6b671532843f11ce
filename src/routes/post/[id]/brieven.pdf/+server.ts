import { lettersOfBatch, lettersPaper } from '#modules/reach/index.ts';
import { typeset } from '#outlets/print/index.ts';
import { isId } from '#platform/db/index.ts';
import { notFound } from '#platform/use-case/index.ts';
import type { RequestHandler } from './$types';

/** The letters of a batch, for who made it. Made anew each time, so that a letter which was stopped is not in it; nobody keeps it. */
export const GET: RequestHandler = async ({ locals: { context, letterWriters, region }, params: { id } }) => {
  const batch = isId(id) ? await lettersOfBatch(context, { id, writers: letterWriters }) : notFound();
  if (batch.letters.length === 0) notFound();
  const { pdf } = await typeset(lettersPaper({ ...batch, region, day: context.now.toISOString().slice(0, 10) }));
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="brieven.pdf"', 'cache-control': 'private, no-store' } });
};
