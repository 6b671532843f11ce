import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { VisitorLeft } from './capture.ts';
import { originOf, type Origin } from './forwarded.ts';
import { setSecurityHeaders } from './headers.ts';
import { LANGUAGE_COOKIE } from './cookies.ts';
import { createPageCache, type StoredPage } from './page-cache.ts';
import { renderAndKeep, renderFor, sendStored, sendText, type Handler } from './send-page.ts';

export type ServerOptions = {
  port: number;
  host: string;
  /** Default: the handler of `build/`. */
  handler?: Handler;
  /** What is up and what is not, for `/healthz`. Must not throw. */
  health?: () => Promise<{ ok: boolean } & Record<string, unknown>>;
  /** A text that changes whenever public content of the region behind this host name changes; undefined keeps its pages out of the cache. */
  contentStamp?: (host: string) => string | undefined;
  /** The start of paths that may be posted to from elsewhere: a mail program stops mail by itself (RFC 8058). What is sent there acts for nobody who is signed in. */
  postsFromElsewhere?: readonly string[];
  /** Addresses of proxies outside this machine whose `X-Forwarded-*` we believe. */
  trustedProxies?: readonly string[];
  now?: () => number;
  /** Memory for rendered pages, in bytes. */
  cacheBytes?: number;
};

export type RunningServer = { url: string; port: number; close(): Promise<void> };

const LARGEST_UPLOAD = '24M';
const MINUTE_MS = 60_000;
const PROTOCOL_HEADER = 'x-wijkverband-protocol';
const ADDRESS_HEADER = 'x-wijkverband-address';

/**
 * Serves the site. Public pages that say `cache-control: public` are kept, compressed, for as long as the content stamp and the minute
 * stay the same, and many visitors asking for one page at once cost one rendering. `close` lets running answers finish, at most 10 s.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const handler = options.handler ?? (await builtHandler());
  const cache = createPageCache({ maxBytes: options.cacheBytes ?? 32 * 1024 * 1024 });
  const rendering = new Map<string, Promise<StoredPage | undefined>>();
  const now = options.now ?? Date.now;

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const origin = originOf(req, options.trustedProxies);
    setSecurityHeaders(res, origin.protocol);
    if (req.url === '/healthz') return answerHealth(res, options.health);
    if (origin.host === '') return sendText(res, 400, 'Deze host-naam klopt niet.');
    introduce(req, origin);
    if (options.postsFromElsewhere?.some((path) => req.url?.startsWith(path))) takeAsOurs(req, origin);
    if (req.url?.startsWith('/_app/')) return void handler(req, res, () => sendText(res, 404, 'Dit bestand is er niet.'));

    const stamp = isAnonymousRead(req) ? options.contentStamp?.(origin.host) : undefined;
    if (stamp === undefined) return renderFor(req, res, handler);

    const key = [origin.protocol, origin.host, cookiesOf(req).get(LANGUAGE_COOKIE) ?? '', req.url].join(' ');
    const at = now(), minute = Math.floor(at / MINUTE_MS), moment = `${stamp} ${minute}`;
    const stored = cache.find(key, stamp, at) ?? (await rendering.get(key + moment)?.catch(() => undefined));
    if (stored) return sendStored(req, res, stored, () => cache.grew(key));

    const work = renderAndKeep(req, res, handler, (page, until) => cache.keep(key, { stamp, until: until ?? (minute + 1) * MINUTE_MS }, page), () => cache.grew(key));
    rendering.set(key + moment, work);
    await work.finally(() => rendering.delete(key + moment));
  }

  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout: 65_000 }, (req, res) => {
    answer(req, res).catch((problem: unknown) => {
      if (!(problem instanceof VisitorLeft)) console.error(problem);
      if (res.headersSent || res.destroyed) res.destroy();
      else sendText(res, 500, 'Er ging iets mis. Probeer het later opnieuw.');
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port, options.host, resolve));
  const { port } = server.address() as AddressInfo;
  return { port, url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`, close: () => closeGently(server) };
}

/** The adapter reads its settings from the environment when it is imported, so they must be there first. */
async function builtHandler(): Promise<Handler> {
  Object.assign(process.env, { PROTOCOL_HEADER, ADDRESS_HEADER, BODY_SIZE_LIMIT: process.env.BODY_SIZE_LIMIT ?? LARGEST_UPLOAD });
  const built = new URL('../../../build/handler.js', import.meta.url).href;
  return ((await import(built)) as { handler: Handler }).handler;
}

/** Tells the handler who asks, in headers of ours that a visitor cannot forge: they are overwritten here. */
function introduce(req: IncomingMessage, origin: Origin): void {
  req.headers[PROTOCOL_HEADER] = origin.protocol;
  req.headers[ADDRESS_HEADER] = origin.address;
  req.headers.host = origin.host;
}

/** The right to post here stands in the address: without cookies it does not matter which site sends it. */
function takeAsOurs(req: IncomingMessage, { protocol, host }: Origin): void {
  if (req.method !== 'POST') return;
  req.headers.origin = `${protocol}://${host}`;
  const language = cookiesOf(req).get(LANGUAGE_COOKIE);
  if (language) req.headers.cookie = `${LANGUAGE_COOKIE}=${language}`;
  else delete req.headers.cookie;
}

const isAnonymousRead = (req: IncomingMessage): boolean =>
  (req.method === 'GET' || req.method === 'HEAD') && !req.headers.authorization && [...cookiesOf(req).keys()].every((name) => name === LANGUAGE_COOKIE);

function cookiesOf(req: IncomingMessage): Map<string, string> {
  const pairs = (req.headers.cookie ?? '').split(';').map((pair) => pair.trim()).filter(Boolean);
  return new Map(pairs.map((pair) => { const at = pair.indexOf('='); return [pair.slice(0, at), pair.slice(at + 1)]; }));
}

async function answerHealth(res: ServerResponse, health: ServerOptions['health']): Promise<void> {
  const state = health ? await health() : { ok: true };
  res.writeHead(state.ok ? 200 : 503, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  res.end(JSON.stringify(state));
}

function closeGently(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), 10_000);
    server.close(() => { clearTimeout(impatience); resolve(); });
    server.closeIdleConnections();
  });
}
