import { hash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { capture } from './capture.ts';
import { chooseEncoding, encode, isPacked, type Body, type Encoding, type Packed } from './encoding.ts';
import { SAME_UNTIL_HEADER } from './headers.ts';
import { bodyOf, putBody, type StoredPage } from './page-cache.ts';
import { takePage } from './passed-page.ts';

/** What turns a request into a page: the `handler` of the built site. */
export type Handler = (req: IncomingMessage, res: ServerResponse, next: () => void) => unknown;

/** Renders for one visitor; keeps nothing. */
export async function renderFor(req: IncomingMessage, res: ServerResponse, handler: Handler): Promise<void> {
  const captured = await run(req, res, handler);
  if (captured) await send(req, res, captured);
}

/** Renders, keeps the page when it is public, and sends it. Gives back what was kept; `keep` hears until when it is good, in ms, where the answer says so, `grown` that it has one more encoding. */
export async function renderAndKeep(req: IncomingMessage, res: ServerResponse, handler: Handler, keep: (page: StoredPage, until: number | undefined) => void, grown: () => void): Promise<StoredPage | undefined> {
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
export async function sendStored(req: IncomingMessage, res: ServerResponse, page: StoredPage, grown: () => void, wanted = encodingFor(req, res)): Promise<void> {
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

/** A short answer of the server itself, when there is no page to give. */
export function sendText(res: ServerResponse, status: number, text: string): void {
  if (res.headersSent) return void res.destroy();
  res.statusCode = status;
  res.setHeader('content-type', 'text/plain; charset=utf-8');
  res.setHeader('cache-control', 'no-store');
  res.end(text);
}
