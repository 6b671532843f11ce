import { exportChannels } from '#modules/channels/index.ts';
import type { RequestHandler } from './$types';

/** The register as a file to keep. */
export const GET: RequestHandler = async ({ locals: { context }, url }) => {
  const { bytes, fileName } = await exportChannels(context, url.searchParams.get('wijk'));
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': `attachment; filename="${fileName}"` } });
};
