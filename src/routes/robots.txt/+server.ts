import type { RequestHandler } from './$types';

/** Search engines may read everything that is for everybody; lists to print say the same again. */
export const GET: RequestHandler = ({ url }) => new Response(
  `User-agent: *\nDisallow: /demo\nDisallow: /inloggen\nDisallow: /uitloggen\nDisallow: /vandaag\nDisallow: /beheer\nDisallow: /*/hulp/lijst\nDisallow: /*/hulp/kaart\n\nSitemap: ${url.origin}/sitemap.xml\n`,
  { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, no-cache' } });
