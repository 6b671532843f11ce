import { redirect } from '@sveltejs/kit';
import { endOfDays, showBooklet, showCard } from '#modules/directory/index.ts';
import { printBooklet, printCard, type Edition } from '#outlets/print/index.ts';
import { SAME_UNTIL_HEADER } from '#platform/http/headers.ts';
import { refuse } from '#platform/use-case/index.ts';
import type { RequestHandler } from './$types';

const editions: Record<string, Edition> = { boekje: 'normal', 'boekje-grote-letters': 'large', 'boekje-om-te-vouwen': 'folded' };
const CARD = 'kaart-';

/** A paper of a wijk. It may be kept this day as long as the directory does not change, so that many readers cost one typesetting; tomorrow an advertisement may have run out. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  // A question behind the address would make the same paper anew each time.
  if (url.search) redirect(308, url.pathname);
  const { wijk, paper } = params;
  const website = locals.region.host ?? url.host;
  const edition = editions[paper];
  const printed = edition ? await printBooklet(await showBooklet(locals.context, { wijk, website }), edition)
    : paper.startsWith(CARD) ? await printCard(await showCard(locals.context, { wijk, audience: paper.slice(CARD.length), website }))
    : refuse('platform.notFound', { status: 404 });
  return new Response(new Uint8Array(printed.pdf), {
    headers: { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="wegwijs-${wijk}-${paper}.pdf"`, 'cache-control': 'public, max-age=0, must-revalidate', [SAME_UNTIL_HEADER]: endOfDays(locals.context).toISOString() },
  });
};
