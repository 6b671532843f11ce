import type { OutgoingHttpHeaders } from 'node:http';
import { decode, encode, type Encoding, type Packed } from './encoding.ts';

/** A rendered page as it goes over the wire, in each encoding somebody asked for. */
export type StoredPage = { headers: OutgoingHttpHeaders; etag: string; bodies: Map<Encoding, Packed> };

type Good = { stamp: string; until: number };

type PageCache = {
  /** The page kept under this key, if it was rendered under this stamp and is still good at this moment. */
  find(key: string, stamp: string, at: number): StoredPage | undefined;
  /** `until` is the first moment at which the page may be another. */
  keep(key: string, good: Good, page: StoredPage): void;
  /** Tells the cache that a page it holds grew by an encoding. */
  grew(key: string): void;
  /** Bytes held now; at most `maxBytes`. */
  readonly bytes: number;
};

/** What an entry costs beside its bodies: headers, keys and the objects around them. */
const OVERHEAD = 2_048;

/**
 * Rendered public pages in memory, the least recently read leaving first. A page is only good under the stamp it was made with: the
 * content version of its region, and until a moment: mostly the end of the minute, since "nu open" changes by the minute.
 */
export function createPageCache({ maxBytes }: { maxBytes: number }): PageCache {
  const entries = new Map<string, Good & { page: StoredPage; bytes: number }>();
  let bytes = 0;

  function drop(key: string) {
    bytes -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  }
  return {
    get bytes() { return bytes; },
    find(key, stamp, at) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      if (entry.stamp !== stamp || at >= entry.until) { bytes -= entry.bytes; return undefined; }
      entries.set(key, entry);
      return entry.page;
    },
    keep(key, good, page) {
      drop(key);
      const size = sizeOf(key, page);
      if (size > maxBytes / 8) return;
      entries.set(key, { ...good, page, bytes: size });
      bytes += size;
      for (const oldest of entries.keys()) {
        if (bytes <= maxBytes) break;
        drop(oldest);
      }
    },
    grew(key) {
      const entry = entries.get(key);
      if (entry) this.keep(key, entry, entry.page);
    },
  };
}

/** Puts a body into a page that stays, in memory of its own: what zlib or Node's pool gave is a slice of something much larger, that would stay with it. */
export function putBody({ bodies }: StoredPage, encoding: Encoding, { begin, rest }: Packed): void {
  const own = Buffer.allocUnsafeSlow(rest.length);
  rest.copy(own);
  bodies.set(encoding, { begin, rest: own });
}

const sizeOf = (key: string, page: StoredPage): number => OVERHEAD + 2 * key.length + [...page.bodies.values()].reduce((sum, body) => sum + body.rest.length, 0);

/** The stored page's body in this encoding, made from one of the others when nobody asked for it before. */
export async function bodyOf(page: StoredPage, encoding: Encoding): Promise<{ body: Packed; encoding: Encoding }> {
  const ready = page.bodies.get(encoding);
  if (ready) return { body: ready, encoding };
  const [from, stored] = [...page.bodies][0]!;
  return encode({ rest: await decode(stored, from) }, encoding);
}
