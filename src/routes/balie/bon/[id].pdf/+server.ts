import { receiptPaper, showReceipt } from '#modules/desk/index.ts';
import { dateInWords } from '#modules/directory/index.ts';
import { typeset } from '#outlets/print/index.ts';
import type { RequestHandler } from './$types';

/** The receipt of a visit, for the resident to take home. */
export const GET: RequestHandler = async ({ locals: { context, region, locale }, params }) => {
  const receipt = await showReceipt(context, params.id);
  const { pdf } = await typeset(receiptPaper(receipt, region, locale, dateInWords(receipt.at.toISOString().slice(0, 10), locale)));
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' } });
};
