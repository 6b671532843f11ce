import { exportOwnData, ownDataAsPage } from '#modules/privacy/index.ts';
import { notFound } from '#platform/use-case/index.ts';
import type { RequestHandler } from './$types';

const file = (body: string, type: string, name: string): Response => new Response(body, { headers: { 'content-type': `${type}; charset=utf-8`, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' } });

export const GET: RequestHandler = async ({ params, locals: { context, personal } }) => {
  if (params.vorm === 'json') return file(JSON.stringify(await exportOwnData(context, personal), null, 2), 'application/json', 'mijn-gegevens.json');
  if (params.vorm === 'html') return file(await ownDataAsPage(context, personal), 'text/html', 'mijn-gegevens.html');
  return notFound();
};
