import { exportFigures } from '#modules/upkeep/index.ts';
import type { RequestHandler } from './$types';

/** The figures as a file to keep or hand on. */
export const GET: RequestHandler = async ({ locals: { context }, params: { ending } }) => {
  const { bytes, fileName, type } = await exportFigures(context, ending);
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type, 'content-disposition': `attachment; filename="${fileName}"` } });
};
