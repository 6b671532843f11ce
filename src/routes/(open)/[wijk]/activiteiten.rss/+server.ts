import { activitiesFeed } from '#outlets/feeds/index.ts';
import type { RequestHandler } from './$types';

/** The activities of a wijk of the coming week, for feed readers. */
export const GET: RequestHandler = async ({ locals: { context }, params: { wijk }, url }) =>
  new Response(await activitiesFeed(context, { wijk, origin: url.origin }), { headers: { 'content-type': 'application/rss+xml; charset=utf-8', 'cache-control': 'public, max-age=0, must-revalidate' } });
