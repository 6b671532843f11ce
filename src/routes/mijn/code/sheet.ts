import { makeSheet, sheetPaper } from '#modules/desk/index.ts';
import { typeset } from '#outlets/print/index.ts';

/** A new sheet of codes for one person, to print. Made by a form that is posted, since it wears out the one before. */
export async function printSheet({ context, region, locale }: App.Locals, person: string): Promise<Response> {
  const { pdf } = await typeset(sheetPaper(await makeSheet(context, person), region, locale));
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' } });
}
