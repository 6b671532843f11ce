import { hash, randomFillSync } from 'node:crypto';

/** Randomness for the next ids: asked of the system for each by itself, it is a fiftieth of the time of an import. */
const random = Buffer.alloc(4096);
let taken = random.length;

/**
 * A UUID version 7 (RFC 9562): made by the application, sorts by the moment it was made. The moment is the wall clock's, not
 * the use case's `now`, so that ids stay unique and rising when a test moves the clock back.
 */
export function newId(): string {
  if (taken === random.length) { randomFillSync(random); taken = 0; }
  const bytes = random.subarray(taken, taken += 16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return written(bytes);
}

/** A UUID version 5 (RFC 9562): always the same for a name within `namespace`, itself a UUID. For what has no id of its own, such as the second telephone number of an entry. */
export function derivedId(namespace: string, name: string): string {
  const bytes = hash('sha1', Buffer.concat([Buffer.from(namespace.replaceAll('-', ''), 'hex'), Buffer.from(name)]), 'buffer').subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return written(bytes);
}

function written(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether text is a UUID in the form PostgreSQL prints. Anything else never reaches a `uuid` column. */
export const isId = (text: string): boolean => UUID.test(text);

/**
 * A readable Dutch slug for a URL: lower case, accents dropped, words joined by hyphens, at most 80 characters.
 * Text without a single letter or digit of the Latin alphabet gives `fallback`.
 */
export function slugify(text: string, fallback = 'zonder-naam'): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
    .replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('æ', 'ae').replaceAll('œ', 'oe').replaceAll('ł', 'l').replaceAll(/['’`]/g, '')
    .replaceAll('&', ' en ').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
  return plain.slice(0, 80).replace(/-+$/, '') || fallback;
}
