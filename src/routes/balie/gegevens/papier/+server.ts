import { dateInWords } from '#modules/directory/index.ts';
import { printOwnData } from '#modules/privacy/index.ts';
import { typeset } from '#outlets/print/index.ts';
import type { RequestHandler } from './$types';

/** All that is held of the resident opposite, on paper. Posted, since the receipt says that they got it. */
export const POST: RequestHandler = async ({ locals: { context, locale, personal } }) => {
  const { pdf } = await typeset(await printOwnData(context, personal, dateInWords(context.now.toISOString().slice(0, 10), locale)));
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' } });
};
