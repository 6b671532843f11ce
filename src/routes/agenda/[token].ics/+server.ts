import { ownCalendar } from '#modules/meetings/index.ts';
import type { RequestHandler } from './$types';

/** Somebody's own meetings for their calendar program; the address is the key. */
export const GET: RequestHandler = async ({ locals: { context }, params: { token } }) => new Response(await ownCalendar(context, token), {
  headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="agenda.ics"', 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' },
});
