import type { IncomingMessage } from 'node:http';
import { crc32, constants, deflateRawSync } from 'node:zlib';

/** How many pages begin: until the end of their style. Its bytes, the beginning of a gzip member that holds them, and the CRC over them. */
export type Start = { bytes: Buffer; gzipped: Buffer; crc: number };
/** A page as two texts: how many others begin too, and the rest. */
type Passed = { start: Start; rest: string };

const PAGE = Symbol('page');
type Carrier = IncomingMessage & { [PAGE]?: Passed };

/** Of no name, no time, no system (RFC 1952). */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/** One for each language; more would be a page that says something of itself before its style. */
const MOST_STARTS = 20;
const starts = new Map<string, Start>();

/**
 * Passes a finished page to the server beside the answer of the framework, which stays empty. Inside it SvelteKit would hash the page, make it a stream
 * and write that out again, all with a stylesheet that is the same each time: a third of what a page made anew costs.
 */
export function passPage(request: IncomingMessage, [before, style, rest]: readonly [before: string, style: string, rest: string]): void {
  (request as Carrier)[PAGE] = { start: startOf(before, style), rest };
}

/** The page that was passed for this request, once. */
export function takePage(request: IncomingMessage): Passed | undefined {
  const passed = (request as Carrier)[PAGE];
  delete (request as Carrier)[PAGE];
  return passed;
}

// A process has one style.
function startOf(before: string, style: string): Start {
  const known = starts.get(before);
  if (known) return known;
  const bytes = Buffer.from(before + style);
  const start = { bytes, gzipped: Buffer.concat([GZIP_HEADER, deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_SYNC_FLUSH })]), crc: crc32(bytes) };
  if (starts.size < MOST_STARTS) starts.set(before, start);
  return start;
}
