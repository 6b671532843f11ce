import { exportYears } from '#modules/logbook/index.ts';
import type { RequestHandler } from './$types';

/** The years of a network as a file to keep or hand on. */
export const GET: RequestHandler = async ({ locals: { context }, params: { slug, ending } }) => {
  const { bytes, fileName, type } = await exportYears(context, slug, ending);
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type, 'content-disposition': `attachment; filename="${fileName}"` } });
};
