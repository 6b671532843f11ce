import type { ServerResponse } from 'node:http';
import { isPacked, isText } from './encoding.ts';

/** More than this is a download: it goes out as it comes, uncompressed. */
const LARGEST_PAGE = 8 * 1024 * 1024;

type Captured = { status: number; body: Buffer };

/**
 * Holds back what `render` writes, so that it can be compressed and kept; its headers stay on `res`.
 * Resolves to undefined when the answer went straight out instead: neither text nor PDF, compressed already, a stream of events, or very large.
 * Rejects when rendering failed, or when the visitor went away before the page was ready.
 */
export function capture(res: ServerResponse, render: () => unknown): Promise<Captured | undefined> {
  const original = { writeHead: res.writeHead, write: res.write, end: res.end };
  const chunks: Buffer[] = [];
  let size = 0;
  let status: number | undefined;

  return new Promise((resolve, reject) => {
    const goneAway = () => { letGo(); reject(new VisitorLeft()); };
    res.once('close', goneAway);

    function letGo(): void {
      Object.assign(res, original);
      res.off('close', goneAway);
    }
    function passThrough(): void {
      letGo();
      resolve(undefined);
      for (const chunk of chunks) res.write(chunk);
    }
    function collect(chunk: unknown, encoding?: unknown): void {
      if (chunk === undefined || chunk === null || typeof chunk === 'function') return;
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8') : Buffer.from(chunk as Uint8Array);
      chunks.push(bytes);
      size += bytes.length;
    }

    res.writeHead = ((code: number, ...rest: never[]) => {
      const type = String(res.getHeader('content-type') ?? '');
      const compressible = rest.length === 0 && !res.hasHeader('content-encoding') && (type === '' || isText(type) || isPacked(type));
      status = code;
      if (!compressible) { passThrough(); return res.writeHead(code, ...rest); }
      return res;
    }) as typeof res.writeHead;

    res.write = ((chunk: unknown, ...rest: never[]) => {
      collect(chunk, rest[0]);
      if (size > LARGEST_PAGE) { res.statusCode = status ?? 200; res.removeHeader('content-length'); passThrough(); }
      return true;
    }) as typeof res.write;

    res.end = ((chunk?: unknown, ...rest: never[]) => {
      collect(chunk, rest[0]);
      letGo();
      resolve({ status: status ?? res.statusCode, body: Buffer.concat(chunks, size) });
      return res;
    }) as typeof res.end;

    Promise.resolve().then(render).catch((problem: unknown) => { letGo(); reject(problem); });
  });
}

export class VisitorLeft extends Error {}
