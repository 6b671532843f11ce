import { createInflateRaw } from 'node:zlib';
import { Refusal } from '#platform/use-case/index.ts';
import { limits } from '../limits.ts';
import { refuseFile } from '../refusal.ts';

type Entry = { packed: Uint8Array; method: number };
/** A zip held in memory whose files are unpacked piece by piece. */
export type Zip = { names: string[]; has(name: string): boolean; chunks(name: string): AsyncIterable<Uint8Array> };

const END = 0x06054b50, CENTRAL = 0x02014b50, LOCAL = 0x04034b50;
function broken(): never { return refuseFile('imports.fileBroken'); }

/**
 * Reads the table of contents of a zip. What its files unpack to is counted over all of them while it comes out, whatever the
 * table claims, so that a bomb is put down after `limits.unzippedBytes`. Files under 20 MB need no zip64.
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readContents(bytes, view);
  let unpacked = 0;

  async function* chunks(name: string): AsyncIterable<Uint8Array> {
    const entry = entries.get(name.toLowerCase());
    if (!entry) broken();
    for await (const chunk of unpack(entry)) {
      unpacked += chunk.byteLength;
      if (unpacked > limits.unzippedBytes) refuseFile('imports.fileUnpacksTooLarge');
      yield chunk;
    }
  }
  return { names: [...entries.keys()], has: (name) => entries.has(name.toLowerCase()), chunks };
}

async function* unpack({ packed, method }: Entry): AsyncIterable<Uint8Array> {
  if (method === 0) return yield packed;
  if (method !== 8) broken();
  const inflate = createInflateRaw({ chunkSize: 65_536 });
  inflate.end(packed);
  try {
    yield* inflate as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw error instanceof Refusal ? error : broken();
  }
}

function readContents(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.zipEntries) refuseFile('imports.fileUnpacksTooLarge');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true), claimed = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) broken();
    if (view.getUint16(at + 8, true) & 1) refuseFile('imports.fileEncrypted');
    const nameLength = view.getUint16(at + 28, true);
    claimed += view.getUint32(at + 24, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/').toLowerCase();
    entries.set(name, { method: view.getUint16(at + 10, true), packed: packedBytes(bytes, view, at) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (claimed > limits.unzippedBytes) refuseFile('imports.fileUnpacksTooLarge');
  return entries;
}

function packedBytes(bytes: Uint8Array, view: DataView, central: number): Uint8Array {
  const local = view.getUint32(central + 42, true), size = view.getUint32(central + 20, true);
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) broken();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > bytes.byteLength) broken();
  return bytes.subarray(start, start + size);
}

/** The end record stands at the very end, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  broken();
}
