import { showAdvertThumbnail } from '#modules/directory/index.ts';
import type { RequestHandler } from './$types';

/** The picture of an advertisement, small, for who placed it. */
export const GET: RequestHandler = async ({ locals: { context }, params }) =>
  new Response(new Uint8Array(await showAdvertThumbnail(context, params.id)), { headers: { 'content-type': 'image/jpeg', 'cache-control': 'private, no-cache' } });
