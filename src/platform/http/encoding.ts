import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const fromBrotli = promisify(brotliDecompress);
const fromGzip = promisify(gunzip);

/** Below this many bytes compression saves no packet. */
const WORTH_COMPRESSING = 860;

/** Brotli beyond 6 costs five times the processor for a tenth of the bytes: too much for a page that lives a minute. */
const BROTLI_QUALITY = 6;

/** True for a body that gains nothing by compression, being compressed inside. */
export const isPacked = (contentType: string): boolean => /^application\/pdf/i.test(contentType);

/** The smallest encoding that the Accept-Encoding header allows. A refusal (`br;q=0`) is honoured. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  const offered = new Map((acceptEncoding ?? '').split(',').map((part) => {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(';');
    return [name.trim(), !parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/.test(parameter))] as const;
  }));
  const accepts = (name: string) => offered.get(name) ?? offered.get('*') ?? false;
  return accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : 'identity';
}

/** True for a content type that is text, so that compressing it helps. */
export const isText = (contentType: string): boolean =>
  /^(text\/(?!event-stream)|application\/(json|xml|javascript|[\w.+-]+\+(json|xml))|image\/svg\+xml)/i.test(contentType);

/** The body in this encoding; small bodies stay as they are, so the encoding used is told. */
export async function encode(body: Buffer, encoding: Encoding): Promise<{ body: Buffer; encoding: Encoding }> {
  if (encoding === 'identity' || body.length < WORTH_COMPRESSING) return { body, encoding: 'identity' };
  if (encoding === 'gzip') return { body: await toGzip(body, { level: 7 }), encoding };
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return { body: await toBrotli(body, { params }), encoding };
}

/** The plain bytes behind an encoded body. */
export const decode = (body: Buffer, encoding: Encoding): Promise<Buffer> | Buffer =>
  encoding === 'br' ? fromBrotli(body) : encoding === 'gzip' ? fromGzip(body) : body;
