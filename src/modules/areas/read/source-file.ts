import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { refuse } from '#platform/use-case/index.ts';

/** A file to read, from disk or from an upload. `bytes` can be asked for again and then starts at the beginning. */
export type SourceFile = { name: string; bytes(): AsyncIterable<Uint8Array> };

/** What we hold of a file in memory at once. Boundaries are read piece by piece and may be larger. */
const MOST_BYTES_AT_ONCE = 128 * 1024 * 1024;

/** A file that is read in pieces, afresh each time that it is asked for. */
export const fileOnDisk = (path: string): SourceFile => ({ name: basename(path), bytes: () => createReadStream(path, { highWaterMark: 256 * 1024 }) });

/** The same of what is in memory already. */
export const fileInMemory = (name: string, content: string | Uint8Array): SourceFile => ({
  name,
  async *bytes() { yield typeof content === 'string' ? new TextEncoder().encode(content) : content; },
});

/** The first bytes, enough to see what it is. */
export async function beginningOf(file: SourceFile, size = 64 * 1024): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of file.bytes()) {
    parts.push(part);
    length += part.length;
    if (length >= size) break;
  }
  return Buffer.concat(parts).subarray(0, size);
}

/** The whole text. @throws Refusal `areas.fileTooLarge` */
export async function textOf(file: SourceFile): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of file.bytes()) {
    length += part.length;
    if (length > MOST_BYTES_AT_ONCE) refuse('areas.fileTooLarge', { status: 422 });
    parts.push(part);
  }
  return decoded(Buffer.concat(parts));
}

/** Text as statistics offices and old spreadsheets write it: UTF-8 with or without BOM, UTF-16 with BOM, else Windows-1252. */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The year a file name speaks of: kwb2024.csv, wijken-2024.json, sectors_3812_20240101.geojson. */
export function yearInName(name: string): number | undefined {
  const year = /(?<!\d)((?:19|20)\d{2})(?:[01]\d[0-3]\d)?(?!\d)/.exec(name)?.[1];
  return year === undefined ? undefined : Number(year);
}
