import { hash } from 'node:crypto';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { capture, VisitorLeft } from './capture.ts';
import { chooseEncoding, encode, isPacked, type Body, type Encoding, type Packed } from './encoding.ts';
import { originOf, type Origin } from './forwarded.ts';
import { SAME_UNTIL_HEADER, setSecurityHeaders } from './headers.ts';
import { LANGUAGE_COOKIE } from './cookies.ts';
import { bodyOf, createPageCache, putBody, type StoredPage } from './page-cache.ts';
import { takePage } from './passed-page.ts';

/** What turns a request into a page: the `handler` of the built site. */
export type Handler = (req: IncomingMessage, res: ServerResponse, next: () => void) => unknown;

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

/** Renders for one visitor; keeps nothing. */
async function renderFor(req: IncomingMessage, res: ServerResponse, handler: Handler): Promise<void> {
  const captured = await run(req, res, handler);
  if (captured) await send(req, res, captured);
}

/** Renders, keeps the page when it is public, and sends it. */
async function renderAndKeep(req: IncomingMessage, res: ServerResponse, handler: Handler, keep: (page: StoredPage, until: number | undefined) => void, grown: () => void): Promise<StoredPage | undefined> {
  // What is kept must be whole: a "not modified" or a page without body is of no use to the next visitor.
  const seen = req.headers['if-none-match'];
  const method = req.method;
  delete req.headers['if-none-match'];
  req.method = 'GET';
  const captured = await run(req, res, handler);
  req.headers['if-none-match'] = seen;
  req.method = method;
  if (!captured) return undefined;
  if (!isPublic(res, captured.status)) return void (await send(req, res, captured));

  const { body, encoding } = await encode(captured.body, encodingFor(req, res, { quick: true }));
  const until = res.getHeader(SAME_UNTIL_HEADER);
  res.removeHeader(SAME_UNTIL_HEADER);
  const page: StoredPage = { headers: headersToKeep(res), etag: etagOf(captured.body), bodies: new Map() };
  putBody(page, encoding, body);
  keep(page, until === undefined ? undefined : Date.parse(String(until)));
  await sendStored(req, res, page, grown, encoding);
  return page;
}

/** What the handler answered; undefined when that went straight out. */
async function run(req: IncomingMessage, res: ServerResponse, handler: Handler): Promise<{ status: number; body: Body } | undefined> {
  const captured = await capture(res, () => handler(req, res, () => sendText(res, 404, 'Deze pagina is er niet.')));
  const page = takePage(req);
  return captured && { status: captured.status, body: page ? { start: page.start, rest: Buffer.from(page.rest) } : { rest: captured.body } };
}

const isPublic = (res: ServerResponse, status: number): boolean =>
  status === 200 && !res.hasHeader('set-cookie') && /\bpublic\b/.test(String(res.getHeader('cache-control') ?? ''));

const OF_ONE_ANSWER = new Set(['content-length', 'etag', 'date']);

const headersToKeep = (res: ServerResponse): OutgoingHttpHeaders => {
  const kept: OutgoingHttpHeaders = {};
  for (const name of res.getHeaderNames()) if (!OF_ONE_ANSWER.has(name)) kept[name] = res.getHeader(name);
  return kept;
};

async function send(req: IncomingMessage, res: ServerResponse, { status, body: plain }: { status: number; body: Body }): Promise<void> {
  if (!res.hasHeader('cache-control')) res.setHeader('cache-control', 'private, no-store');
  const { body, encoding } = status === 304 || status === 204
    ? { body: { rest: plain.rest }, encoding: 'identity' as const }
    : await encode(plain, encodingFor(req, res, { quick: true }));
  res.statusCode = status;
  finish(req, res, body, encoding);
}

/** Sends a page from memory; tells when it grew by an encoding that nobody had asked for before. */
async function sendStored(req: IncomingMessage, res: ServerResponse, page: StoredPage, grown: () => void, wanted = encodingFor(req, res)): Promise<void> {
  for (const [name, value] of Object.entries(page.headers)) if (value !== undefined) res.setHeader(name, value);
  res.setHeader('etag', page.etag);
  if (req.headers['if-none-match']?.split(',').some((tag) => tag.trim() === page.etag)) {
    res.statusCode = 304;
    return void res.end();
  }
  const { body, encoding } = await bodyOf(page, wanted);
  if (!page.bodies.has(encoding)) { putBody(page, encoding, body); grown(); }
  finish(req, res, body, encoding);
}

function finish(req: IncomingMessage, res: ServerResponse, { begin, rest }: Packed, encoding: string): void {
  if (encoding !== 'identity') res.setHeader('content-encoding', encoding);
  res.setHeader('vary', 'accept-encoding, cookie');
  if (res.statusCode !== 304 && res.statusCode !== 204) res.setHeader('content-length', (begin?.length ?? 0) + rest.length);
  if (req.method === 'HEAD') return void res.end();
  if (begin) res.write(begin);
  res.end(rest);
}

const encodingFor = (req: IncomingMessage, res: ServerResponse, how?: { quick: boolean }): Encoding =>
  isPacked(String(res.getHeader('content-type') ?? '')) ? 'identity' : chooseEncoding(req.headers['accept-encoding'], how);

/** Weak, because one tag stands for the page in every encoding. */
const etagOf = ({ start, rest }: Body): string => `W/"${hash('sha256', rest, 'base64url').slice(0, 22)}${start ? start.crc.toString(36) : ''}"`;

async function answerHealth(res: ServerResponse, health: ServerOptions['health']): Promise<void> {
  const state = health ? await health() : { ok: true };
  res.writeHead(state.ok ? 200 : 503, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  res.end(JSON.stringify(state));
}

function sendText(res: ServerResponse, status: number, text: string): void {
  if (res.headersSent) return void res.destroy();
  res.statusCode = status;
  res.setHeader('content-type', 'text/plain; charset=utf-8');
  res.setHeader('cache-control', 'no-store');
  res.end(text);
}

function closeGently(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), 10_000);
    server.close(() => { clearTimeout(impatience); resolve(); });
    server.closeIdleConnections();
  });
}
