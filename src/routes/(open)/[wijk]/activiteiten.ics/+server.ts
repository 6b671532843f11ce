import { activitiesCalendar } from '#outlets/feeds/index.ts';
import { SAME_UNTIL_HEADER } from '#platform/http/headers.ts';
import { endOfDays } from '#modules/directory/index.ts';
import type { RequestHandler } from './$types';

/** The activities of a wijk for calendar programs. */
export const GET: RequestHandler = async ({ locals: { context }, params: { wijk }, url }) => new Response(await activitiesCalendar(context, { wijk, origin: url.origin }), {
  headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `inline; filename="activiteiten-${wijk}.ics"`, 'cache-control': 'public, max-age=0, must-revalidate', [SAME_UNTIL_HEADER]: endOfDays(context).toISOString() },
});
