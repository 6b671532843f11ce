import { exportDirectory } from '#modules/directory/index.ts';
import { administers, notFound } from '#platform/use-case/index.ts';
import type { RequestHandler } from './$types';

/** The directory as a file to keep. */
export const GET: RequestHandler = async ({ locals: { actor, context }, params: { format } }) => {
  if (!administers(actor) || (format !== 'xlsx' && format !== 'csv')) return notFound();
  const { bytes, fileName, type } = await exportDirectory(context, { format });
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type, 'content-disposition': `attachment; filename="${fileName}"` } });
};
