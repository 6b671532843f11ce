import { sitemap } from '#modules/directory/index.ts';
import { publicNetworks } from '#modules/networks/index.ts';
import { publicPartnerships } from '#modules/partnerships/index.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
  const lines = [...await sitemap(locals.context), ...await publicNetworks(locals.context), ...await publicPartnerships(locals.context)].map(({ path, changedAt }) =>
    `<url><loc>${url.origin}${encodeURI(path)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString().slice(0, 10)}</lastmod>` : ''}</url>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, no-cache' } });
};
