/** What it takes to read each page of the sitemap: bytes over the wire, headers included, and requests; pictures that load later are not counted. */
import { get } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { against, type Row } from './row.ts';

const MOST_BYTES = 14_000;
const MOST_REQUESTS = 2;

type Fetched = { bytes: number; text: string; status: number };
export type Weighed = { path: string; host: string; bytes: number; requests: number; scripts: number; status: number };

/** A page on a connection of its own, so that the bytes are all the bytes there were. */
function fetched(site: string, host: string, path: string): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const asked = get(new URL(path, site), { agent: false, headers: { host, 'accept-encoding': 'br', accept: 'text/html' } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        resolve({ bytes: answer.socket.bytesRead, status: answer.statusCode!, text: (answer.headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body).toString() });
      });
    });
    asked.on('error', reject);
  });
}

/** What a browser fetches before the page can be read: stylesheets, scripts, fonts, pictures that are not lazy. An icon for the tab is not needed to read. */
const neededBy = (html: string): string[] => [
  ...[...html.matchAll(/<link\b[^>]*\brel="?(?:stylesheet|preload|modulepreload)"?[^>]*>/g)].flatMap(([tag]) => /\bdisabled\b/.test(tag) ? [] : attribute(tag, 'href')),
  ...[...html.matchAll(/<(?:script|iframe|img)\b[^>]*\bsrc=[^>]*>/g)].flatMap(([tag]) => /loading="?lazy/.test(tag) ? [] : attribute(tag, 'src')),
  ...[...html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].flatMap(([, css]) => [...css!.matchAll(/url\(["']?([^"')]+)/g)].map(([, url]) => url!)),
].filter((url) => !url.startsWith('data:'));

const attribute = (tag: string, name: string): string[] => [...tag.matchAll(new RegExp(`\\b${name}="([^"]*)"`, 'g'))].map(([, value]) => value!);

export async function weighPage(site: string, host: string, path: string): Promise<Weighed> {
  const page = await fetched(site, host, path);
  const needed = [...new Set(neededBy(page.text))];
  let bytes = page.bytes;
  for (const one of needed) bytes += (await fetched(site, host, new URL(one, new URL(path, site)).pathname)).bytes;
  return { path, host, bytes, requests: 1 + needed.length, scripts: [...page.text.matchAll(/<script(?![^>]*application\/ld\+json)\b/g)].length, status: page.status };
}

/** Every page of the sitemap of these host names. Paper and downloads are no pages. */
export async function weighSite(site: string, hosts: readonly string[]): Promise<Weighed[]> {
  const weighed: Weighed[] = [];
  for (const host of hosts) {
    const map = await fetched(site, host, '/sitemap.xml');
    for (const [, url] of map.text.matchAll(/<loc>([^<]+)<\/loc>/g)) weighed.push(await weighPage(site, host, new URL(url!).pathname));
  }
  return weighed;
}

export function weightRows(weighed: readonly Weighed[], say: (text: string) => void): Row[] {
  const heaviest = weighed.toSorted((a, b) => b.bytes - a.bytes);
  const beyond = heaviest.filter((page) => page.bytes > MOST_BYTES);
  say(`heaviest pages: ${heaviest.slice(0, 6).map((page) => `${page.bytes} ${page.path}`).join(', ')}`);
  const broken = weighed.filter((page) => page.status !== 200);
  if (broken.length) say(`not found: ${broken.map((page) => `${page.status} ${page.path}`).join(', ')}`);
  const most = (key: 'requests' | 'scripts') => Math.max(...weighed.map((page) => page[key]));
  const scripts = most('scripts');
  return [
    against(`heaviest of ${weighed.length} pages of the sitemap${beyond.length ? ` (${beyond.length} too heavy)` : ''}: ${heaviest[0]!.path}`, heaviest[0]!.bytes, MOST_BYTES, 'bytes'),
    against('median page', heaviest[Math.floor(heaviest.length / 2)]!.bytes, MOST_BYTES, 'bytes'),
    against('requests to read a page, most', most('requests'), MOST_REQUESTS, ''),
    { what: 'scripts in a page, most', measured: String(scripts), limit: '0', ratio: scripts, ok: scripts === 0 },
    { what: 'pages of the sitemap that are not there', measured: String(broken.length), limit: '0', ratio: broken.length, ok: broken.length === 0 },
  ];
}
