import { exportDirectory, mayImport } from '#modules/directory/index.ts';
import { notFound } from '#platform/use-case/index.ts';
import type { RequestHandler } from './$types';

/** The directory as a file to keep. */
export const GET: RequestHandler = async ({ locals: { actor, context }, params: { format } }) => {
  if (!mayImport({ actor }) || (format !== 'xlsx' && format !== 'csv')) return notFound();
  const { bytes, fileName, type } = await exportDirectory(context, { format });
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type, 'content-disposition': `attachment; filename="${fileName}"` } });
};
