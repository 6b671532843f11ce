import { callSheetPaper, showCallSheet } from '#modules/reach/index.ts';
import { typeset } from '#outlets/print/index.ts';
import { isId } from '#platform/db/index.ts';
import { notFound } from '#platform/use-case/index.ts';
import type { RequestHandler } from './$types';

/** A call sheet on paper, for its caller. */
export const GET: RequestHandler = async ({ locals: { context, region }, params: { id } }) => {
  const { pdf } = await typeset(callSheetPaper(isId(id) ? await showCallSheet(context, { id }) : notFound(), region));
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="bellijst.pdf"', 'cache-control': 'private, no-store' } });
};
