import { refuse } from '#platform/use-case/index.ts';
import { limits } from './feed.ts';

/** What an address answered last, to ask it again only for what changed. */
export type Validator = { url: string; etag: string | null; lastModified: string | null };
export type Answer = { bytes: Uint8Array; contentType: string; validator: Validator };

/** Asks addresses of one source, one at a time. */
export type Asker = {
  /** Undefined when it did not change since `known`. @throws Refusal 502 `hsds.sourceUnreachable`, `hsds.sourceRefuses`, or 422 `hsds.sourceTooLarge` */
  ask(url: string, options?: { known?: Validator; mayBeMissing?: boolean }): Promise<Answer | 'same' | 'missing'>;
};

/**
 * A visitor that behaves: says who it is, waits 30 seconds at most, reads no more than is sane, and asks one thing at a time, with `pause` between two questions.
 */
export function politeAsker({ pause = () => new Promise<void>((done) => { setTimeout(done, 100); }) }: { pause?: () => Promise<void> } = {}): Asker {
  let total = 0, asked = 0;
  return {
    async ask(url, { known, mayBeMissing = false } = {}) {
      if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) refuse('hsds.addressUnclear', { status: 422 });
      if (asked++ > 0) await pause();
      const headers = { accept: 'application/json, application/zip;q=0.9', 'user-agent': 'Wijkverband (HSDS 3.0)',
        ...(known?.etag ? { 'if-none-match': known.etag } : {}), ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}) };
      const response = await fetch(url, { headers, signal: AbortSignal.timeout(limits.milliseconds) }).catch(() => refuse('hsds.sourceUnreachable', { status: 502, values: { address: url } }));
      if (response.status === 304) return 'same';
      if (response.status === 404 && mayBeMissing) return 'missing';
      if (!response.ok) { await response.body?.cancel(); refuse('hsds.sourceRefuses', { status: 502, values: { address: url, code: response.status } }); }
      const bytes = await bounded(response, url, limits.totalBytes - total);
      total += bytes.byteLength;
      return { bytes, contentType: response.headers.get('content-type') ?? '', validator: { url, etag: response.headers.get('etag'), lastModified: response.headers.get('last-modified') } };
    },
  };
}

async function bounded(response: Response, url: string, left: number): Promise<Uint8Array> {
  const most = Math.min(limits.answerBytes, left);
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body ?? []) {
      size += part.byteLength;
      if (size > most) break;
      parts.push(part);
    }
  } catch {
    refuse('hsds.sourceUnreachable', { status: 502, values: { address: url } });
  }
  return size > most ? refuse('hsds.sourceTooLarge', { status: 422 }) : Buffer.concat(parts);
}
