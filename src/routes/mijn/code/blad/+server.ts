import { makeSheet, sheetPaper } from '#modules/desk/index.ts';
import { typeset } from '#outlets/print/index.ts';
import { notFound, selfOf } from '#platform/use-case/index.ts';
import type { RequestHandler } from './$types';

/** A sheet of codes of who asks, or of the resident opposite. Posted, since it wears out the one before. */
export const POST: RequestHandler = async ({ locals: { context, region, locale } }) => {
  const { pdf } = await typeset(sheetPaper(await makeSheet(context, selfOf(context) ?? notFound()), region, locale));
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' } });
};
